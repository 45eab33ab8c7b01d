import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { contrast } from '../../src/content/contrast.ts';
import { loadArchive } from '../../src/content/files.ts';
import type { SiteIdentity } from '../../src/record/site-identity.ts';

/** The identity that a site.yaml gives to a small archive. */
function identityFrom(files: Record<string, string>): SiteIdentity {
	const dir = mkdtempSync(join(tmpdir(), 'record-'));
	try {
		cpSync('tests/content/fixtures/sound', dir, { recursive: true });
		for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
		return loadArchive(dir).site;
	} finally {
		rmSync(dir, { recursive: true });
	}
}

test('an archive without site.yaml has a neutral name and look, and no contact, publisher or chosen passages', () => {
	const { accent, ...site } = identityFrom({});
	assert.deepEqual(site, {
		locale: 'hant',
		name: '研討會記錄',
		tagline: '可閱讀，可搜索，可引用',
		mark: { character: '研' },
		quotes: [],
		questions: [],
		searches: [],
	});
	assert.deepEqual(Object.keys(accent), ['light', 'dark']);
});

test('what site.yaml leaves out is neutral, and the mark is the first character of its name', () => {
	const { name, mark } = identityFrom({ 'site.yaml': 'name: 池塘紀事\n' });
	assert.deepEqual([name, mark], ['池塘紀事', { character: '池' }]);
});

test('a question may say where the record has it, a mark may be a drawing below the content folder', () => {
	const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>';
	const where = 'seminar: 2024-01-02-pond\n    page: opening\n    at: p1-s1';
	const { questions, mark } = identityFrom({
		'mark.svg': svg,
		'site.yaml': `mark: mark.svg\nquestions:\n  - 池塘有多深？\n  - text: 水清不清？\n    ${where}\n`,
	});
	assert.deepEqual(mark, { svg });
	assert.deepEqual(questions, [
		{ text: '池塘有多深？' },
		{ text: '水清不清？', where: { seminar: '2024-01-02-pond', page: 'opening', at: 'p1-s1' } },
	]);
});

// Worked examples: black on white by definition, the two greys around 4.5 by the formula of WCAG 2.2.
const CONTRASTS: [one: string, other: string, ratio: number][] = [
	['#000000', '#ffffff', 21],
	['#ffffff', '#ffffff', 1],
	['#767676', '#ffffff', 4.54],
	['#ffffff', '#777777', 4.48],
];
for (const [one, other, ratio] of CONTRASTS) {
	test(`the contrast of ${one} and ${other} is ${ratio}:1`, () => assert.equal(Math.round(contrast(one, other) * 100) / 100, ratio));
}

test('a saved search is an address with a query; one without, or of a seminar that is not there, is named with its line', () => {
	const of = (address: string) =>
		identityFrom({ 'site.yaml': `searches:\n  - id: water\n    title: 水\n    address: ${address}\n` }).searches;
	assert.deepEqual(of('https://record.example/search/?q=水&year=2024'), [{ id: 'water', title: '水', query: 'q=%E6%B0%B4&year=2024' }]);
	assert.throws(() => of('speaker=somebody'), /site\.yaml:4: .*has q=/);
	assert.throws(() => of('q=水&seminar=no-such'), /site\.yaml:4: the search has no seminar “no-such”/);
});
