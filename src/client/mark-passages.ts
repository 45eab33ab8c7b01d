/** On arrival by a link to exact words: marks them, or says that they were edited and shows both readings. */

import { type FormerReading, formerReading, hashOf, offsetOf, parseWording, type Wording, wordsAt } from '../record/wording.ts';
import { setBoundary } from '../search/ui/dom.ts';

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

/** Shows the notice that the words of the link were edited or removed, with both readings. */
function showNotice(reading: FormerReading | null, ids: readonly string[], now: string, removed: boolean): void {
	const template = document.querySelector<HTMLTemplateElement>('template[data-changed]');
	const notice = template?.content.cloneNode(true) as DocumentFragment | undefined;
	const aside = notice?.firstElementChild;
	const what = aside?.querySelector<HTMLElement>('[data-what]');
	if (!notice || !aside || !what) return;
	if (removed) what.textContent = what.dataset['removed'] ?? '';
	const [before, after] = [aside.querySelector('[data-then]'), aside.querySelector('[data-now]')];
	if (before && reading) before.textContent = reading.words;
	const edition = aside.querySelector<HTMLAnchorElement>('a');
	if (edition) edition.href += editionOf(reading, ids);
	if (after) after.textContent = now;
	aside.querySelector('button')?.addEventListener('click', () => aside.remove());
	document.body.append(notice);
}

function arrive(wording: Wording): void {
	const { from, to, start, end, hash } = wording;
	const passages = passagesFrom(from, to);
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
	showNotice(formerReading(wording, readings), ids, isRemoved ? texts.join('') : wordsAt(texts, start, end), isRemoved);
	if (!isRemoved) mark(passages, start, Math.min(end, texts.at(-1)?.length ?? 0));
}

const wording = parseWording(new URLSearchParams(location.search).get('w') ?? '');
const [from = '', to] = location.hash.slice(1).split('~');
if (wording) arrive(wording);
else if (to !== undefined) {
	const passages = passagesFrom(from, to);
	mark(passages, 0, textOf(passages.at(-1) ?? document.body).length);
	passages[0]?.scrollIntoView();
}
