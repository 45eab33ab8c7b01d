/** Opens a browser and serves a site for the tests of one file. */
import { after } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from './browser.ts';
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
