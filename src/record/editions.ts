/**
 * The former editions of a record: what a seminar's `editions.json` holds. Each is kept as its differences from the next one, the newest
 * as its differences from the published text, so that a text that never changes costs nothing. Pure.
 */
import { diff } from 'fast-myers-diff';
import type { Edition, FormerEdition, PublishedPassage } from './edition.ts';
import { sha256Of } from './edition-hash.ts';
import type { Ledger } from './ledger.ts';

/** One difference: in place of `drop` passages from the passage `at` on, counted from 0, the former edition has others. */
export interface Difference {
	at: number;
	drop: number;
	/** Each as `page#paragraph/passage words`. */
	put: string[];
}

/** An edition as `editions.json` has it. */
export interface KeptEdition extends Omit<Edition, 'published'> {
	/** Its differences from the next edition; null if its words were not kept. */
	changes: Difference[] | null;
}

function lineOf({ page, paragraph, id, text }: PublishedPassage): string {
	return `${page}#${paragraph}/${id} ${text}`;
}

const LINE = /^([^#]+)#([^/]+)\/(\S*) (.*)$/s;

function passageOf(line: string): PublishedPassage {
	const [, page = '', paragraph = '', id = '', text = ''] = LINE.exec(line) ?? [];
	return { page, paragraph, id, text };
}

/** The paragraphs of an edition: its passages, those of one paragraph together. */
export function paragraphsAsPublished(passages: readonly PublishedPassage[]): PublishedPassage[][] {
	const paragraphs: PublishedPassage[][] = [];
	for (const passage of passages) {
		const last = paragraphs.at(-1);
		if (last?.[0]?.page === passage.page && last[0].paragraph === passage.paragraph) last.push(passage);
		else paragraphs.push([passage]);
	}
	return paragraphs;
}

/** The hash of an edition with these passages. */
export function hashOfPassages(passages: readonly PublishedPassage[]): string {
	return sha256Of(paragraphsAsPublished(passages).map((paragraph) => paragraph.map(({ text }) => text).join('')));
}

/**
 * The published text that a ledger holds.
 * @param order ids of the record's pages in order, for a ledger that has them in another
 * @returns null if its words do not have the hash of its edition
 */
export function publishedPassages({ edition, pages }: Ledger, order: readonly string[]): PublishedPassage[] | null {
	const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
	const ids = Object.keys(pages);
	const orders = [ids, ids.toSorted((a, b) => place(a) - place(b))];
	const passagesIn = (page: string) =>
		Object.entries(pages[page]?.paragraphs ?? {}).flatMap(([paragraph, passages]): PublishedPassage[] => {
			const own = Object.entries(passages).map(([id, text]) => ({ page, paragraph, id, text }));
			return own.length > 0 ? own : [{ page, paragraph, id: '', text: '' }];
		});
	const texts = orders.map((ordered) => ordered.flatMap(passagesIn));
	return texts.find((passages) => hashOfPassages(passages) === edition?.sha256) ?? null;
}

/** What makes a former edition of the next one. */
export function differences(next: readonly PublishedPassage[], former: readonly PublishedPassage[]): Difference[] {
	const [from, to] = [next.map(lineOf), former.map(lineOf)];
	return [...diff(from, to)].map(([start, end, first, last]) => ({ at: start, drop: end - start, put: to.slice(first, last) }));
}

function restored(next: readonly PublishedPassage[], changes: readonly Difference[]): PublishedPassage[] {
	const passages = [...next];
	// From the end, so that the places of those before stay.
	for (const { at, drop, put } of changes.toReversed()) passages.splice(at, drop, ...put.map(passageOf));
	return passages;
}

/**
 * The former editions without the last if it is the published one: `npm run anchors` was interrupted after it wrote `editions.json` and
 * before it wrote the ledger.
 */
export function withoutPublished(kept: readonly KeptEdition[], { edition }: Ledger): KeptEdition[] {
	return kept.filter((one, i) => i < kept.length - 1 || one.sha256 !== edition?.sha256);
}

/**
 * The former editions with their words, oldest first.
 * @param kept as in `editions.json`, oldest first
 * @param published the published text; null if it is not known
 */
export function restoreEditions(kept: readonly KeptEdition[], published: readonly PublishedPassage[] | null): FormerEdition[] {
	let next = published;
	return kept
		.toReversed()
		.map(({ date, sha256, changes }) => {
			next = next && changes && restored(next, changes);
			return { date, sha256, passages: next && [...next] };
		})
		.toReversed();
}

/**
 * The former editions when a new text is published.
 * @param kept those before, oldest first
 * @param before the ledger as it was
 * @param former the text that it holds; null if it is not known
 * @param next the new text
 */
export function keptAfter(
	kept: readonly KeptEdition[],
	{ edition }: Ledger,
	former: readonly PublishedPassage[] | null,
	next: readonly PublishedPassage[],
): KeptEdition[] {
	if (edition === null) return [];
	if (edition.sha256 !== hashOfPassages(next)) return [...kept, { ...edition, changes: former && differences(next, former) }];
	// The same words in other passages are no new edition, but the last one's differences count passages.
	const last = restoreEditions(kept, former).at(-1);
	return kept.map((one, i) => (i === kept.length - 1 && last?.passages ? { ...one, changes: differences(next, last.passages) } : one));
}

/** The text of `editions.json`: one passage a line, so that a version control system shows a new edition as added lines. */
export function editionsText(editions: readonly KeptEdition[]): string {
	return `${JSON.stringify({ editions }, null, '\t')}\n`;
}
