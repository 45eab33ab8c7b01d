/** On arrival by a link to exact words or to a range: marks them, or says that the words were edited and shows both readings. */

import { formerWords, hashOf, offsetOf, parseWording, type Wording, wordsAt } from '../record/wording.ts';
import { setBoundary } from '../search/ui/dom.ts';
import { sayMissing } from './missing-anchor.ts';
import { hideNotice, showNotice } from './notice.ts';

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

/** Shows both readings of words that were edited or removed. */
function showReadings(then: string | null, now: string, removed: boolean): void {
	const notice = showNotice(removed ? 'removed' : 'changed');
	const [before, after] = [notice?.querySelector('[data-then]'), notice?.querySelector('[data-now]')];
	if (before && then !== null) before.textContent = then;
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
	const former = JSON.parse(document.getElementById('readings')?.textContent ?? '{}') as Record<string, string[]>;
	const ids = isRemoved ? [...new Set([from, to])] : passages.map(({ id }) => id);
	const readings = ids.map((id) => [...(former[id] ?? []), ...passages.filter((passage) => passage.id === id).map(textOf)]);
	showReadings(formerWords(wording, readings), isRemoved ? texts.join('') : wordsAt(texts, start, end), isRemoved);
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
	CSS.highlights?.delete('wording');
	hideNotice();
	const wording = parseWording(new URLSearchParams(location.search).get('w') ?? '');
	const [from = '', to] = location.hash.slice(1).split('~');
	// A link on the page to another place of it keeps the query.
	if (wording && (from === '' || from === wording.from)) markWording(wording);
	else if (to !== undefined) markRange(from, to);
	else if (!document.getElementById(from)) sayMissing(from);
}
