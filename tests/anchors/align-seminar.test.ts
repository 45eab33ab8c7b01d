import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { alignSeminar } from '../../src/anchors/align-seminar.ts';
import { EMPTY_LEDGER, EMPTY_PAGE, entriesOf, everPublished, type Ledger, ledgerText, splitAddress } from '../../src/record/ledger.ts';
import { trials } from '../support/trials.ts';
import { applyToBook, type Book, book, bookEdits, named, type Sentence, textOf } from './edits.ts';

const A = ['知識城形成了三大優勢產業集群。', '目前有一百六十個在建項目！'];
const B = ['預計產值達一千二百億元。', '城市空間格局日臻完善。'];
const C = ['商務部研究院的專家作了發言。', '人工智能是發展新質生產力的重要方向。'];
const seminar = (pages: Record<string, string[][]>) => new Map(Object.entries(pages));
const published = alignSeminar(EMPTY_LEDGER, seminar({ one: [A], two: [B, C] }));

/** Where an anchor leads, followed as the site follows it. */
function find(ledger: Ledger, page: string, anchor: string): { page: string; text: string } {
	const retired = ledger.gone[page];
	if (retired) {
		const [to, there] = splitAddress(retired.anchors[anchor]?.at ?? '');
		return to === '' ? { page: retired.to, text: '' } : find(ledger, to, there);
	}
	const current = ledger.pages[page];
	const { at = anchor, moved = '' } = current?.removed[anchor] ?? {};
	const [to, there] = splitAddress(moved);
	if (to !== '') return find(ledger, to, there);
	return { page, text: everPublished(current ?? EMPTY_PAGE).get(at) ?? '' };
}

test('a renamed page keeps its anchors, and its old id redirects each of them', () => {
	const ledger = alignSeminar(published, seminar({ first: [A], two: [B, C] }));
	assert.deepEqual(ledger.pages['first'], published.pages['one']);
	assert.deepEqual(find(ledger, 'one', 'p1-s2'), { page: 'first', text: A[1] });
	assert.deepEqual(find(ledger, 'one', 'p1'), { page: 'first', text: A.join('') });
});

test('each anchor of a page that was merged into another redirects to its words, which have new anchors there', () => {
	const ledger = alignSeminar(published, seminar({ two: [A, B, C] }));
	assert.deepEqual(Object.keys(ledger.pages['two']?.paragraphs ?? {}), ['p3', 'p1', 'p2']);
	assert.equal(ledger.gone['one']?.to, 'two');
	assert.deepEqual(find(ledger, 'one', 'p1-s1'), { page: 'two', text: A[0] });
	assert.deepEqual(find(ledger, 'two', 'p1-s1'), { page: 'two', text: B[0] });
	const again = alignSeminar(ledger, seminar({ one: [['完全不同的另一段話在此。']], two: [B, A, C] }));
	assert.deepEqual(find(again, 'one', 'p1-s1'), { page: 'two', text: A[0] }, 'also after its id is used for other words');
});

test('a page renamed twice, then renamed back, redirects from every id it had', () => {
	const second = alignSeminar(alignSeminar(published, seminar({ x: [A], two: [B, C] })), seminar({ y: [A], two: [B, C] }));
	assert.deepEqual(find(second, 'one', 'p1-s2'), { page: 'y', text: A[1] });
	assert.deepEqual(find(second, 'x', 'p1-s2'), { page: 'y', text: A[1] });
	const back = alignSeminar(second, seminar({ one: [A], two: [B, C] }));
	assert.deepEqual(back.pages, published.pages);
	assert.deepEqual(find(back, 'x', 'p1-s2'), { page: 'one', text: A[1] });
});

test('a withdrawn page redirects to the seminar, and its anchors are not reused when its id is', () => {
	const without = alignSeminar(published, seminar({ two: [B, C] }));
	assert.deepEqual(find(without, 'one', 'p1-s1'), { page: '', text: '' });
	const again = alignSeminar(without, seminar({ one: [['完全不同的另一段話在此。']], two: [B, C] }));
	assert.deepEqual(Object.keys(again.pages['one']?.paragraphs ?? {}), ['p2']);
	assert.ok('p1-s1' in (again.pages['one']?.removed ?? {}));
});

test('a page split in two continues under the id that has most of it, and the anchors of the rest redirect to the other', () => {
	const ledger = alignSeminar(published, seminar({ one: [A], two: [B], three: [C] }));
	assert.equal(find(ledger, 'two', 'p1-s1').text, B[0]);
	assert.deepEqual(find(ledger, 'two', 'p2-s1'), { page: 'three', text: C[0] });
	const parted = alignSeminar(published, seminar({ one: [A], alpha: [B, ['這裏又補上一句新的話。']], omega: [C] }));
	assert.deepEqual(find(parted, 'two', 'p1-s1').text, B[0]);
});

