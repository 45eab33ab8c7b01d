import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { alignPage } from '../../src/anchors/align-page.ts';
import { EMPTY_PAGE, entriesOf, everPublished, type PageLedger } from '../../src/record/ledger.ts';
import { trials } from '../support/trials.ts';
import { apply, draftOf, edits, named, type Page, page } from './edits.ts';

test('whatever is edited, every anchor ever published resolves, names no other words, and unchanged passages keep theirs', () => {
	let count = 0;
	fc.assert(
		fc.property(page, fc.array(edits, { minLength: 1, maxLength: 4 }), (first, rounds) => {
			let text: Page = first;
			let ledger = alignPage(EMPTY_PAGE, draftOf(text));
			const published = new Map([...named(ledger, text)]);
			for (const round of rounds) {
				const before = named(ledger, text);
				const after = round.reduce(apply, text);
				count += round.length;
				const next = alignPage(ledger, draftOf(after));
				const now = named(next, after);

				const ids = [...Object.keys(next.paragraphs), ...entriesOf(next).map(({ id }) => id)];
				assert.equal(new Set(ids).size, ids.length, 'an anchor is given twice');
				assert.ok(ids.every((id) => /^p[1-9]\d*(-s[1-9]\d*)?$/.test(id)));
				assert.deepEqual(
					Object.values(next.paragraphs).map((passages) => Object.values(passages)),
					draftOf(after),
				);

				for (const [id, { text: words, keys }] of published) {
					const living = now.get(id);
					const at = next.removed[id]?.at ?? '';
					assert.ok(living ? !(id in next.removed) : now.has(at), `${id} resolves nowhere`);
					if (!living) continue;
					assert.ok(words === living.text || keys.intersection(living.keys).size > 0, `${id} names other words`);
				}
				const passages = [before, now].map((one) => [...one].filter(([id]) => id.includes('-')).map(([, { text }]) => text));
				const repeated = (words: string) => passages.some((all) => all.indexOf(words) !== all.lastIndexOf(words));
				for (const [id, { text: words }] of before) {
					if (!id.includes('-') || !passages[1]?.includes(words) || repeated(words)) continue;
					assert.equal(now.get(id)?.text, words, `${id} is unchanged and lost its anchor`);
				}
				// A passage names its sentence for ever; a paragraph goes on with what it held when its anchors were last written.
				for (const [id, one] of now) if (!published.has(id) || !id.includes('-')) published.set(id, one);
				[text, ledger] = [after, next];
			}
		}),
		trials(1200),
	);
	assert.ok(count >= 2000, `only ${count} edits were tried`);
});

const SENTENCES = ['知識城形成了三大優勢產業集群。', '目前有一百六十個在建項目！', '預計產值達一千二百億元。', '城市空間格局日臻完善。'];
const [A = '', B = '', C = '', D = ''] = SENTENCES;
const start = alignPage(EMPTY_PAGE, [
	[A, B],
	[C, D],
]);
const idsOf = (ledger: PageLedger) => Object.entries(ledger.paragraphs).map(([id, passages]) => [id, ...Object.keys(passages)]);

test('a first ledger counts paragraphs and passages', () => {
	assert.deepEqual(idsOf(start), [
		['p1', 'p1-s1', 'p1-s2'],
		['p2', 'p2-s1', 'p2-s2'],
	]);
});

const CASES: [name: string, draft: string[][], ids: string[][], removed: Record<string, string>][] = [
	[
		'a new sentence takes the next number of its paragraph',
		[
			[A, '新的一句話在這裏。', B],
			[C, D],
		],
		[
			['p1', 'p1-s1', 'p1-s3', 'p1-s2'],
			['p2', 'p2-s1', 'p2-s2'],
		],
		{},
	],
	[
		'a new paragraph takes the next number of the page',
		[[A, B], ['新的一段話在這裏。'], [C, D]],
		[
			['p1', 'p1-s1', 'p1-s2'],
			['p3', 'p3-s1'],
			['p2', 'p2-s1', 'p2-s2'],
		],
		{},
	],
	[
		'a removed sentence leaves an alias at its neighbour',
		[[A], [C, D]],
		[
			['p1', 'p1-s1'],
			['p2', 'p2-s1', 'p2-s2'],
		],
		{ 'p1-s2': 'p1-s1' },
	],
	[
		'a removed paragraph leaves aliases before what follows',
		[[C, D]],
		[['p2', 'p2-s1', 'p2-s2']],
		{ p1: 'p2-s1', 'p1-s1': 'p2-s1', 'p1-s2': 'p2-s1' },
	],
	[
		'a mended sentence keeps its anchor',
		[
			[A.replace('三', '四'), B],
			[C, D],
		],
		[
			['p1', 'p1-s1', 'p1-s2'],
			['p2', 'p2-s1', 'p2-s2'],
		],
		{},
	],
	[
		'a merged sentence leaves an alias where its words are',
		[[`${A}${B}`], [C, D]],
		[
			['p1', 'p1-s1'],
			['p2', 'p2-s1', 'p2-s2'],
		],
		{ 'p1-s2': 'p1-s1' },
	],
	['merged paragraphs keep the anchor of the longer', [[A, B, C, D]], [['p1', 'p1-s1', 'p1-s2', 'p2-s1', 'p2-s2']], { p2: 'p2-s1' }],
	[
		'a sentence that moved takes its anchor along',
		[[B], [C, A, D]],
		[
			['p1', 'p1-s2'],
			['p2', 'p2-s1', 'p1-s1', 'p2-s2'],
		],
		{},
	],
];
for (const [name, draft, ids, removed] of CASES) {
	test(name, () => {
		const ledger = alignPage(start, draft);
		assert.deepEqual(idsOf(ledger), ids);
		assert.deepEqual(Object.fromEntries(Object.entries(ledger.removed).map(([id, { at }]) => [id, at])), removed);
	});
}

test('a removed sentence that is restored gets its anchor back, and no other sentence ever gets it', () => {
	const without = alignPage(start, [[A], [C, D]]);
	const another = alignPage(without, [
		[A, '另外說了一句別的話。'],
		[C, D],
	]);
	assert.deepEqual(idsOf(another)[0], ['p1', 'p1-s1', 'p1-s3']);
	const restored = alignPage(another, [
		[A, B],
		[C, D],
	]);
	assert.deepEqual(idsOf(restored)[0], ['p1', 'p1-s1', 'p1-s2']);
	assert.deepEqual([...everPublished(restored).keys()].sort(), ['p1', 'p1-s1', 'p1-s2', 'p1-s3', 'p2', 'p2-s1', 'p2-s2']);
});

test('a sentence merged into another does not go on with the other’s words when its own are taken out again', () => {
	const merged = alignPage(alignPage(EMPTY_PAGE, [[A, B]]), [[`${A}${B}`, A]]);
	assert.deepEqual(merged.paragraphs, { p1: { 'p1-s2': `${A}${B}`, 'p1-s1': A } });
	const next = alignPage(merged, [[A, A]]);
	assert.deepEqual(next.paragraphs, { p1: { 'p1-s1': A, 'p1-s3': A } });
	assert.equal(next.removed['p1-s2']?.text, `${A}${B}`);
});

test('a mended passage keeps what it said before, and forgets it when it says it again', () => {
	const mended = alignPage(start, [
		[A.replace('三', '四'), B],
		[C, D],
	]);
	assert.deepEqual(mended.readings, { 'p1-s1': [A] });
	assert.deepEqual(
		alignPage(mended, [
			[A, B],
			[C, D],
		]).readings,
		{ 'p1-s1': [A.replace('三', '四')] },
	);
});
