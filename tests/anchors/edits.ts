/** Random pages and seminars, random edits of them, and which passage came from which. */
import fc from 'fast-check';
import type { PageLedger } from '../../src/record/ledger.ts';

/** A passage, and the keys of the original sentences whose words it has. */
export interface Sentence {
	text: string;
	keys: ReadonlySet<number>;
}
export type Page = readonly (readonly Sentence[])[];

/** A different sentence for each number. */
function sentenceOf(key: number): Sentence {
	let state = key;
	const next = (below: number) => {
		state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
		return ((state ^ (state >>> 13)) >>> 0) % below;
	};
	const codes = Array.from({ length: 8 + next(32) }, () => 0x4e00 + next(0x5000));
	return { text: `${String.fromCodePoint(...codes)}。`, keys: new Set([key]) };
}
const sentence = fc.integer({ min: 1, max: 1e9 }).map(sentenceOf);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 });
export const page: fc.Arbitrary<Page> = fc.array(paragraph, { minLength: 1, maxLength: 6 });

/** One edit: its kind, where (as a share of the page), where to, and new words. */
const edit = fc.record({
	kind: fc.constantFrom(
		'insert',
		'delete',
		'mend',
		'split',
		'merge',
		'move',
		'insertParagraph',
		'deleteParagraph',
		'moveParagraph',
		'splitParagraph',
		'mergeParagraphs',
		'repeat',
	),
	at: fc.double({ min: 0, max: 0.999, noNaN: true }),
	to: fc.double({ min: 0, max: 0.999, noNaN: true }),
	words: sentence,
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;
/** Edits made before the anchors are written again. */
export const edits = fc.array(edit, { minLength: 1, maxLength: 4 });

const changed = (one: Sentence, words: string): Sentence => ({ ...one, text: words });
const indexAt = (share: number, length: number): number => Math.floor(share * length);

/** The page after an edit; it never becomes empty. */
export function apply(before: Page, { kind, at, to, words }: Edit): Page {
	const paragraphs = before.map((passages) => [...passages]);
	const flat = paragraphs.flatMap((passages, p) => passages.map((_, s) => ({ p, s })));
	const { p, s } = flat[indexAt(at, flat.length)] ?? { p: 0, s: 0 };
	const here = paragraphs[p] ?? [];
	const target = paragraphs[indexAt(to, paragraphs.length)] ?? here;
	const one = here[s] ?? words;
	const half = 1 + indexAt(to, one.text.length - 1);
	const next = here[s + 1];
	const take = (list: Sentence[][]): Sentence[] => list.splice(indexAt(at, list.length), 1)[0] ?? [];
	switch (kind) {
		case 'insert':
			here.splice(s + (to < 0.5 ? 0 : 1), 0, words);
			break;
		case 'delete':
			if (flat.length > 1) here.splice(s, 1);
			break;
		case 'mend':
			here[s] = changed(one, one.text.slice(0, half - 1) + words.text.charAt(0) + one.text.slice(half));
			break;
		case 'split':
			if (one.text.length > 3) here.splice(s, 1, changed(one, one.text.slice(0, half)), changed(one, one.text.slice(half)));
			break;
		case 'merge':
			if (next) here.splice(s, 2, { text: one.text + next.text, keys: one.keys.union(next.keys) });
			break;
		case 'move':
			here.splice(s, 1);
			target.splice(indexAt(to, target.length + 1), 0, one);
			break;
		case 'repeat':
			// Two copies are equal: an anchor may stay with either.
			target.push(one);
			break;
		case 'insertParagraph':
			paragraphs.splice(indexAt(to, paragraphs.length + 1), 0, [words]);
			break;
		case 'deleteParagraph':
			if (paragraphs.length > 1) take(paragraphs);
			break;
		case 'moveParagraph':
			paragraphs.splice(indexAt(to, paragraphs.length), 0, take(paragraphs));
			break;
		case 'splitParagraph':
			if (s > 0) paragraphs.splice(p, 1, here.slice(0, s), here.slice(s));
			break;
		case 'mergeParagraphs':
			if (paragraphs[p + 1]) paragraphs.splice(p, 2, [...here, ...(paragraphs[p + 1] ?? [])]);
			break;
	}
	const left = paragraphs.filter((passages) => passages.length > 0);
	return left.length > 0 ? left : before;
}

/** A seminar's pages by their ids. */
export type Book = ReadonlyMap<string, Page>;

/** One edit of a seminar: of a page's text, or of which pages there are. */
const bookEdit = fc.record({
	kind: fc.constantFrom('text', 'rename', 'merge', 'divide', 'withdraw', 'add', 'movePassage'),
	at: fc.double({ min: 0, max: 0.999, noNaN: true }),
	to: fc.double({ min: 0, max: 0.999, noNaN: true }),
	/** Few ids, so that some are retired and used again. */
	name: fc.constantFrom('one', 'two', 'three', 'four', 'five'),
	edit,
	page,
});
type BookEdit = typeof bookEdit extends fc.Arbitrary<infer T> ? T : never;
export const bookEdits = fc.array(bookEdit, { minLength: 1, maxLength: 3 });
export const book: fc.Arbitrary<Book> = fc.tuple(page, page).map(
	([one, two]) =>
		new Map([
			['one', one],
			['two', two],
		]),
);

/** The seminar after an edit; it never loses its last page. */
export function applyToBook(before: Book, { kind, at, to, name, edit: inside, page: words }: BookEdit): Book {
	const after = new Map(before);
	const ids = [...before.keys()];
	const [here = '', there = ''] = [ids[indexAt(at, ids.length)], ids[indexAt(to, ids.length)]];
	const [from, into] = [before.get(here) ?? [], before.get(there) ?? []];
	switch (kind) {
		case 'text':
			return after.set(here, apply(from, inside));
		case 'rename':
			if (before.has(name)) return before;
			after.delete(here);
			return after.set(name, from);
		case 'merge':
			if (here === there) return before;
			after.delete(here);
			return after.set(there, [...into, ...from]);
		case 'divide':
			if (before.has(name) || from.length < 2) return before;
			return after.set(here, from.slice(0, 1)).set(name, from.slice(1));
		case 'withdraw':
			if (ids.length > 1) after.delete(here);
			return after;
		case 'add':
			return before.has(name) ? before : after.set(name, words);
		case 'movePassage': {
			const [[moved, ...others] = [], ...rest] = from;
			const left = [others, ...rest].filter((passages) => passages.length > 0);
			if (here === there || moved === undefined || left.length === 0) return before;
			return after.set(here, left).set(there, [...into, [moved]]);
		}
	}
}

/** The page as `alignPage` takes it. */
export const textOf = (one: Page) => one.map((passages) => passages.map(({ text }) => text));

/** Current anchor → the words it names. */
export function named(ledger: PageLedger, one: Page): Map<string, Sentence> {
	const anchors = new Map<string, Sentence>();
	for (const [p, [id, passages]] of Object.entries(ledger.paragraphs).entries()) {
		const sentences = one[p] ?? [];
		anchors.set(id, {
			text: sentences.map(({ text }) => text).join(''),
			keys: new Set(sentences.flatMap(({ keys }) => [...keys])),
		});
		for (const [s, passage] of Object.keys(passages).entries()) anchors.set(passage, sentences[s] as Sentence);
	}
	return anchors;
}
