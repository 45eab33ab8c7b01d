import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { alignSeminar } from '../../src/anchors/align-seminar.ts';
import { EMPTY_LEDGER, EMPTY_PAGE, entriesOf, everPublished, type Ledger, ledgerText } from '../../src/record/ledger.ts';
import { trials } from '../support/trials.ts';
import { applyToBook, type Book, book, bookEdits, draftOf, named, type Sentence } from './edits.ts';

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
	const { at = anchor, moved = '' } = living?.removed[anchor] ?? {};
	const [to = '', place = ''] = moved.split('#');
	if (to !== '') return find(ledger, to, place);
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
	const again = alignSeminar(ledger, seminar({ one: [['完全不同的另一段話在此。']], two: [B, A, C] }));
	assert.deepEqual(find(again, 'one', 'p1-s1'), { page: 'two', text: A[0] }, 'also when its name is given to other words');
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
	assert.deepEqual(find(ledger, 'two', 'p2-s1'), { page: 'three', text: C[0] });
	const parted = alignSeminar(published, seminar({ one: [A], alpha: [B, ['這裏又補上一句新的話。']], omega: [C] }));
	assert.deepEqual(find(parted, 'two', 'p1-s1').text, B[0]);
});

test('a sentence moved to another page leaves its anchor where it was, which leads on, however often it moves, and home again', () => {
	const [first = '', second = ''] = A;
	const once = alignSeminar(published, seminar({ one: [[second]], two: [B, C, [first]] }));
	assert.deepEqual(once.pages['one']?.removed['p1-s1'], { at: 'p1-s2', text: first, moved: 'two#p3-s1' });
	const twice = alignSeminar(once, seminar({ one: [[second]], two: [B, C], three: [[first]] }));
	assert.equal(twice.pages['one']?.removed['p1-s1']?.moved, 'three#p1-s1');
	assert.equal(twice.pages['two']?.removed['p3-s1']?.moved, 'three#p1-s1');
	assert.equal(twice.pages['two']?.removed['p3']?.moved, 'three#p1-s1');
	const home = alignSeminar(twice, seminar({ one: [A], two: [B, C] }));
	assert.deepEqual(home.pages['one'], published.pages['one']);
	assert.equal(home.pages['two']?.removed['p3-s1']?.moved, 'one#p1-s1');
	assert.deepEqual(find(home, 'three', 'p1-s1'), { page: 'one', text: first });
});

test('words withdrawn with their page, and words too short to tell, are not said to have moved', () => {
	const lost = alignSeminar(published, seminar({ one: [[A[1] ?? '']], two: [B, C] }));
	assert.equal(lost.pages['one']?.removed['p1-s1']?.moved, undefined);
	const thanks = alignSeminar(EMPTY_LEDGER, seminar({ one: [['謝謝。', ...A]], two: [B] }));
	const elsewhere = alignSeminar(thanks, seminar({ one: [A], two: [[...B, '謝謝。']] }));
	assert.deepEqual(elsewhere.pages['one']?.removed['p1-s1'], { at: 'p1-s2', text: '謝謝。' });
});

/** The sentence of a seminar that has some of these words, where it is the only one. */
function only(pages: Book, { keys }: Sentence): Sentence | null {
	const [one, ...more] = [...pages.values()].flat(2).filter((sentence) => sentence.keys.intersection(keys).size > 0);
	return more.length === 0 ? (one ?? null) : null;
}

test('whatever becomes of pages, every anchor ever published leads to a living place, its words where they are, and never to others', () => {
	let count = 0;
	const drafts = (pages: Book) => new Map([...pages].map(([id, page]) => [id, draftOf(page)]));
	fc.assert(
		fc.property(book, fc.array(bookEdits, { minLength: 1, maxLength: 5 }), (first, rounds) => {
			let [before, ledger] = [first, alignSeminar(EMPTY_LEDGER, drafts(first))];
			const published = new Map<string, Sentence>();
			for (const round of [[], ...rounds]) {
				const after = round.reduce(applyToBook, before);
				const standing = new Set(Object.entries(ledger.pages).flatMap(([id, page]) => entriesOf(page).map((entry) => `${id}#${entry.id}`)));
				count += round.length;
				ledger = alignSeminar(ledger, drafts(after));
				assert.deepEqual(Object.keys(ledger.pages), [...after.keys()]);
				assert.equal(ledgerText(alignSeminar(ledger, drafts(after))), ledgerText(ledger), 'what nobody edited is stale');
				const now = new Map([...after].map(([id, page]) => [id, named(ledger.pages[id] ?? EMPTY_PAGE, page)]));
				const leads = (place: string) => {
					const [page = '', anchor = ''] = place.split('#');
					return now.get(page)?.has(ledger.pages[page]?.removed[anchor]?.at ?? anchor) === true;
				};
				for (const [address, words] of published) {
					const [id = '', anchor = ''] = address.split('#');
					const gone = ledger.gone[id];
					const [to = '', at = ''] = gone ? (gone.anchors[anchor]?.at ?? 'nowhere#').split('#') : [id, anchor];
					assert.equal(gone === undefined, now.has(id));
					assert.ok((gone && to === '') || leads(`${to}#${at}`), `${address} leads nowhere`);
					const here = now.get(id)?.get(anchor);
					assert.ok(!here || here.text === words.text || here.keys.intersection(words.keys).size > 0, `${address} names other words`);
					const moved = ledger.pages[id]?.removed[anchor]?.moved;
					assert.ok(moved === undefined || leads(moved), `${address} was moved to ${moved}, which is nowhere`);
					const told = standing.has(address) && words.text.length > 6 && only(before, words)?.text === words.text;
					if (told && only(after, words)?.text === words.text)
						assert.equal(find(ledger, id, anchor).text, words.text, `${address} lost its words`);
				}
				// A passage names its sentence for ever; a paragraph goes on with what it held when its anchors were last written.
				for (const [id, places] of now) {
					for (const [at, words] of places) if (!published.has(`${id}#${at}`) || !at.includes('-')) published.set(`${id}#${at}`, words);
				}
				before = after;
			}
		}),
		trials(400),
	);
	assert.ok(count >= 2000, `only ${count} edits were tried`);
});
