import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { siteFaults } from '../../../src/publish/check/check-site.ts';
import { knownLinks } from '../../../src/publish/check/known-links.ts';

const SITE = { origin: 'https://record.example', base: '/' };
const FORMER: Record<string, string> = {
	'a/index.html': '<a href="/b/#p1">b</a><p id="p9">',
	'b/index.html': '<p id="p1"><p id="p2">',
	'c/index.html': '<p id="p1">',
	'pic.svg': '<svg/>',
};

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
 */
function checked(changed: Record<string, string | null>, touched: Record<string, string> = {}): { unread: string[]; faults: string[] } {
	const dir = mkdtempSync(join(tmpdir(), 'unread-'));
	try {
		const [former, made] = [join(dir, 'former'), join(dir, 'made')];
		write(former, { ...FORMER, ...touched });
		const files = Object.fromEntries(Object.entries(FORMER).map(([path, text]) => [path, hash('sha256', text)]));
		const all = { ...FORMER, ...changed };
		write(made, all);
		const taken = new Set(Object.keys(files).filter((path) => !(path in changed)));
		const names = new Set(Object.keys(all).filter((path) => all[path] !== null));
		const before = { dir: former, files, taken };
		const isNeeded = (fault: string) => !fault.endsWith('is missing');
		return { unread: [...knownLinks(made, names, before).unread].sort(), faults: siteFaults(made, SITE, before).filter(isNeeded) };
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
	assert.deepEqual(unread, []);
	assert.deepEqual(faults, ['a/index.html: /b/#p1 leads nowhere']);
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
