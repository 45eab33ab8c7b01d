import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../support/browser.ts';
import { serveFaulty } from '../support/faulty-site.ts';
import { makeLarge } from '../support/large-archive.ts';
import { SITES } from '../support/sites.ts';

let browser: Browser;
before(async () => {
	browser = await launch();
});
after(() => browser.close());

/** What a browser says of a policy that is broken, or of a script that fails. */
function complaints(page: Page): string[] {
	const said: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') said.push(message.text());
	});
	page.on('pageerror', (error) => said.push(error.message));
	return said;
}

async function searchOn(page: Page, url: string): Promise<string | null> {
	await page.goto(`${url}search/?q=人才`);
	await page.waitForSelector('[data-search-state=done]');
	return page.locator('[data-matches]').first().getAttribute('data-matches');
}

test('no text becomes a script or markup, and no other policy can be made', async () => {
	const site = await serveFaulty(SITES.root);
	const page = await browser.newPage();
	await page.goto(`${site.url}2024-11-20-knowledge-city/bi-jiyao/`);
	const refused = await page.evaluate(() => {
		const attempts: Record<string, () => unknown> = {
			innerHTML: () => {
				document.body.innerHTML = '<b>markup</b>';
			},
			parser: () => new DOMParser().parseFromString('<b>markup</b>', 'text/html'),
			script: () => {
				document.createElement('script').src = '/script.js';
			},
			worker: () => new Worker('/script.js'),
			policy: () =>
				(globalThis as { trustedTypes?: { createPolicy: (name: string, rules: object) => unknown } }).trustedTypes?.createPolicy(
					'another',
					{},
				),
		};
		return Object.entries(attempts).flatMap(([name, attempt]) => {
			try {
				attempt();
				return [];
			} catch {
				return [name];
			}
		});
	});
	assert.deepEqual(refused, ['innerHTML', 'parser', 'script', 'worker', 'policy']);
	await page.close();
	site.close();
});

test('search works under the same policy as a header, for the page and for the worker, in a small archive and in a large one', async () => {
	const dir = mkdtempSync(join(tmpdir(), 'trusted-'));
	cpSync(SITES.root.dir, dir, { recursive: true });
	makeLarge(dir);
	const counts: (string | null)[] = [];
	for (const site of [SITES.root, { dir, base: '/' }]) {
		const served = await serveFaulty(site);
		const page = await browser.newPage();
		const said = complaints(page);
		counts.push(await searchOn(page, served.url));
		assert.deepEqual(said, []);
		await page.close();
		served.close();
	}
	rmSync(dir, { recursive: true });
	assert.ok(Number(counts[0]) > 0);
	assert.equal(counts[1], counts[0]);
});
