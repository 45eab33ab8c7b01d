/** A static server that compresses text and counts the bytes of the bodies it sends; headers and connections are not counted. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** The media types of what a server packs; other files are sent as they are. */
export const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.webmanifest': 'application/manifest+json',
};

export interface Counting {
	url: string;
	/** Bytes sent since the last call, by path: bodies only, text compressed with brotli. */
	sent: () => Map<string, number>;
	close: () => void;
}

/** @param extra further pages: path → HTML */
export async function countingServer(dir: string, extra: Record<string, string> = {}): Promise<Counting> {
	let sent = new Map<string, number>();
	const packed = new Map<string, Buffer>();
	const server = createServer((request, response) => {
		const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
		const name = join(dir, normalize(path.endsWith('/') ? `${path}index.html` : path));
		const own = extra[path];
		if (own === undefined && (!existsSync(name) || statSync(name).isDirectory())) {
			response.writeHead(404).end();
			return;
		}
		const type = own === undefined ? TYPES[extname(name)] : TYPES['.html'];
		const body = packed.get(path) ?? (own === undefined ? readFileSync(name) : Buffer.from(own));
		const coded = type === undefined || packed.has(path) ? body : brotliCompressSync(body);
		packed.set(path, coded);
		sent.set(path, (sent.get(path) ?? 0) + coded.length);
		response.writeHead(200, {
			'Content-Type': type ?? 'application/octet-stream',
			...(type !== undefined && { 'Content-Encoding': 'br' }),
			'Cache-Control': 'max-age=600',
		});
		response.end(coded);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		sent: () => {
			const past = sent;
			sent = new Map();
			return past;
		},
		close: () => server.close().closeAllConnections(),
	};
}

export function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
