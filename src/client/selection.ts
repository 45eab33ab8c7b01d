/** Selected words and the link to exactly these words. Loaded when words are selected. */

import { formatWording, hashOf, wordsAt } from '../record/wording.ts';

/** The passage or the selected words that the bar is open for. */
export interface SelectedWords {
	/** The link to them. */
	url: string;
	/** The address of the passage they begin in. */
	passage: string;
	words: string;
	/** The passages they stand in, at least one. */
	passages: [Element, ...Element[]];
	/** Whether all of them are the reporter's and no speaker's. */
	narrated: boolean;
}

/** The selected part of a passage: offsets in its text. */
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

/** Whether a range lies within one stretch of narration or one stage direction. */
function isNarrated({ commonAncestorContainer: node }: Range): boolean {
	const element = node instanceof Element ? node : node.parentElement;
	return element?.closest('.narration, .narrative') != null;
}

/**
 * The selected words and their link; null if no passage is selected. If the passages stand on several pages of the record, the link
 * goes to this page if it has an id for each of them; otherwise only those of the first page count.
 */
export function selectedWords(range: Range): SelectedWords | null {
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
	const others = parts.slice(1).map(({ passage }) => passage);
	return {
		url: `${base}?w=${wording}#${from}`,
		passage: first.href,
		words,
		passages: [first.passage, ...others],
		narrated: isNarrated(range),
	};
}
