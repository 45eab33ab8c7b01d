/** The reporter's text on an imported page, as entries of its front matter (`narration`). Pure. */
import type { FrontMatter } from '../content/schemas/page-schema.ts';
import { leavesOf, type Turn, textOfSpans } from '../formats/shared/transcript.ts';
import { passageEnds } from '../record/passages.ts';
import type { TextRange } from '../record/text-range.ts';

type Entry = FrontMatter['narration'][number];

/** The entries for one range of a paragraph: one for each passage in it. */
function rangeEntries(paragraph: string, text: string, { start, end }: TextRange): Entry[] {
	if (start === 0 && end === text.length) return [{ at: paragraph }];
	const ends = passageEnds(text);
	return ends.flatMap((passageEnd, i): Entry[] => {
		const passageStart = ends[i - 1] ?? 0;
		const [from, to] = [Math.max(start, passageStart), Math.min(end, passageEnd)];
		if (from >= to) return [];
		const at = `${paragraph}-s${i + 1}`;
		const quote = text.slice(from, to);
		// An entry quotes its text and gives no offset: the same text must not occur before it.
		const found = passageStart + text.slice(passageStart, passageEnd).indexOf(quote);
		if (quote.trim() !== quote || found !== from) return quote.length === passageEnd - passageStart ? [{ at }] : [];
		return [from === passageStart && to === passageEnd ? { at } : { at, quote }];
	});
}

/** The entries for the turns of a page. Paragraphs are counted as in the page's anchors. */
export function narrationEntries(turns: readonly Turn[]): Entry[] {
	let count = 0;
	return turns
		.flatMap(({ blocks }) => leavesOf(blocks))
		.flatMap((leaf) => {
			if (leaf.kind === 'heading') return [];
			const paragraph = `p${++count}`;
			const ranges = leaf.kind === 'paragraph' ? (leaf.narration ?? []) : [];
			return ranges.flatMap((range) => rangeEntries(paragraph, textOfSpans(leaf.spans), range));
		});
}
