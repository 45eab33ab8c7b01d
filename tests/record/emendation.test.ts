import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadArchive } from '../../src/content/files.ts';
import { editsOf, emend, linesOf } from '../../src/record/emendation.ts';
import { paragraphsOf } from '../../src/record/model.ts';
import { firstDifference } from '../../src/record/verbatim.ts';
import { restore } from '../support/restore.ts';
import { trials } from '../support/trials.ts';

const [seminar] = loadArchive('content').seminars;
assert.ok(seminar?.witness);
const { text: source, emendations } = seminar.witness;
const edits = editsOf(source, emendations);
const published = seminar.pages.flatMap(paragraphsOf).map(({ text }) => text);

test('source.txt is byte for byte the file that was received', () => {
	const bytes = readFileSync('content/2024-11-20-knowledge-city/source.txt');
	assert.equal(createHash('sha256').update(bytes).digest('hex'), 'dd722aeba45b41f85c2daab846f7693a80eea95f2969c97c7e922c598092e95f');
});

test('the source with its emendations is the text of the pages', () => {
	assert.deepEqual(linesOf(emend(source, edits)), published);
	assert.equal(firstDifference(seminar), null);
});

test('the pages with the emendations undone are the source', () => {
	const lines = source.split('\n');
	const emended = emend(source, edits).split('\n');
	assert.equal(emended.length, lines.length);
	const withPages = emended.map((line) => (line === '' ? '' : (published.shift() ?? ''))).join('\n');
	assert.equal(restore(withPages, edits), source);
});

test('every rule applies as often as it says, and each emendation has its reason', () => {
	for (const { id, count, reason } of emendations.rules) {
		assert.equal(edits.filter(({ emendation }) => emendation === id).length, count, id);
		assert.ok(reason.length > 5);
	}
	assert.equal([...source.matchAll(/\(\p{Script=Latin}+\)/gu)].length, 140);
});

test('the pages have none of the brackets and marks that the emendations remove', () => {
	const text = seminar.pages.flatMap(paragraphsOf).map((paragraph) => paragraph.text);
	for (const paragraph of text) assert.doesNotMatch(paragraph, /\(|\)|[,;:](?=\p{Script=Han})|(?<=\p{Script=Han})[,;:]|發表評論/u);
});

test('a page that differs from its source is found', () => {
	const changed = structuredClone(seminar);
	const paragraph = changed.pages[4]?.speeches[0]?.blocks[0];
	assert.ok(paragraph?.kind === 'paragraph');
	paragraph.text = paragraph.text.replace('很有必要', '沒有必要');
	assert.equal(firstDifference(changed)?.file, 'content/2024-11-20-knowledge-city/05-li-xiaochao.mdx');
});

test('restoring is the inverse of emending, for any source and rules', () => {
	const text = fc.array(fc.constantFrom(...'甲乙丙,;()a1\n'), { maxLength: 60 }).map((chars) => chars.join(''));
	const put = fc.constantFrom('', '，', '甲乙', 'x');
	const rule = fc.record({ find: fc.constantFrom(',', '甲+', '\\(a\\)', '^乙', '[;1]'), put });
	fc.assert(
		fc.property(text, fc.array(rule, { maxLength: 4 }), (original, rules) => {
			const made = editsOf(original, { rules: rules.map((one, i) => ({ ...one, id: `r${i}`, count: 0, reason: 'test' })), cases: [] });
			assert.equal(restore(emend(original, made), made), original);
		}),
		trials(2000),
	);
});
