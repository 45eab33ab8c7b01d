import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aligned, type LabelledTurn, type Labels, type Score, type Stretch, score } from '../support/inputs-score.ts';

const turn = (by: string | null, words: string, rest: Partial<LabelledTurn> = {}): LabelledTurn => ({
	by,
	kind: 'speech',
	words,
	asides: [],
	...rest,
});
const CHAIR = '現在開會，請局長說明海濱長廊的工程。';
const SECRETARY = '多謝主席。第三期全長兩公里，明年動工。';
const LABELS: Labels = {
	people: [
		{ name: '主席', also: ['麥兆棠'] },
		{ name: '區永康', also: [] },
	],
	turns: [turn('主席', CHAIR), turn('區永康', SECRETARY), turn(null, '（掌聲）', { kind: 'direction' }), turn('主席', '好。')],
	leftOut: ['第 3 頁', '12'],
};
const PAGES: Stretch[] = [
	{ by: '主席', text: CHAIR },
	{ by: '區永康', text: SECRETARY },
	{ by: null, text: '（掌聲）' },
	{ by: '主席', text: '好。' },
];
const scored = (stretches: Stretch[], participants: string[] = [], labels = LABELS) => score(labels, stretches, participants);
const kinds = ({ outcomes }: Score) => outcomes.map(({ is }) => is);
const withPage = (at: number, change: Partial<Stretch>) => PAGES.map((page, i) => (i === at ? { ...page, ...change } : page));

test('pages that say what the labels say are right, whatever their blanks and line ends', () => {
	const result = scored(withPage(1, { text: '多謝主席。\n第三期全長 兩公里，明年動工。\n' }), ['主席', '區永康']);
	assert.deepEqual(kinds(result), ['right', 'right', 'right', 'right']);
	assert.deepEqual({ ...result, outcomes: [] }, { outcomes: [], added: 0, broken: 1, invented: [], leftIn: [] });
});

test('words in another mouth are wrong, even a few of them', () => {
	const result = scored([
		{ by: '主席', text: `${CHAIR}${SECRETARY.slice(0, 5)}` },
		{ by: '區永康', text: SECRETARY.slice(5) },
		...PAGES.slice(2),
	]);
	assert.deepEqual(kinds(result), ['right', 'wrong', 'right', 'right']);
	assert.deepEqual(result.outcomes[1]?.saidBy, ['主席']);
});

test('a stage direction in a mouth is wrong, and a speech that is nobody’s is counted so', () => {
	assert.deepEqual(kinds(scored(withPage(2, { by: '區永康' }))), ['right', 'right', 'wrong', 'right']);
	assert.deepEqual(kinds(scored(withPage(1, { by: null }))), ['right', 'nobody', 'right', 'right']);
});

test('words that are missing, or out of order, are lost and counted', () => {
	const result = scored(withPage(1, { text: SECRETARY.replace('全長兩公里', '') }));
	assert.deepEqual(kinds(result), ['right', 'lost', 'right', 'right']);
	assert.equal(result.outcomes[1]?.lost, 5);
	const swapped = scored([PAGES[1], PAGES[0], PAGES[2], PAGES[3]].flatMap((page) => page ?? []));
	assert.deepEqual(kinds(swapped).filter((is) => is === 'lost').length, 1);
	assert.deepEqual(kinds(scored([])), ['lost', 'lost', 'lost', 'lost']);
});

test('a few characters that agree by chance do not stand for lost words', () => {
	const result = scored(withPage(1, { text: '期、公、工、明' }));
	assert.equal(result.outcomes[1]?.lost, SECRETARY.length);
});

test('characters are paired in one run where there is one', () => {
	assert.deepEqual(aligned([...'甲乙丙'], [...'甲丁丁甲乙丙']), [3, 4, 5]);
	assert.deepEqual(aligned([...'甲乙丙'], [...'甲乙丙丁丁丙']), [0, 1, 2]);
	assert.deepEqual(aligned([...'甲乙丙丁'], [...'甲乙戊丙丁丙']), [0, 1, 3, 4]);
	assert.deepEqual(aligned([...'甲乙'], []), [-1, -1]);
});

test('people are invented where the file has none of that name; another name of the same person is none', () => {
	assert.deepEqual(scored(PAGES, ['麥兆棠', '時間']).invented, ['時間']);
	assert.deepEqual(scored(withPage(0, { by: '地點' })).invented, ['地點']);
	assert.deepEqual(kinds(scored(withPage(0, { by: '麥 兆棠' }))), ['right', 'right', 'right', 'right']);
});

test('the right person under a name with a form of address in it is told apart from a wrong person', () => {
	const result = scored(withPage(1, { by: '區局長永康' }));
	assert.deepEqual(kinds(result), ['right', 'misnamed', 'right', 'right']);
	assert.deepEqual(result.invented, ['區局長永康']);
	assert.deepEqual(kinds(scored(withPage(1, { by: '區局長' }))), ['right', 'wrong', 'right', 'right']);
});

test('words added to a mouth are counted, and so is what should have been left out', () => {
	const result = scored(withPage(0, { text: `${CHAIR}\n第3頁` }));
	assert.deepEqual([result.added, result.leftIn], [3, ['第 3 頁']]);
	assert.deepEqual(scored([...PAGES, { by: null, text: '12\n' }]).leftIn, ['12'], 'a page number on a line of its own');
	assert.deepEqual(scored([...PAGES, { by: null, text: '時間：12時\n' }]).leftIn, [], 'a number inside a line');
});

test('an aside may be the speaker’s or nobody’s, but nobody else’s', () => {
	const labels = { ...LABELS, turns: [turn('區永康', '「明年動工，不會再拖。」區永康說。', { asides: ['區永康說。'] })] };
	for (const by of ['區永康', null]) {
		const pages = [
			{ by: '區永康', text: '「明年動工，不會再拖。」' },
			{ by, text: '區永康說。' },
		];
		assert.deepEqual(kinds(scored(pages, [], labels)), ['right']);
	}
	const wrong = [
		{ by: '區永康', text: '「明年動工，不會再拖。」' },
		{ by: '主席', text: '區永康說。' },
	];
	assert.deepEqual(kinds(scored(wrong, [], labels)), ['wrong']);
});
