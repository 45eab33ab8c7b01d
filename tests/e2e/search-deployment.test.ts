/** A new deployment while browsers still have the files of the last one in their cache. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sirv from 'sirv';
import { buildIndex } from '../../src/search/build/build-index.ts';
import { INDEX_PATH } from '../../src/search/shared/manifest.ts';
import { launch } from '../support/browser.ts';
import { contentOf, inBothLocales } from '../support/index-content.ts';
import { done } from '../support/searched.ts';
import { SITES } from '../support/sites.ts';

const dir = mkdtempSync(join(tmpdir(), 'deployment-'));
cpSync(SITES.root.dir, dir, { recursive: true });
const files = sirv(dir, { dev: true, setHeaders: (response) => response.setHeader('Cache-Control', 'max-age=3600') });
const server = createServer((request, response) => files(request, response));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;
const browser = await launch();
after(async () => {
	await browser.close();
	server.close().closeAllConnections();
	rmSync(dir, { recursive: true });
});

test('a browser with the files of an earlier build in its cache finds what the new build has, and nothing else', async () => {
	const page = await (await browser.newContext()).newPage();
	const matches = async (wording: string) => {
		await page.goto(`http://127.0.0.1:${port}/search/?q=${encodeURIComponent(wording)}`);
		await done(page);
		return page.getAttribute('[data-summary]', 'data-matches');
	};
	await buildIndex(inBothLocales(contentOf(['池塘很深。'], ['水很清。'])), join(dir, INDEX_PATH));
	assert.deepEqual([await matches('池塘'), await matches('聲明')], ['1', '0']);
	await buildIndex(inBothLocales(contentOf(['聲明如下。'], ['水很清。'], ['聲明如上。'])), join(dir, INDEX_PATH));
	assert.deepEqual([await matches('池塘'), await matches('聲明')], ['0', '2']);
});
