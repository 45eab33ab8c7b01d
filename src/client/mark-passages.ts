/** On arrival by a link to exact words or to a range: marks them, or says that the words were edited and shows both readings. */

import { type FormerReading, formerReading, hashOf, offsetOf, parseWording, type Wording, wordsAt } from '../record/wording.ts';
import { setBoundary } from '../search/ui/dom.ts';
import { sayMissing } from './missing-anchor.ts';
import { showNotice } from './notice.ts';

/** The passages from one anchor to another. A removed anchor stands for the passage that follows it. */
function passagesFrom(from: string, to: string): Element[] {
	const all = [...document.querySelectorAll('.words .passage')];
	const indexOf = (id: string) => {
		const anchor = document.getElementById(id);
		// The id may be a paragraph's or a removed anchor's: the passage follows both in the document.
		return anchor ? all.findIndex((one) => one === anchor || anchor.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) : -1;
	};
	const [first, last] = [indexOf(from), indexOf(to)];
	return first < 0 ? [] : all.slice(first, Math.max(first, last) + 1);
}

function textOf(passage: Element): string {
	return passage.textContent ?? '';
}

function mark(passages: readonly Element[], start: number, end: number): void {
	const [first, last] = [passages[0], passages.at(-1)];
	if (!first || !last) return;
	const range = document.createRange();
	range.selectNodeContents(first);
	setBoundary(range, 'setEnd', last, end);
	setBoundary(range, 'setStart', first, start);
	CSS.highlights?.set('wording', new Highlight(range));
	const box = range.getBoundingClientRect();
	if (box.top < 0 || box.bottom > innerHeight) first.scrollIntoView({ block: 'center' });
}

/** Parses the JSON of an element of the page; an empty object if the page has none. */
function dataOf<T>(id: string): T {
	return JSON.parse(document.getElementById(id)?.textContent ?? '{}') as T;
}

/** The former edition in which all texts of a reading stood, as an address below the list of editions: of the list if none was kept. */
function editionOf(reading: FormerReading | null, ids: readonly string[]): string {
	const { hashes = [], last = {} } = dataOf<{ hashes?: string[]; last?: Record<string, number[]> }>('reading-editions');
	// A text that is none of the earlier ones is the present one: every edition up to now may have it.
	const latest = ids.map((id, i) => last[id]?.[reading?.choice[i] ?? -1] ?? hashes.length);
	const hash = reading ? hashes[Math.min(...latest)] : undefined;
	const page = location.pathname.split('/').at(-2);
	return hash === undefined ? '' : `${hash}/#${page}-${ids[0]}`;
}

/** Shows both readings of words that were edited or removed, and the edition that had the former one. */
function showReadings(reading: FormerReading | null, ids: readonly string[], now: string, removed: boolean): void {
	const notice = showNotice(removed ? 'removed' : 'changed');
	const [before, after] = [notice?.querySelector('[data-then]'), notice?.querySelector('[data-now]')];
	if (before && reading) before.textContent = reading.words;
	const edition = notice?.querySelector('a');
	if (edition) edition.href += editionOf(reading, ids);
	if (after) after.textContent = now;
}

function markWording(wording: Wording): void {
	const { from, to, start, end, hash } = wording;
	const passages = passagesFrom(from, to);
	if (passages.length === 0) {
		sayMissing(from);
		return;
	}
	const texts = passages.map(textOf);
	const isRemoved = [from, to].some((id) => !document.getElementById(id)?.classList.contains('passage'));
	const unchanged = !isRemoved && hashOf(wordsAt(texts, start, end)) === hash;
	const moved = !unchanged && from === to ? offsetOf(texts[0] ?? '', end - start, hash) : -1;
	if (unchanged || moved >= 0) {
		mark(passages, unchanged ? start : moved, unchanged ? end : moved + end - start);
		return;
	}
	const former = dataOf<Record<string, string[]>>('readings');
	const ids = isRemoved ? [...new Set([from, to])] : passages.map(({ id }) => id);
	const readings = ids.map((id) => [...(former[id] ?? []), ...passages.filter((passage) => passage.id === id).map(textOf)]);
	showReadings(formerReading(wording, readings), ids, isRemoved ? texts.join('') : wordsAt(texts, start, end), isRemoved);
	if (!isRemoved) mark(passages, start, Math.min(end, texts.at(-1)?.length ?? 0));
}

/** Marks the passages from one anchor to another, and says so where one of them does not exist. */
function markRange(from: string, to: string): void {
	const missing = [from, to].find((id) => !document.getElementById(id));
	if (missing !== undefined) sayMissing(missing);
	const passages = passagesFrom(from, to);
	mark(passages, 0, textOf(passages.at(-1) ?? document.body).length);
	passages[0]?.scrollIntoView();
}

/** Marks what the address names: exact words (`?w=…`), or a range of passages (`#p1-s2~p1-s4`). */
export function arrive(): void {
	const wording = parseWording(new URLSearchParams(location.search).get('w') ?? '');
	const [from = '', to] = location.hash.slice(1).split('~');
	// A link on the page to another place of it keeps the query.
	if (wording && (from === '' || from === wording.from)) markWording(wording);
	else if (to !== undefined) markRange(from, to);
	else if (!document.getElementById(from)) sayMissing(from);
}
