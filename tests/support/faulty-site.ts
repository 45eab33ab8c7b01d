/** Serves a built site as a good host does, with faults planted. */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headersFor } from '../../src/publish/hosts/headers.ts';
import type { Site } from './sites.ts';

export interface Sent {
	status: number;
	headers: Record<string, string>;
	body: Buffer;
}

/** Changes what is sent for a path below the site's base. */
export type Fault = (path: string, sent: Sent) => Sent;

function answer({ dir }: Site, path: string): Sent {
	const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
	const whole = join(dir, file);
	const found = statSync(whole, { throwIfNoEntry: false })?.isFile() ?? false;
	const { 'Cache-Control': cache = '', ...headers } = headersFor(found ? file : '404.html');
	const body = readFileSync(found ? whole : join(dir, '404.html'));
	return found ? { status: 200, headers: { ...headers, 'Cache-Control': cache }, body } : { status: 404, headers, body };
}

/** Text is sent packed, unless a fault has said how it is sent. */
function packed({ status, headers, body }: Sent): Sent {
	if (!/^text|json|xml|javascript|bibtex|research/.test(headers['Content-Type'] ?? '') || 'Content-Encoding' in headers)
		return { status, headers, body };
	return { status, headers: { ...headers, 'Content-Encoding': 'gzip' }, body: gzipSync(body) };
}

export async function serveFaulty(site: Site, fault: Fault = (_, sent) => sent): Promise<{ url: string; close: () => void }> {
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const path = decodeURIComponent(pathname.slice(site.base.length));
		const { status, headers, body } = packed(fault(path, answer(site, pathname.startsWith(site.base) ? path : 'outside the base')));
		response.writeHead(status, headers).end(body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}${site.base}`, close: () => server.close().closeAllConnections() };
}
