import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { bothLocales, KINDS } from '../support/kinds.ts';
import { opened } from '../support/opened.ts';
import { SITES } from '../support/sites.ts';

const SEMINAR = '2024-11-20-knowledge-city';
const ALL = { ...KINDS, cite: `${SEMINAR}/cite/`, help: 'search/help/', missing: 'no/such/page/' };
const { browser, site } = await opened(SITES.root);

/** Links and buttons that are smaller than 24 pixels; links within a sentence may be (WCAG 2.2, 2.5.8). */
function smallTargets(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const isInSentence = (target: Element) => {
			const block = target.closest('p, li, dd, blockquote, td, th');
			const rest = (block?.textContent ?? '').length - (target.textContent ?? '').length;
			return getComputedStyle(target).display === 'inline' && rest > 0;
		};
		return [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), summary, label')].flatMap((target) => {
			// The label around an option is what is pressed.
			if (!target.checkVisibility({ opacityProperty: true }) || target.closest('label:has(input)') !== null || isInSentence(target))
				return [];
			if (target.matches('.visually-hidden, .skip-link, svg a')) return [];
			const { width, height } = target.getBoundingClientRect();
			return width >= 24 && height >= 24 ? [] : [`${Math.round(width)} × ${Math.round(height)}: ${target.outerHTML.slice(0, 120)}`];
		});
	});
}

test('every link and button outside a sentence is at least 24 pixels high and wide, on each kind of page and in the settings', async () => {
	const page = await browser.newPage();
	const small: string[] = [];
	for (const width of [390, 1440]) {
		await page.setViewportSize({ width, height: 900 });
		for (const [kind, path] of Object.entries(ALL)) {
			await page.goto(`${site.url}${path}`, { waitUntil: 'networkidle' });
			if (kind === 'record') await page.click('.settings-button');
			small.push(...(await smallTargets(page)).map((target) => `${kind} ${width}: ${target}`));
		}
	}
	assert.deepEqual(small, []);
	await page.close();
});

test('at 400 % zoom the settings open inside the window, every choice can be reached, and nothing runs sideways', async () => {
	const page = await browser.newPage({ viewport: { width: 320, height: 256 } });
	await page.goto(`${site.url}${KINDS.record}`);
	await page.click('.settings-button');
	const box = await page.locator('#settings').boundingBox();
	assert.ok(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 320 && box.y + box.height <= 256, JSON.stringify(box));
	for (const label of await page.locator('#settings label').all()) {
		await label.click();
		const place = await label.boundingBox();
		assert.ok(place && place.x >= box.x && place.x + place.width <= box.x + box.width, `${await label.textContent()}`);
	}
	assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
	// The bar gives way to the words.
	await page.keyboard.press('Escape');
	await page.evaluate(() => scrollTo(0, 600));
	assert.ok(((await page.locator('.bar').boundingBox())?.y ?? 0) < -40);
	await page.close();
});

test('without JavaScript and below 1000 pixels, speakers, topics, the front page and what the site is are one press away', async () => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	for (const width of [320, 390, 820, 999]) {
		await page.setViewportSize({ width, height: 700 });
		for (const path of bothLocales(KINDS.record)) {
			await page.goto(`${site.url}${path}`);
			const menu = page.locator('.menu-button');
			if (await menu.isVisible()) await menu.click();
			const names = await page.locator('header nav a:visible').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname));
			for (const wanted of ['speakers/', 'topics/', 'about/'])
				assert.ok(names.includes(`/${path.startsWith('hans/') ? 'hans/' : ''}${wanted}`), `${width}: ${names}`);
			await page.locator('header nav a[href$="topics/"]').click();
			await page.waitForURL(/topics\/$/);
		}
	}
	await context.close();
});

test('on a wide screen the pages of persons, help, citations and the site itself use the width, in lines that can be read', async () => {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	for (const path of [ALL.speaker, ALL.help, ALL.cite, ALL.about, ALL.full]) {
		await page.goto(`${site.url}${path}`);
		const { used, longest } = await page.evaluate(() => {
			const boxes = (selector: string) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
			const texts = boxes('main :is(h1, h2, h3, p, dt, dd, li a, input)').map((one) => {
				const range = document.createRange();
				range.selectNodeContents(one);
				return one.matches('input') ? one.getBoundingClientRect() : range.getBoundingClientRect();
			});
			const edges = [Math.min(...texts.map(({ left }) => left)), Math.max(...texts.map(({ right }) => right))] as const;
			const lines = boxes('main p').map((one) => {
				const range = document.createRange();
				range.selectNodeContents(one);
				return range.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(one).fontSize);
			});
			return { used: edges[1] - edges[0], longest: Math.max(...lines) };
		});
		assert.ok(used > 750, `${path}: ${used} pixels`);
		assert.ok(longest < 53, `${path}: ${longest} characters`);
	}
	await page.close();
});

