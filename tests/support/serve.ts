/** Serves a built site the way a static host does. */
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import sirv from 'sirv';
import type { Site } from './sites.ts';

export interface Served {
	/** The site's address, base included, with a slash at its end. */
	url: string;
	close: () => void;
}

/** Sends a page in a few hundred pieces, with a rest after each, the way a slow line brings it. */
async function sendInPieces(page: Buffer, response: ServerResponse): Promise<void> {
	response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
	const length = Math.max(64, Math.ceil(page.length / 400));
	for (let at = 0; at < page.length; at += length) {
		response.write(page.subarray(at, at + length));
		await setTimeout(4);
	}
	response.end();
}

/** Starts serving on a free port; `slow` sends pages in pieces. */
export async function serve({ dir, base }: Site, { slow = false } = {}): Promise<Served> {
	const files = sirv(dir, { dev: true });
	const missing = readFileSync(`${dir}/404.html`);
	const server = createServer((request, response) => {
		const notFound = () => {
			response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(missing);
		};
		if (!request.url?.startsWith(base)) return notFound();
		request.url = request.url.slice(base.length - 1);
		if (slow && request.url.endsWith('/')) return sendInPieces(readFileSync(join(dir, request.url, 'index.html')), response);
		return files(request, response, notFound);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}${base}`, close: () => server.close().closeAllConnections() };
}
