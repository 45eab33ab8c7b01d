import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { bothLocales, KINDS } from '../support/kinds.ts';
import { opened } from '../support/opened.ts';
import { SITES } from '../support/sites.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 A and AA, and axe's own advice on headings and landmarks. */
const OPTIONS: RunOptions = {
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	rules: { 'target-size': { enabled: true } },
	resultTypes: ['violations'],
};
/** The rules whose results depend on the colour scheme. */
const VISUAL: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, resultTypes: ['violations'] };
const SCHEMES = [
	{ colorScheme: 'light', contrast: 'no-preference' },
	{ colorScheme: 'dark', contrast: 'no-preference' },
	{ colorScheme: 'light', contrast: 'more' },
	{ colorScheme: 'dark', contrast: 'more' },
] as const;
const WIDTHS = [390, 820, 1440];

const { browser, site } = await opened(SITES.root);

/** Opens a page on which axe can run: the page's own policy would block axe's script. */
async function open(path: string): Promise<Page> {
	const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
	const page = await context.newPage();
	await page.goto(`${site.url}${path}`, { waitUntil: 'networkidle' });
	await page.evaluate(AXE);
	return page;
}

async function faults(page: Page, wanted = OPTIONS): Promise<string[]> {
	const { violations } = await page.evaluate(
		(options) => (globalThis as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(options),
		wanted,
	);
	return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

for (const [kind, path] of Object.entries({ ...KINDS, missing: 'no/such/page/' })) {
	test(`axe finds nothing: ${kind}, in every scheme, at every width, and in the other locale on a phone`, async () => {
		for (const [i, address] of bothLocales(path).entries()) {
			const page = await open(address);
			// A new size takes ten times as long as a new scheme. The other locale has the same styles, and lines of the same length.
			for (const width of i === 0 ? WIDTHS : WIDTHS.slice(0, 1)) {
				await page.setViewportSize({ width, height: 900 });
				for (const scheme of SCHEMES) {
					await page.emulateMedia({ ...scheme, reducedMotion: 'reduce' });
					const found = await faults(page, scheme === SCHEMES[0] ? OPTIONS : VISUAL);
					assert.deepEqual(found, [], `${address} ${scheme.colorScheme} ${scheme.contrast} ${width}`);
				}
			}
			await page.context().close();
		}
	});
}

test('axe finds nothing with the bar’s formats open, and with the dialog of a quotation’s picture', async () => {
	const page = await open(bothLocales(KINDS.record)[0] ?? '');
	await page.focus('.words a.anchor');
	await page.keyboard.press('Enter');
	await page.click('passage-bar [data-do=share]');
	await page.waitForSelector('passage-bar [data-do=card]');
	for (const scheme of SCHEMES) {
		await page.emulateMedia({ ...scheme, reducedMotion: 'reduce' });
		assert.deepEqual(await faults(page), [], `bar, ${scheme.colorScheme} ${scheme.contrast}`);
	}
	await page.click('passage-bar [data-do=card]');
	await page.waitForSelector('.card-dialog canvas[data-format]');
	for (const scheme of SCHEMES) {
		await page.emulateMedia({ ...scheme, reducedMotion: 'reduce' });
		assert.deepEqual(await faults(page), [], `dialog, ${scheme.colorScheme} ${scheme.contrast}`);
	}
	await page.context().close();
});

test('axe finds nothing with the settings open, the text vertical and dark by choice', async () => {
	const page = await open(KINDS.record);
	await page.click('.settings-button');
	for (const choice of ['豎排', '深色', '特大', '鬆']) await page.getByText(choice, { exact: true }).click();
	assert.deepEqual(await faults(page), []);
	await page.context().close();
});

test('at 400 % zoom, which is 320 pixels wide, no page scrolls sideways and nothing is cut off', async () => {
	const page = await browser.newPage({ viewport: { width: 320, height: 256 } });
	for (const path of Object.values(KINDS).flatMap(bothLocales)) {
		await page.goto(`${site.url}${path}`);
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		assert.ok(width <= 320, `${path}: ${width}`);
	}
	await page.close();
});

test('headings go down one level at a time and begin with one h1', async () => {
	const page = await browser.newPage();
	for (const path of Object.values(KINDS).flatMap(bothLocales)) {
		await page.goto(`${site.url}${path}`);
		const levels = await page.$$eval('h1, h2, h3, h4, h5, h6', (all) => all.map(({ tagName }) => Number(tagName[1])));
		assert.equal(levels.filter((level) => level === 1).length, 1, path);
		for (const [i, level] of levels.entries()) assert.ok(level <= (levels[i - 1] ?? 0) + 1, `${path}: ${levels}`);
	}
	await page.close();
});

test('axe finds nothing in results below the bar’s field, groups of hits, open paragraphs, usage and offers', async () => {
	for (const [path, act] of Object.entries<(page: Page) => Promise<unknown>>({
		'': async (page) => {
			await page.fill('#bar-q', '創新');
			await page.waitForSelector('.bar-finder mark');
		},
		'search/?q=場景 創新': (page) => page.click('.hit-open'),
		'search/?q=創新體系': (page) => page.waitForSelector('.hit-items'),
		'search/?q=創新&view=lines': (page) => page.waitForSelector('.usage tfoot'),
		'search/?q=新質生產力&vs=高質量發展': (page) => page.waitForSelector('.chart-bar'),
		'search/?q=聚文忠': (page) => page.waitForSelector('.suggestions'),
		'search/?q=juwenzhong': (page) => page.waitForSelector('[data-search-result]'),
	})) {
		const page = await open(path);
		await act(page);
		assert.deepEqual(await faults(page), [], path);
		await page.context().close();
	}
});
