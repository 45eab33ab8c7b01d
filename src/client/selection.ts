/** Selected words and the link to exactly these words. Loaded when words are selected. */

import { formatWording, hashOf, wordsAt } from '../record/wording.ts';
import { addressOf, attributionOfParts, type QuotedWords } from './quoted-words.ts';
import type { Part } from './voice.ts';

/** The selected part of a passage. */
interface SelectedPart extends Part {
	/** The passage's address. */
	href: string;
}

function partsIn(range: Range): SelectedPart[] {
	return [...document.querySelectorAll('.words .passage')].flatMap((passage) => {
		const link = passage.querySelector<HTMLAnchorElement>('a.anchor');
		if (!link || !range.intersectsNode(passage)) return [];
		const href = addressOf(link);
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

/**
 * The selected words and their link; null if no passage is selected. If the passages stand on several pages of the record, the link
 * goes to this page if it has an id for each of them; otherwise only those of the first page count.
 */
export function selectedWords(range: Range): QuotedWords | null {
	const found = partsIn(range);
	const [first] = found;
	if (!first) return null;
	// On a topic's page, what stands between two runs is not shown.
	const run = first.passage.closest('.passage-run');
	const all = found.filter(({ passage }) => passage.closest('.passage-run') === run);
	const page = first.href.split('#')[0] ?? '';
	const here = all.every(({ passage }) => passage.id) && all.some(({ href }) => !href.startsWith(`${page}#`));
	const parts = here ? all : all.filter(({ href }) => href.startsWith(`${page}#`));
	const last = parts.at(-1) ?? first;
	const idOf = ({ passage, href }: SelectedPart) => (here ? passage.id : (href.split('#')[1] ?? ''));
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
		attribution: attributionOfParts(parts),
	};
}
