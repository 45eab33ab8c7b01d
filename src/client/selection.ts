/** Selected words and the link to exactly them. Loaded when words are selected. */

import { formatWording, hashOf, wordsAt } from '../record/wording.ts';

/** What the bar stands for. */
export interface Chosen {
	/** The link to it. */
	url: string;
	/** The address of the passage it begins in. */
	passage: string;
	words: string;
	/** An element of the speech that has it. */
	by: Element;
}

/** A passage of the page, and how much of it is selected: offsets in its text. */
interface Part {
	passage: Element;
	href: string;
	start: number;
	end: number;
}

function partsIn(range: Range): Part[] {
	return [...document.querySelectorAll('.words .passage')].flatMap((passage) => {
		const link = passage.querySelector<HTMLAnchorElement>('a.anchor');
		if (!link || !range.intersectsNode(passage)) return [];
		// Without the query by which this page was reached.
		const href = `${link.origin}${link.pathname}${link.hash}`;
		const before = document.createRange();
		before.selectNodeContents(passage);
		const length = before.toString().length;
		const begins = passage.contains(range.startContainer);
		const ends = passage.contains(range.endContainer);
		if (begins) before.setEnd(range.startContainer, range.startOffset);
		const start = begins ? before.toString().length : 0;
		before.selectNodeContents(passage);
		if (ends) before.setEnd(range.endContainer, range.endOffset);
		const end = ends ? before.toString().length : length;
		return start < end ? [{ passage, href, start, end }] : [];
	});
}

/** The selected words and their link; null where no passage is touched. Words of several pages keep to the first, unless this page has ids for all. */
export function chosenIn(range: Range): Chosen | null {
	const all = partsIn(range);
	const [first] = all;
	if (!first) return null;
	const page = first.href.split('#')[0] ?? '';
	const here = all.every(({ passage }) => passage.id) && all.some(({ href }) => !href.startsWith(`${page}#`));
	const parts = here ? all : all.filter(({ href }) => href.startsWith(`${page}#`));
	const last = parts.at(-1) ?? first;
	const idOf = ({ passage, href }: Part) => (here ? passage.id : (href.split('#')[1] ?? ''));
	const words = wordsAt(
		parts.map(({ passage }) => passage.textContent ?? ''),
		first.start,
		last.end,
	);
	const [from, to] = [idOf(first), idOf(last)];
	const wording = formatWording({ from, to, start: first.start, end: last.end, hash: hashOf(words) });
	const base = here ? `${location.origin}${location.pathname}` : page;
	return { url: `${base}?w=${wording}#${from}`, passage: first.href, words, by: first.passage };
}
