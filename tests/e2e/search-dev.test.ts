/** The development server, below a base. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { dev } from 'astro';
import { INDEX_PATH, MANIFEST_FILE, type Manifest } from '../../src/search/shared/manifest.ts';
import { SITES } from '../support/sites.ts';

const { dir, base } = SITES.based;
Object.assign(process.env, { BASE: base, OUT_DIR: dir });
const server = await dev({ logLevel: 'silent', server: { port: 0, host: '127.0.0.1' }, devToolbar: { enabled: false } });
after(() => server.stop());
const index = `http://127.0.0.1:${server.address.port}${base}${INDEX_PATH}`;

test('in development the index of the last build is served, and a folder of it is not found', async () => {
	assert.equal((await fetch(`${index}pages/`)).status, 404);
	const manifest = (await (await fetch(`${index}${MANIFEST_FILE}`)).json()) as Manifest;
	assert.equal((await fetch(`${index}${manifest.catalogs.hant}`)).status, 200);
});
