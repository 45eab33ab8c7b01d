/** Measures what a page loads in a real browser. */
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

export interface Load {
	/** Everything, as brotli, in bytes. */
	all: number;
	script: number;
	style: number;
	/** Number of responses. */
	files: number;
	/** Paths of the responses, for messages. */
	paths: string[];
}

/** Loads a page in a new browser profile and measures every response, compressed as a static host would do. */
export async function loadOf(browser: Browser, url: string): Promise<Load> {
	const context = await browser.newContext();
	const page = await context.newPage();
	const answers: Promise<{ type: string; bytes: number; path: string }>[] = [];
	page.on('response', (response) => {
		const type = response.headers()['content-type'] ?? '';
		const path = new URL(response.url()).pathname;
		// Fetched again: the browser does not keep the body that a worker has read as a stream.
		const body = fetch(response.url()).then((again) => again.arrayBuffer());
		answers.push(body.then((content) => ({ type, bytes: brotliCompressSync(content).length, path })));
	});
	// On a busy machine the network may be idle before the scripts are requested; the load event waits for them.
	await page.goto(url, { waitUntil: 'load' });
	await page.waitForLoadState('networkidle');
	const loaded = await Promise.all(answers);
	await context.close();
	const sum = (wanted: RegExp) => loaded.filter(({ type }) => wanted.test(type)).reduce((total, { bytes }) => total + bytes, 0);
	return { all: sum(/./), script: sum(/javascript/), style: sum(/css/), files: loaded.length, paths: loaded.map(({ path }) => path) };
}
