/**
 * A static server behind a slow line, and what went over it. Every answer waits for one round trip, the first on a connection for two; all
 * answers share the line's bytes a second. Headers and the connections' own packets are not counted.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { TYPES } from './counting.ts';

export interface Line {
	/** Milliseconds. */
	roundTrip: number;
	bytesPerSecond: number;
}

/** A line of 150 ms a round trip and 1.6 Mbit/s. */
export const SLOW: Line = { roundTrip: 150, bytesPerSecond: 200_000 };

/** A request: when it arrived and when its answer was sent, in milliseconds of `performance.now`. */
export interface Sent {
	path: string;
	bytes: number;
	start: number;
	end: number;
}

const PIECE = 2048;

/** Sends pieces in turn with all other answers. */
function sharedLine({ bytesPerSecond }: Line): (response: ServerResponse, body: Buffer) => Promise<void> {
	let freeAt = 0;
	return async (response, body) => {
		for (let at = 0; at < body.length; at += PIECE) {
			const piece = body.subarray(at, at + PIECE);
			freeAt = Math.max(freeAt, performance.now()) + (piece.length / bytesPerSecond) * 1000;
			await wait(freeAt - performance.now());
			response.write(piece);
		}
	};
}

/** @param line null for a line without limits */
export async function slowServer(dir: string, line: Line | null): Promise<{ url: string; sent: () => Sent[]; close: () => void }> {
	let sent: Sent[] = [];
	const packed = new Map<string, Buffer>();
	const known = new WeakSet<object>();
	const send = line && sharedLine(line);
	const server = createServer(async (request, response) => {
		const start = performance.now();
		const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
		const file = join(dir, normalize(path.endsWith('/') ? `${path}index.html` : path));
		const isFile = existsSync(file) && statSync(file).isFile();
		const type = TYPES[extname(file)];
		const body = packed.get(file) ?? (!isFile ? Buffer.from('') : type ? brotliCompressSync(readFileSync(file)) : readFileSync(file));
		packed.set(file, body);
		if (line) await wait(line.roundTrip * (known.has(request.socket) ? 1 : 2));
		known.add(request.socket);
		response.writeHead(isFile ? 200 : 404, {
			'Content-Type': type ?? 'application/octet-stream',
			...(type && isFile && { 'Content-Encoding': 'br' }),
			'Content-Length': body.length,
			'Cache-Control': /\/manifest\.[^/]*json$/.test(path) || path.endsWith('/') ? 'no-cache' : 'max-age=31536000, immutable',
		});
		if (send) await send(response, body);
		else response.write(body);
		response.end();
		sent.push({ path, bytes: body.length, start, end: performance.now() });
	});
	server.keepAliveTimeout = 60_000;
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		sent: () => {
			const past = sent;
			sent = [];
			return past;
		},
		close: () => server.close().closeAllConnections(),
	};
}

/** How many requests follow each other at most: each began when the one before had been answered. */
export function inSeries(sent: readonly Sent[]): number {
	const depths: [end: number, depth: number][] = [];
	for (const { start, end } of sent.toSorted((a, b) => a.start - b.start)) {
		const before = depths.filter(([ended]) => ended <= start).map(([, depth]) => depth);
		depths.push([end, 1 + Math.max(0, ...before)]);
	}
	return Math.max(0, ...depths.map(([, depth]) => depth));
}
