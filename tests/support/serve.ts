/** Serves a built site the way a static host does. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import type { Site } from './sites.ts';

export interface Served {
	/** The site's address, base included, with a slash at its end. */
	url: string;
	close: () => void;
}

/** Starts serving on a free port. */
export async function serve({ dir, base }: Site): Promise<Served> {
	const files = sirv(dir, { dev: true });
	const missing = readFileSync(`${dir}/404.html`);
	const server = createServer((request, response) => {
		const notFound = () => {
			response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(missing);
		};
		if (!request.url?.startsWith(base)) return notFound();
		request.url = request.url.slice(base.length - 1);
		return files(request, response, notFound);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}${base}`, close: () => server.close().closeAllConnections() };
}
