/** On arrival by a link to exact words: marks them, or says that they were edited and shows both readings. */

import { formerWords, hashOf, offsetOf, parseWording, type Wording, wordsAt } from '../record/wording.ts';
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

/** Shows the notice that the words of the link were edited or removed, with both readings. */
function showNotice(then: string | null, now: string, removed: boolean): void {
	const template = document.querySelector<HTMLTemplateElement>('template[data-changed]');
	const notice = template?.content.cloneNode(true) as DocumentFragment | undefined;
	const aside = notice?.firstElementChild;
	const what = aside?.querySelector<HTMLElement>('[data-what]');
	if (!notice || !aside || !what) return;
	if (removed) what.textContent = what.dataset['removed'] ?? '';
	const [before, after] = [aside.querySelector('[data-then]'), aside.querySelector('[data-now]')];
	if (before && then !== null) before.textContent = then;
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
	const former = JSON.parse(document.getElementById('readings')?.textContent ?? '{}') as Record<string, string[]>;
	const ids = isRemoved ? [...new Set([from, to])] : passages.map(({ id }) => id);
	const readings = ids.map((id) => [...(former[id] ?? []), ...passages.filter((passage) => passage.id === id).map(textOf)]);
	showNotice(formerWords(wording, readings), isRemoved ? texts.join('') : wordsAt(texts, start, end), isRemoved);
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
