import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { alignPage } from '../../src/anchors/align-page.ts';
import { EMPTY_PAGE, entriesOf, everPublished, type PageLedger } from '../../src/record/ledger.ts';
import { trials } from '../support/trials.ts';
import { apply, edits, named, type Page, page, textOf } from './edits.ts';

test('after any edits every published anchor still resolves and names no other words, and unchanged passages keep their anchors', () => {
	let count = 0;
	fc.assert(
		fc.property(page, fc.array(edits, { minLength: 1, maxLength: 4 }), (first, rounds) => {
			let text: Page = first;
			let ledger = alignPage(EMPTY_PAGE, textOf(text));
			const published = new Map([...named(ledger, text)]);
			for (const round of rounds) {
				const before = named(ledger, text);
				const after = round.reduce(apply, text);
				count += round.length;
				const next = alignPage(ledger, textOf(after));
				const now = named(next, after);

				const ids = [...Object.keys(next.paragraphs), ...entriesOf(next).map(({ id }) => id)];
				assert.equal(new Set(ids).size, ids.length, 'an anchor is used twice');
				assert.ok(ids.every((id) => /^p[1-9]\d*(-s[1-9]\d*)?$/.test(id)));
				assert.deepEqual(
					Object.values(next.paragraphs).map((passages) => Object.values(passages)),
					textOf(after),
				);

				for (const [id, { text: words, keys }] of published) {
					const current = now.get(id);
					const target = next.removed[id]?.at ?? '';
					assert.ok(current ? !(id in next.removed) : now.has(target), `${id} resolves nowhere`);
					if (!current) continue;
					assert.ok(words === current.text || keys.intersection(current.keys).size > 0, `${id} names other words`);
				}
				const passages = [before, now].map((one) => [...one].filter(([id]) => id.includes('-')).map(([, { text }]) => text));
				const repeated = (words: string) => passages.some((all) => all.indexOf(words) !== all.lastIndexOf(words));
				for (const [id, { text: words }] of before) {
					if (!id.includes('-') || !passages[1]?.includes(words) || repeated(words)) continue;
					assert.equal(now.get(id)?.text, words, `the passage of ${id} is unchanged and lost its anchor`);
				}
				// A passage always names the sentence it was published with; a paragraph, what it held in the last published version.
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

const CASES: [name: string, text: string[][], ids: string[][], removed: Record<string, string>][] = [
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
		'a removed paragraph leaves aliases at the passage that follows',
		[[C, D]],
		[['p2', 'p2-s1', 'p2-s2']],
		{ p1: 'p2-s1', 'p1-s1': 'p2-s1', 'p1-s2': 'p2-s1' },
	],
	[
		'an edited sentence keeps its anchor',
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
		'a sentence that moved keeps its anchor',
		[[B], [C, A, D]],
		[
			['p1', 'p1-s2'],
			['p2', 'p2-s1', 'p1-s1', 'p2-s2'],
		],
		{},
	],
];
for (const [name, text, ids, removed] of CASES) {
	test(name, () => {
		const ledger = alignPage(start, text);
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

test('a merged sentence that loses the words its anchor was published with does not keep that anchor', () => {
	const merged = alignPage(alignPage(EMPTY_PAGE, [[A, B]]), [[`${A}${B}`, A]]);
	assert.deepEqual(merged.paragraphs, { p1: { 'p1-s2': `${A}${B}`, 'p1-s1': A } });
	const next = alignPage(merged, [[A, A]]);
	assert.deepEqual(next.paragraphs, { p1: { 'p1-s1': A, 'p1-s3': A } });
	assert.equal(next.removed['p1-s2']?.text, `${A}${B}`);
});

test('the ledger keeps earlier texts of an edited passage, but not one that is current again', () => {
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

/** A page of 5,000 passages: every fifth is one of three short replies that occur again and again. */
const LENGTH = 5000;
const REPLIES = ['謝謝。', '是的。', '請講。'];
const longPage = Array.from({ length: LENGTH }, (_, i) => (i % 5 === 0 ? (REPLIES[(i / 5) % 3] ?? '') : `第${i}句，說的是第${i}件事。`));

/** One reply inserted in front, one in the middle, two passages exchanged. */
function edited<T>(list: readonly T[], first: T, middle: T): T[] {
	const after = [...list];
	[after[1], after[LENGTH - 2]] = [list[LENGTH - 2] as T, list[1] as T];
	after.splice(LENGTH / 2 + 2, 0, middle);
	return [first, ...after];
}

for (const [layout, split] of [
	['in one paragraph', (texts: string[]) => [texts]],
	['in paragraphs of one passage each', (texts: string[]) => texts.map((text) => [text])],
] as const) {
	test(`on a long page with repeated sentences, ${layout}, unchanged and moved passages keep their anchors`, () => {
		const before = alignPage(EMPTY_PAGE, split(longPage));
		const after = alignPage(before, split(edited(longPage, '是的。', '請講。')));
		const published = entriesOf(before).map(({ id }) => id);
		const current = entriesOf(after).map(({ id }) => id);
		const added = current.filter((id) => !published.includes(id));
		assert.equal(added.length, 2);
		assert.deepEqual(current, edited(published, added[0], added[1]));
		assert.deepEqual(after.removed, {});
	});
}
