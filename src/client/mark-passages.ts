/** On arrival by a link to exact words: marks them, or says that they were mended and shows both readings. */
import { formerWords, hashOf, offsetOf, parseWording, type Wording, wordsAt } from '../record/wording.ts';

/** The passages from one anchor to another; an anchor that is no more names the passage its words are found at. */
function passagesFrom(from: string, to: string): Element[] {
	const all = [...document.querySelectorAll('.words .passage')];
	const indexOf = (id: string) => {
		const place = document.getElementById(id);
		// A passage stands in its paragraph, and behind the anchors that are no more: both are before it.
		return place ? all.findIndex((one) => one === place || place.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) : -1;
	};
	const [first, last] = [indexOf(from), indexOf(to)];
	return first < 0 ? [] : all.slice(first, Math.max(first, last) + 1);
}

function textOf(passage: Element): string {
	return passage.textContent ?? '';
}

/** Sets one end of a range at an offset of an element's text. */
function setEnd(range: Range, element: Element, offset: number, which: 'setStart' | 'setEnd'): void {
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	let at = 0;
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const length = node.textContent?.length ?? 0;
		const inside = which === 'setStart' ? offset < at + length : offset <= at + length;
		if (inside && offset >= at) {
			range[which](node, offset - at);
			return;
		}
		at += length;
	}
}

function mark(passages: readonly Element[], start: number, end: number): void {
	const [first, last] = [passages[0], passages.at(-1)];
	if (!first || !last) return;
	const range = document.createRange();
	range.selectNodeContents(first);
	setEnd(range, last, end, 'setEnd');
	setEnd(range, first, start, 'setStart');
	CSS.highlights?.set('wording', new Highlight(range));
	const box = range.getBoundingClientRect();
	if (box.top < 0 || box.bottom > innerHeight) first.scrollIntoView({ block: 'center' });
}

/** Says that the words of the link are not what stands there now. */
function tell(then: string | null, now: string, removed: boolean): void {
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
	const gone = [from, to].some((id) => !document.getElementById(id)?.classList.contains('passage'));
	const unchanged = !gone && hashOf(wordsAt(texts, start, end)) === hash;
	const moved = !unchanged && from === to ? offsetOf(texts[0] ?? '', end - start, hash) : -1;
	if (unchanged || moved >= 0) {
		mark(passages, unchanged ? start : moved, unchanged ? end : moved + end - start);
		return;
	}
	const former = JSON.parse(document.getElementById('readings')?.textContent ?? '{}') as Record<string, string[]>;
	const ids = gone ? [...new Set([from, to])] : passages.map(({ id }) => id);
	const readings = ids.map((id) => [...(former[id] ?? []), ...passages.filter((passage) => passage.id === id).map(textOf)]);
	tell(formerWords(wording, readings), gone ? texts.join('') : wordsAt(texts, start, end), gone);
	if (!gone) mark(passages, start, Math.min(end, texts.at(-1)?.length ?? 0));
}

const wording = parseWording(new URLSearchParams(location.search).get('w') ?? '');
const [from = '', to] = location.hash.slice(1).split('~');
if (wording) arrive(wording);
else if (to !== undefined) {
	const passages = passagesFrom(from, to);
	mark(passages, 0, textOf(passages.at(-1) ?? document.body).length);
	passages[0]?.scrollIntoView();
}
