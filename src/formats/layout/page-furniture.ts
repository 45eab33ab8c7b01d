/** Running heads and page numbers of a text that was copied from a PDF. */
import type { Omission, Paragraph } from '../shared/paragraphs.ts';

const PAGE_NUMBER = /^(?:[-–—·]\s*)?(?:第\s*)?(\d{1,4})(?:\s*[頁页])?(?:\s*[/／,，]?\s*(?:共\s*)?\d{1,4}\s*[頁页]?)?(?:\s*[-–—·])?$/u;
/** A line that can be nothing else, even where it is the only one. */
const NAMED_PAGE_NUMBER = /^[-–—·\s]*第\s*\d{1,4}\s*[頁页](?:\s*[/／,，]?\s*共\s*\d{1,4}\s*[頁页])?[-–—·\s]*$/u;
const ENGLISH_PAGE_NUMBER = /^(?:page|p\.)\s*(\d{1,4})(?:\s*(?:of|\/)\s*\d{1,4})?$/iu;
/** Bare numbers are page numbers only where there are this many, each greater than the one before. */
const LEAST_NUMBERS = 2;
/** A running head stands at most this many lines from a page's edge. */
const MOST_EDGE_LINES = 2;
/** A shorter line may be an answer: 是。 */
const LEAST_HEAD_CHARACTERS = 6;
/** A longer line is text. */
const MOST_HEAD_CHARACTERS = 80;

const REASON_NUMBER = '頁碼：紙本的版面，不是正文。';
const REASON_HEAD = '頁眉、頁腳：紙本每頁重複的一行，不是正文。';

const numberOf = ({ text }: Paragraph) => Number((PAGE_NUMBER.exec(text) ?? ENGLISH_PAGE_NUMBER.exec(text))?.[1] ?? Number.NaN);
const folded = (text: string) => text.replace(/\s+/gu, ' ').replace(/\d+/gu, '0');

/** The lines that are page numbers: a growing sequence, in which at most a few numbers are left out. */
function pageNumbers(lines: readonly Paragraph[]): Set<number> {
	const found = lines.flatMap((line, i) => (Number.isNaN(numberOf(line)) ? [] : [i]));
	const numberAt = (i: number) => numberOf(lines[i] as Paragraph);
	const inSequence = found.filter((i, n) => {
		const [before, after] = [found[n - 1], found[n + 1]];
		const follows = before !== undefined && numberAt(i) - numberAt(before) >= 1 && numberAt(i) - numberAt(before) <= 3;
		const precedes = after !== undefined && numberAt(after) - numberAt(i) >= 1 && numberAt(after) - numberAt(i) <= 3;
		return follows || precedes;
	});
	// A list of numbers, one a line, is no sequence of pages: pages have text between them.
	const apart = inSequence.every((i, n) => n === 0 || i - (inSequence[n - 1] ?? 0) > 1);
	const named = lines.flatMap(({ text }, i) => (NAMED_PAGE_NUMBER.test(text) ? [i] : []));
	return new Set([...named, ...(apart && inSequence.length >= LEAST_NUMBERS ? inSequence : [])]);
}

const isHeadLength = (text: string) => text.length >= LEAST_HEAD_CHARACTERS && text.length <= MOST_HEAD_CHARACTERS;

/** @param pageBreaks lines of the source that have a form feed */
export function withoutPageFurniture(
	lines: readonly Paragraph[],
	pageBreaks: ReadonlySet<number>,
): { lines: Paragraph[]; omissions: Omission[] } {
	const breaks = [...pageBreaks].sort((a, b) => a - b);
	const isBreak = (i: number) => {
		const [before, here] = [lines[i - 1]?.line ?? 0, lines[i]?.line ?? Number.POSITIVE_INFINITY];
		return breaks.some((line) => line > before && line <= here);
	};
	const numbers = pageNumbers(lines);
	const atEdge = (i: number) => {
		if (i < MOST_EDGE_LINES || i >= lines.length - MOST_EDGE_LINES) return true;
		for (let near = i - MOST_EDGE_LINES; near <= i + MOST_EDGE_LINES; near++)
			if (numbers.has(near) || (near <= i + 1 && isBreak(near))) return true;
		return false;
	};
	const counts = new Map<string, number>();
	const heads = lines.map((line, i) => {
		const candidate = (numbers.size > 0 || breaks.length > 0) && !numbers.has(i) && isHeadLength(line.text) && atEdge(i);
		const head = candidate ? folded(line.text) : null;
		if (head !== null) counts.set(head, (counts.get(head) ?? 0) + 1);
		return head;
	});
	const omissions: Omission[] = [];
	const kept = lines.filter((line, i) => {
		const isHead = (counts.get(heads[i] ?? '') ?? 0) >= 2;
		if (numbers.has(i)) omissions.push({ line: line.line, reason: REASON_NUMBER });
		else if (isHead) omissions.push({ line: line.line, reason: REASON_HEAD });
		return !numbers.has(i) && !isHead;
	});
	return { lines: kept, omissions };
}
