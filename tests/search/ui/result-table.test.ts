import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { csvOf, markdownOf, rowsOf } from '../../../src/search/ui/result-table.ts';
import { parseCsv } from '../../support/csv.ts';
import { trials } from '../../support/trials.ts';

const TEXTS = { kinds: { words: '', direction: '會場說明', label: '編者' }, nobody: '記錄' };
/** What a spreadsheet takes for a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const anyCell = fc
	.array(fc.constantFrom(...'甲，“”"\',=+-@＝|\\*_#<>&[]`$~1.', ' ', '\t', '\n', '\r\n'), { maxLength: 12 })
	.map((chars) => chars.join(''));

/** The text that a reader of Markdown sees. */
const textOf = (node: Nodes): string => ('value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '');

const hit = (id: string, text: string, more: object = {}) => ({ id, kind: 'words', speaker: '畢吉耀', text, ...more }) as never;

test('a row has the words, what of them the reporter says, the speaker, seminar, day, page, edition and address, in the order shown', () => {
	const page = { path: 's-one/bi-jiyao/', title: '畢吉耀：四項建議', seminar: '研討會', date: '2024-11-20' };
	const pages = [
		{ page, hits: [hit('p1-s1', '他說，好。', { narration: [[0, 3]] }), hit('p1-s2', '很好。')] },
		{
			page: { ...page, path: 's-two/x/' },
			hits: [hit('p3', '（笑）', { kind: 'direction', speaker: null }), hit('p4-s1', '散會。', { speaker: null })],
		},
	];
	const rows = rowsOf(
		{
			pages,
			ranking: [
				[0, 1],
				[0, 0],
				[1, 0],
				[1, 1],
			],
		},
		'https://a.example/hans/',
		{ 's-one': { date: '2026-11-23', hash: '5947e5ebb793' } },
		TEXTS,
	);
	const edition = '2026-11-23（5947e5ebb793）';
	assert.deepEqual(rows, [
		['很好。', '', '畢吉耀', '研討會', '2024-11-20', page.title, edition, 'https://a.example/hans/s-one/bi-jiyao/#p1-s2'],
		['他說，好。', '他說，', '畢吉耀', '研討會', '2024-11-20', page.title, edition, 'https://a.example/hans/s-one/bi-jiyao/#p1-s1'],
		['（笑）', '', '會場說明', '研討會', '2024-11-20', page.title, '', 'https://a.example/hans/s-two/x/#p3'],
		['散會。', '', '記錄', '研討會', '2024-11-20', page.title, '', 'https://a.example/hans/s-two/x/#p4-s1'],
	]);
});

test('CSV begins with a byte order mark, and is read back cell by cell; a spreadsheet takes none for a formula', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(anyCell, anyCell, anyCell), { minLength: 1, maxLength: 4 }), (rows) => {
			const text = csvOf(['甲', '乙', '丙'], rows);
			assert.ok(text.startsWith('\uFEFF"甲","乙","丙"\r\n') && text.endsWith('\r\n'));
			const [, ...read] = parseCsv(text);
			assert.equal(read.length, rows.length);
			for (const [k, cell] of read.flat().entries()) {
				const written = rows.flat()[k] ?? '';
				assert.equal(cell, FORMULA.test(written) ? `'${written}` : written);
				assert.doesNotMatch(cell, FORMULA);
			}
		}),
		trials(300),
	);
	assert.match(csvOf(['頁'], [['=HYPERLINK("https://evil.example")']]), /"'=HYPERLINK\(""https/);
});

test('Markdown is a table of one line a row, whose cells a reader shows as they are', () => {
	fc.assert(
		fc.property(anyCell, (cell) => {
			const address = 'https://a.example/s/x/#p1-s2';
			const lines = markdownOf(['句', '地址'], [[cell, address]])
				.trimEnd()
				.split('\n');
			assert.deepEqual(lines.slice(0, 2), ['| 句 | 地址 |', '| --- | --- |']);
			assert.equal(lines.length, 3);
			const cells = (lines[2] ?? '').split(/(?<!\\)\|/);
			assert.equal(cells.length, 4, lines[2]);
			assert.equal(textOf(fromMarkdown((cells[1] ?? '').trim().replaceAll('\\|', '|'))), cell.replace(/\s+/g, ' ').trim());
			assert.equal((cells[2] ?? '').trim(), `<${address}>`);
		}),
		trials(300),
	);
});
