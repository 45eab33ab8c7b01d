import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY_LEDGER, EMPTY_PAGE, everPublished, type Ledger } from '../../../src/record/anchors/ledger.ts';
import { alignSeminar } from '../../../src/record/anchors/seminar.ts';

const A = ['知識城形成了三大優勢產業集群。', '目前有一百六十個在建項目！'];
const B = ['預計產值達一千二百億元。', '城市空間格局日臻完善。'];
const C = ['商務部研究院的專家作了發言。', '人工智能是發展新質生產力的重要方向。'];
const seminar = (pages: Record<string, string[][]>) => new Map(Object.entries(pages));
const published = alignSeminar(EMPTY_LEDGER, seminar({ one: [A], two: [B, C] }));

/** Where an anchor is found: followed as the site follows it. */
function find(ledger: Ledger, page: string, anchor: string): { page: string; text: string } {
	const gone = ledger.gone[page];
	if (gone) {
		const [to = '', at = ''] = (gone.anchors[anchor]?.at ?? '').split('#');
		return to === '' ? { page: gone.to, text: '' } : find(ledger, to, at);
	}
	const living = ledger.pages[page];
	const at = living?.removed[anchor]?.at ?? anchor;
	return { page, text: everPublished(living ?? EMPTY_PAGE).get(at) ?? '' };
}

test('a renamed page keeps its anchors, and its old name leads each of them on', () => {
	const ledger = alignSeminar(published, seminar({ first: [A], two: [B, C] }));
	assert.deepEqual(ledger.pages['first'], published.pages['one']);
	assert.deepEqual(find(ledger, 'one', 'p1-s2'), { page: 'first', text: A[1] });
	assert.deepEqual(find(ledger, 'one', 'p1'), { page: 'first', text: A.join('') });
});

test('a page merged into another leads each anchor to its words, under new anchors there', () => {
	const ledger = alignSeminar(published, seminar({ two: [A, B, C] }));
	assert.deepEqual(Object.keys(ledger.pages['two']?.paragraphs ?? {}), ['p3', 'p1', 'p2']);
	assert.equal(ledger.gone['one']?.to, 'two');
	assert.deepEqual(find(ledger, 'one', 'p1-s1'), { page: 'two', text: A[0] });
	assert.deepEqual(find(ledger, 'two', 'p1-s1'), { page: 'two', text: B[0] });
});

test('a page renamed twice, then renamed back, leads on from every name it had', () => {
	const second = alignSeminar(alignSeminar(published, seminar({ x: [A], two: [B, C] })), seminar({ y: [A], two: [B, C] }));
	assert.deepEqual(find(second, 'one', 'p1-s2'), { page: 'y', text: A[1] });
	assert.deepEqual(find(second, 'x', 'p1-s2'), { page: 'y', text: A[1] });
	const back = alignSeminar(second, seminar({ one: [A], two: [B, C] }));
	assert.deepEqual(back.pages, published.pages);
	assert.deepEqual(find(back, 'x', 'p1-s2'), { page: 'one', text: A[1] });
});

test('a page that is withdrawn leads to the seminar, and its name never lends an anchor to other words', () => {
	const without = alignSeminar(published, seminar({ two: [B, C] }));
	assert.deepEqual(find(without, 'one', 'p1-s1'), { page: '', text: '' });
	const again = alignSeminar(without, seminar({ one: [['完全不同的另一段話在此。']], two: [B, C] }));
	assert.deepEqual(Object.keys(again.pages['one']?.paragraphs ?? {}), ['p2']);
	assert.ok('p1-s1' in (again.pages['one']?.removed ?? {}));
});

test('a page split in two goes on under the name that has most of it, and the rest is found there', () => {
	const ledger = alignSeminar(published, seminar({ one: [A], two: [B], three: [C] }));
	assert.equal(find(ledger, 'two', 'p1-s1').text, B[0]);
	assert.equal(find(ledger, 'two', 'p2-s1').page, 'two');
	const parted = alignSeminar(published, seminar({ one: [A], alpha: [B, ['這裏又補上一句新的話。']], omega: [C] }));
	assert.deepEqual(find(parted, 'two', 'p1-s1').text, B[0]);
});