test('the anchor of a sentence that moved to another page redirects there, however often it moves, and is restored when it moves back', () => {
	const [first = '', second = ''] = A;
	const once = alignSeminar(published, seminar({ one: [[second]], two: [B, C, [first]] }));
	assert.deepEqual(once.pages['one']?.removed['p1-s1'], { at: 'p1-s2', text: first, moved: 'two#p3-s1' });
	const twice = alignSeminar(once, seminar({ one: [[second]], two: [B, C], three: [[first]] }));
	assert.equal(twice.pages['one']?.removed['p1-s1']?.moved, 'three#p1-s1');
	assert.equal(twice.pages['two']?.removed['p3-s1']?.moved, 'three#p1-s1');
	assert.equal(twice.pages['two']?.removed['p3']?.moved, 'three#p1-s1');
	const back = alignSeminar(twice, seminar({ one: [A], two: [B, C] }));
	assert.deepEqual(back.pages['one'], published.pages['one']);
	assert.equal(back.pages['two']?.removed['p3-s1']?.moved, 'one#p1-s1');
	assert.deepEqual(find(back, 'three', 'p1-s1'), { page: 'one', text: first });
});

test('withdrawn words, and words too short to identify, do not count as moved', () => {
	const lost = alignSeminar(published, seminar({ one: [[A[1] ?? '']], two: [B, C] }));
	assert.equal(lost.pages['one']?.removed['p1-s1']?.moved, undefined);
	const thanks = alignSeminar(EMPTY_LEDGER, seminar({ one: [['謝謝。', ...A]], two: [B] }));
	const elsewhere = alignSeminar(thanks, seminar({ one: [A], two: [[...B, '謝謝。']] }));
	assert.deepEqual(elsewhere.pages['one']?.removed['p1-s1'], { at: 'p1-s2', text: '謝謝。' });
});

/** The one sentence of a seminar that has some of these words; null if there are none or several. */
function only(pages: Book, { keys }: Sentence): Sentence | null {
	const [one, ...more] = [...pages.values()].flat(2).filter((sentence) => sentence.keys.intersection(keys).size > 0);
	return more.length === 0 ? (one ?? null) : null;
}

test('after any edits of pages every published anchor leads to a current passage, to its own words if they are there, never to others', () => {
	let count = 0;
	const textsOf = (pages: Book) => new Map([...pages].map(([id, page]) => [id, textOf(page)]));
	fc.assert(
		fc.property(book, fc.array(bookEdits, { minLength: 1, maxLength: 5 }), (first, rounds) => {
			let [before, ledger] = [first, alignSeminar(EMPTY_LEDGER, textsOf(first))];
			const published = new Map<string, Sentence>();
			for (const round of [[], ...rounds]) {
				const after = round.reduce(applyToBook, before);
				const current = new Set(Object.entries(ledger.pages).flatMap(([id, page]) => entriesOf(page).map((entry) => `${id}#${entry.id}`)));
				count += round.length;
				ledger = alignSeminar(ledger, textsOf(after));
				assert.deepEqual(Object.keys(ledger.pages), [...after.keys()]);
				assert.equal(ledgerText(alignSeminar(ledger, textsOf(after))), ledgerText(ledger), 'an unchanged text is stale');
				const now = new Map([...after].map(([id, page]) => [id, named(ledger.pages[id] ?? EMPTY_PAGE, page)]));
				const exists = (address: string) => {
					const [page, anchor] = splitAddress(address);
					return now.get(page)?.has(ledger.pages[page]?.removed[anchor]?.at ?? anchor) === true;
				};
				for (const [address, words] of published) {
					const [id, anchor] = splitAddress(address);
					const retired = ledger.gone[id];
					const target = retired ? (retired.anchors[anchor]?.at ?? 'nowhere#') : address;
					assert.equal(retired === undefined, now.has(id));
					assert.ok((retired && target === '') || exists(target), `${address} leads nowhere`);
					const here = now.get(id)?.get(anchor);
					assert.ok(!here || here.text === words.text || here.keys.intersection(words.keys).size > 0, `${address} names other words`);
					const moved = ledger.pages[id]?.removed[anchor]?.moved;
					assert.ok(moved === undefined || exists(moved), `${address} was moved to ${moved}, which does not exist`);
					const traceable = current.has(address) && words.text.length > 6 && only(before, words)?.text === words.text;
					if (traceable && only(after, words)?.text === words.text)
						assert.equal(find(ledger, id, anchor).text, words.text, `${address} lost its words`);
				}
				// A passage always names the sentence it was published with; a paragraph, what it held in the last published version.
				for (const [id, anchors] of now) {
					for (const [anchor, words] of anchors) {
						if (!published.has(`${id}#${anchor}`) || !anchor.includes('-')) published.set(`${id}#${anchor}`, words);
					}
				}
				before = after;
			}
		}),
		trials(400),
	);
	assert.ok(count >= 2000, `only ${count} edits were tried`);
});