test('the contents of the whole record follow the reading, and the bar of a phone says where one is', async () => {
	for (const width of [1440, 390]) {
		const page = await browser.newPage({ viewport: { width, height: 800 } });
		await page.goto(`${site.url}${KINDS.full}`);
		const current = page.locator('.outline [aria-current]');
		for (const [at, id] of [
			[6, 'bi-jiyao'],
			[2, 'proceedings'],
			[9, 'dong-ke'],
		] as const) {
			await page.locator(`.outline a[href="#${id}"]`).click();
			await page.waitForFunction((wanted) => document.querySelector('.outline [aria-current]')?.getAttribute('href') === `#${wanted}`, id);
			assert.equal(await current.count(), 1);
			if (width === 390) {
				const bar = page.locator('.bar-link');
				assert.ok((await bar.textContent())?.startsWith(`${at}/12 `));
				assert.ok(await bar.isVisible());
				await bar.click();
			}
			const contents = await page.locator('.outline').boundingBox();
			assert.ok(contents && contents.y >= 0 && contents.y < 800, 'the contents are in sight');
		}
		await page.close();
	}
});

test('the largest text size makes headings, names, notes and contents larger too', async () => {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	await page.goto(`${site.url}${KINDS.record}`);
	const sizes = () =>
		page.evaluate(() =>
			['h1', '.byline .name', '.posts', '.kicker', '.words', '.editorial-notes h2', '.points a', '.notes li', '.outline li a'].map(
				(selector) => ({
					selector,
					size: Number.parseFloat(getComputedStyle(document.querySelector(selector) as Element).fontSize),
				}),
			),
		);
	const before = await sizes();
	await page.click('.settings-button');
	await page.getByText('特大', { exact: true }).click();
	for (const [i, { selector, size }] of (await sizes()).entries()) {
		const ratio = size / (before[i]?.size ?? 0);
		assert.ok(ratio > 1.39 && ratio < 1.41, `${selector}: ${ratio}`);
	}
	await page.close();
});

test('a printed speech carries its address, its source and its edition, and no figure parts from its caption', async () => {
	const page = await browser.newPage();
	await page.emulateMedia({ media: 'print' });
	for (const path of [KINDS.record, KINDS.speaker, KINDS.full]) {
		await page.goto(`${site.url}${path}`);
		const imprint = page.locator('.imprint').first();
		await imprint.waitFor();
		const own = path === KINDS.speaker ? `${SEMINAR}/bi-jiyao/` : path;
		assert.match(
			(await imprint.textContent()) ?? '',
			new RegExp(`https://record\\.example/${own}[^]*新浪網[^]*\\d{4}-\\d\\d-\\d\\d（[0-9a-f]+）`),
		);
		assert.ok(await page.locator('.bar').isHidden());
	}
	await page.goto(`${site.url}${KINDS.overview}`);
	const breaks = await page.$$eval('.key-figures li, figure, tr', (all) => all.map((one) => getComputedStyle(one).breakInside));
	assert.ok(breaks.length > 5);
	assert.deepEqual([...new Set(breaks)], ['avoid']);
	await page.emulateMedia({ media: 'screen' });
	await page.goto(`${site.url}${KINDS.record}`);
	assert.ok(await page.locator('.imprint').isHidden());
	await page.close();
});

test('links have two looks: underlined in text, and without a line in headings and lists of links until the pointer is over them', async () => {
	const page = await browser.newPage();
	for (const [kind, path] of Object.entries(ALL)) {
		await page.goto(`${site.url}${path}`, { waitUntil: 'networkidle' });
		const odd = await page.$$eval('main a[href]:not(.anchor, .note-ref, .action, .alias, svg a, del a, ins a)', (links) => {
			const swatch = document.createElement('i');
			swatch.style.color = 'var(--accent)';
			document.body.append(swatch);
			const accent = getComputedStyle(swatch).color;
			const isOdd = (link: Element) => {
				const { textDecorationLine, textDecorationStyle, color } = getComputedStyle(link);
				const isListed = link.closest('nav, h1, h2, h3, .kicker, ul, ol, table, .origin, .number, .ways-in, blockquote, .lead-in') !== null;
				return textDecorationLine === 'underline' && textDecorationStyle === 'solid' ? color !== accent : !isListed;
			};
			return links.filter(isOdd).map((link) => link.outerHTML.slice(0, 150));
		});
		assert.deepEqual(odd, [], kind);
	}
	await page.close();
});
