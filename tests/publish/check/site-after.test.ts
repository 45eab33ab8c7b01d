import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { CheckBeside } from '../../../src/publish/check/check-beside.ts';
import { SiteCheck } from '../../../src/publish/check/site-check.ts';

const SITE = { origin: 'https://record.example', base: '/' };
const FORMER: Record<string, string> = {
	'a/index.html': '<a href="/b/#p1">b</a><p id="p9">',
	'b/index.html': '<p id="p1"><p id="p2">',
	'c/index.html': '<p id="p1">',
	'pic.svg': '<svg/>',
};

/** Whether a fault is of a file that is there: none of these sites has all that a site needs. */
const isFound = (fault: string): boolean => !fault.endsWith('is missing');

function write(dir: string, files: Readonly<Record<string, string | null>>): void {
	for (const [path, text] of Object.entries(files)) {
		if (text === null) continue;
		mkdirSync(dirname(join(dir, path)), { recursive: true });
		writeFileSync(join(dir, path), text);
	}
}

/**
 * What the check of a site says after a former one.
 * @param changed files of the new site in the place of the former one's; null removes one
 * @param touched files of the former site that someone changed since
 * @param before the files of the former site
 */
function checked(
	changed: Record<string, string | null>,
	touched: Record<string, string> = {},
	before = FORMER,
): { unread: string[]; faults: string[] } {
	const dir = mkdtempSync(join(tmpdir(), 'unread-'));
	try {
		const [former, made] = [join(dir, 'former'), join(dir, 'made')];
		write(former, { ...before, ...touched });
		const files = new Map(Object.entries(before).map(([path, text]) => [path, { sha256: hash('sha256', text), state: '' }]));
		const all = { ...before, ...changed };
		write(made, all);
		const taken = new Set(files.keys().filter((path) => !(path in changed)));
		const pages = Object.keys(all).filter((path) => all[path] !== null && path.endsWith('.html'));
		const result = (wereRead: boolean) => {
			const check = new SiteCheck(made, SITE, { dir: former, files });
			if (wereRead) for (const path of pages) if (!taken.has(path)) check.read(path);
			check.take(taken);
			const faults = check.faults().filter(isFound).sort();
			const read = new Set(check.pages);
			return { unread: pages.filter((path) => !read.has(path)).sort(), faults };
		};
		const [late, early] = [result(false), result(true)];
		assert.deepEqual(early, late, 'whether pages are read as they are written or at the end');
		return late;
	} finally {
		rmSync(dir, { recursive: true });
	}
}

test('pages that stayed as they were are not read, as long as nothing is gone', () => {
	const { unread, faults } = checked({ 'b/index.html': '<p id="p1"><p id="p2"><p id="p3">', 'd/index.html': '<a href="/a/#p9">a</a>' });
	assert.deepEqual(unread, ['a/index.html', 'c/index.html']);
	assert.deepEqual(faults, []);
});

test('a link of a page that stayed leads nowhere after its element is gone', () => {
	const { unread, faults } = checked({ 'b/index.html': '<p id="p2">' });
	assert.deepEqual(unread, ['c/index.html']);
	assert.deepEqual(faults, ['a/index.html: /b/#p1 leads nowhere']);
});

test('a link that a page had before leads nowhere after its element is gone, though that page was rendered anew', () => {
	const before = { ...FORMER, 'b/index.html': '<p id="p1"><p id="p2"><a href="#p1">b</a>' };
	const { faults } = checked(
		{ 'a/index.html': `${FORMER['a/index.html']}<p id="p8">`, 'b/index.html': '<p id="p2"><a href="#p1">b</a>' },
		{},
		before,
	);
	assert.deepEqual(faults.sort(), ['a/index.html: /b/#p1 leads nowhere', 'b/index.html: /b/#p1 leads nowhere']);
});

test('after many elements are gone, or one whose name an address has in escapes, all pages are read', () => {
	const many = Array.from({ length: 30 }, (_, i) => `<p id="x${i}">`).join('');
	for (const gone of [many, '<p id="甲">']) {
		const before = { ...FORMER, 'b/index.html': `${FORMER['b/index.html']}${gone}`, 'c/index.html': '<a href="/b/#%E7%94%B2">b</a>' };
		const { unread, faults } = checked({ 'b/index.html': FORMER['b/index.html'] ?? '' }, {}, before);
		assert.deepEqual(unread, []);
		assert.deepEqual(faults, ['c/index.html: /b/#甲 leads nowhere']);
	}
});

test('a link of a page that stayed leads nowhere after its page is gone', () => {
	assert.deepEqual(checked({ 'b/index.html': null }).faults, ['a/index.html: /b/#p1 leads nowhere']);
});

test('a link of a new page to an element that a page which stayed has not leads nowhere', () => {
	assert.deepEqual(checked({ 'd/index.html': '<a href="/a/#p8">a</a>' }).faults, ['d/index.html: /a/#p8 leads nowhere']);
});

test('a page of the former site that someone has changed says nothing of what is gone', () => {
	const { unread } = checked({ 'b/index.html': '<p id="p1"><p id="p2"> ' }, { 'b/index.html': '<p id="p1">' });
	assert.deepEqual(unread, []);
});

test('a link that a page newly has is checked, though its other links were good before', () => {
	const links = '<a href="/b/#p1">b</a><a href="/c/#p1">c</a>';
	assert.deepEqual(checked({ 'a/index.html': `${links}<p id="p9">` }).faults, []);
	assert.deepEqual(checked({ 'a/index.html': `${links}<a href="/c/#p2">c</a><p id="p9">` }).faults, ['a/index.html: /c/#p2 leads nowhere']);
});

/** The faults that a check finds in the new site, whose pages are read as they are written. */
async function whileWritten(check: (made: string) => Promise<readonly string[]>): Promise<string[]> {
	const made = mkdtempSync(join(tmpdir(), 'written-'));
	try {
		return (await check(made)).filter(isFound);
	} finally {
		rmSync(made, { recursive: true });
	}
}
const NO_FORMER = { dir: '', files: new Map() };

test('a page may be read before the page that it links to is written', async () => {
	const faults = await whileWritten(async (made) => {
		const check = new CheckBeside({ dir: made, site: SITE, former: NO_FORMER });
		write(made, { 'a/index.html': '<a href="/b/#p1">b</a><a href="/b/#p3">b</a>' });
		check.written('a/index.html');
		write(made, { 'b/index.html': '<p id="p1">' });
		check.written('b/index.html');
		return check.faults();
	});
	assert.deepEqual(faults, ['a/index.html: /b/#p3 leads nowhere']);
});

test('a page that was written again after it was read is read again', async () => {
	const faults = await whileWritten(async (made) => {
		const check = new SiteCheck(made, SITE, NO_FORMER);
		write(made, { 'a/index.html': '<a href="/gone/">b</a>' });
		check.read('a/index.html');
		write(made, { 'a/index.html': '<a href="/also-gone/">b</a>' });
		return check.faults();
	});
	assert.deepEqual(faults, ['a/index.html: /also-gone/ leads nowhere']);
});

test('an error of the thread that checks is thrown where its answer is asked for', async () => {
	const check = new CheckBeside({ dir: join(tmpdir(), 'no-such-folder'), site: SITE, former: NO_FORMER });
	check.written('a/index.html');
	await assert.rejects(check.faults(), /ENOENT/);
});
