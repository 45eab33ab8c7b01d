import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { filesIn } from '../../../src/publish/files-in.ts';
import { OTHER_TYPE } from '../../../src/publish/hosts/file-kinds.ts';
import { headersFor } from '../../../src/publish/hosts/headers.ts';
import { isPacked, precompress } from '../../../src/publish/precompress.ts';
import { SITES } from '../../support/sites.ts';
import { hasBrotli, isInstalled, type Running, SERVERS, startServer } from '../../support/web-server.ts';

interface Answer {
	status: number | undefined;
	headers: Record<string, string | string[] | undefined>;
	body: Buffer;
}

/** Asks without a client that unpacks, follows or keeps anything. */
function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
	return new Promise((resolve, reject) => {
		get(url, { headers, agent: false }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
		}).on('error', reject);
	});
}

const UNPACKERS = { br: brotliDecompressSync, gzip: gunzipSync };
/** Types that are sent packed. */
const TEXT = /^text\/|json|xml|javascript|bibtex|research|manifest/;

for (const server of SERVERS) {
	for (const [name, site] of Object.entries(SITES)) {
		const skip = isInstalled(server) ? false : `${server} is not installed on this machine`;
		describe(`${server}, ${name}`, { skip }, () => {
			let running: Running;
			before(async () => {
				running = await startServer(server, site, precompress);
			});
			after(() => running.close());
			const addressOf = (path: string) => `${running.url}${path.replace(/(^|\/)index\.html$/, '$1')}`;

			test('every file is sent whole, with the type and headers of its kind', async () => {
				for (const path of filesIn(site.dir)) {
					const { status, headers, body } = await ask(addressOf(path));
					assert.equal(status, 200, path);
					assert.ok(body.equals(readFileSync(join(site.dir, path))), path);
					for (const [header, value] of Object.entries(headersFor(path))) {
						// Caddy sends no type where it knows none; with nosniff that is the same.
						if (value === OTHER_TYPE && headers['content-type'] === undefined) continue;
						assert.equal(String(headers[header.toLowerCase()]).toLowerCase(), value.toLowerCase(), `${path}: ${header}`);
					}
					const open = headersFor(path)['Access-Control-Allow-Origin'];
					assert.equal(headers['access-control-allow-origin'], open, path);
				}
			});

			test('every text is sent packed, as it was packed ahead', async () => {
				const codings = ['gzip', ...(server === 'caddy' || hasBrotli ? (['br'] as const) : [])] as const;
				const files = filesIn(running.dir);
				for (const path of files.filter((path) => !isPacked(path))) {
					for (const coding of codings) {
						const { headers, body } = await ask(addressOf(path), { 'Accept-Encoding': coding });
						const ahead = `${path}.${coding === 'gzip' ? 'gz' : coding}`;
						if (!files.includes(ahead)) {
							assert.ok(!TEXT.test(headersFor(path)['Content-Type'] ?? '') || body.length < 1024, `${path} is not packed`);
							continue;
						}
						assert.equal(headers['content-encoding'], coding, path);
						assert.equal(body.length, readFileSync(join(running.dir, ahead)).length, path);
						assert.ok(UNPACKERS[coding](body).equals(readFileSync(join(site.dir, path))), path);
						assert.equal(String(headers['content-type']).toLowerCase(), headersFor(path)['Content-Type'], path);
						assert.match(String(headers['vary']), /accept-encoding/i, path);
					}
				}
			});

			test('what is not there is answered with the page for it, which nobody keeps', async () => {
				const missing = readFileSync(join(site.dir, '404.html'), 'utf8');
				for (const path of [
					'nowhere',
					'nowhere/',
					'_astro/gone.0a1b2c3d.js',
					'search/index/pages/gone.hant',
					'2024-11-20-knowledge-city/nobody/',
				]) {
					const { status, headers, body } = await ask(`${running.url}${path}`);
					assert.equal(status, 404, path);
					assert.equal(body.toString('utf8'), missing, path);
					assert.match(String(headers['content-type']), /^text\/html; charset=utf-8$/i, path);
					assert.doesNotMatch(String(headers['cache-control']), /immutable|max-age=[1-9]/, path);
					assert.ok(headers['content-security-policy'], path);
				}
			});

			test('a page that has not changed costs no body, and an address without its slash leads on', async () => {
				const first = await ask(running.url);
				const again = await ask(running.url, { 'If-None-Match': String(first.headers['etag']) });
				assert.equal(again.status, 304);
				assert.equal(again.body.length, 0);
				const { status, headers } = await ask(`${running.url}speakers`);
				assert.ok(status === 301 || status === 308, String(status));
				assert.equal(new URL(String(headers['location']), running.url).href, `${running.url}speakers/`);
			});
		});
	}
}
