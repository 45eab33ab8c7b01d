/** A host whose site is replaced while readers have files of the former one in their caches, and which can be gone. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { headersFor } from '../../src/publish/hosts/headers.ts';

/** What a host says of how long its files may be kept without asking. */
export type Caching = 'as documented' | 'max-age=600' | 'heuristic' | 'no-cache';

function cacheHeaders(caching: Caching): Record<string, string> {
	// Browsers keep a file without a rule for a tenth of its age (RFC 9111, section 4.2.2).
	if (caching === 'heuristic') return { 'Last-Modified': new Date(2020, 0).toUTCString() };
	return caching === 'as documented' ? {} : { 'Cache-Control': caching };
}

export class Host {
	/** The folder that is served. */
	dir: string;
	/** The paths that were asked for, as `/page/`. */
	readonly asked: string[] = [];
	/** Answers in place of a file, by path below the site; null for none. */
	fault: (path: string) => number | null = () => null;
	readonly #caching: Caching;
	#server: Server | null = null;
	#port = 0;

	constructor(dir: string, caching: Caching = 'as documented') {
		this.dir = dir;
		this.#caching = caching;
	}

	get url(): string {
		return `http://127.0.0.1:${this.#port}/`;
	}

	/** Begins to answer, at the same address as before. */
	async start(): Promise<void> {
		const server = createServer((request, response) => this.#answer(request, response));
		await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
		this.#port = (server.address() as AddressInfo).port;
		this.#server = server;
	}

	/** Is gone: browsers cannot connect. */
	async stop(): Promise<void> {
		const server = this.#server;
		this.#server = null;
		if (server === null) return;
		await new Promise<void>((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		});
	}

	#answer(request: IncomingMessage, response: ServerResponse): void {
		const { pathname } = new URL(request.url ?? '/', this.url);
		this.asked.push(pathname);
		const path = `${decodeURIComponent(pathname).slice(1)}${pathname.endsWith('/') ? 'index.html' : ''}`;
		const file = join(this.dir, path);
		const fault = this.fault(path);
		if (fault !== null || !existsSync(file) || statSync(file).isDirectory()) {
			response.writeHead(fault ?? 404, { 'Content-Type': 'text/html; charset=utf-8' }).end('<h1>404</h1>');
			return;
		}
		const content = readFileSync(file);
		const documented = headersFor(path);
		if (this.#caching !== 'as documented') delete documented['Cache-Control'];
		const etag = `"${createHash('sha256').update(content).digest('hex')}"`;
		const headers = { ...documented, ...cacheHeaders(this.#caching), ETag: etag };
		if (request.headers['if-none-match'] === etag) response.writeHead(304, headers).end();
		else response.writeHead(200, headers).end(content);
	}
}
