/** Opens a browser and serves a site for the tests of one file. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from './browser.ts';
import { build } from './build.ts';
import { type Served, serve } from './serve.ts';
import type { Site } from './sites.ts';

/** A browser and a served site; both are closed after the file's last test. */
export async function opened(site: Site): Promise<{ browser: Browser; site: Served }> {
	const [browser, served] = await Promise.all([launch(), serve(site)]);
	after(async () => {
		await browser.close();
		served.close();
	});
	return { browser, site: served };
}

/** A browser and the site that is built from a folder of content, with the folder it is built into; all is gone after the file's last test. */
export async function openedFrom(content: string): Promise<{ browser: Browser; site: Served; out: string }> {
	const out = mkdtempSync(join(tmpdir(), 'opened-'));
	after(() => rmSync(out, { recursive: true, force: true }));
	const { status, stderr, stdout } = build({ CONTENT_DIR: content, OUT_DIR: out });
	assert.equal(status, 0, stdout + stderr);
	return { ...(await opened({ dir: out, base: '/' })), out };
}
