/** Cuts sections that are too long for one page. */
import { type Finding, leavesOf, type Section, type Turn, textOfSpans } from '../formats/shared/transcript.ts';

/** About an hour's reading. */
const MOST_PAGE_CHARACTERS = 40_000;

/** Number of characters, in UTF-16 units. */
export function lengthOf({ blocks }: Turn): number {
	return leavesOf(blocks).reduce((sum, { spans }) => sum + textOfSpans(spans).length, 0);
}

/**
 * A section, or its parts where it is too long. Turns stay whole unless one alone is too long: then all its paragraphs can be cut apart.
 * @param lineAt the line of source.txt, from 1, for an offset in the cleaned source
 */
export function pagesOf(section: Section, findings: Finding[], lineAt: (offset: number) => number): Section[] {
	const pieces = section.turns.flatMap((turn): Turn[] =>
		lengthOf(turn) > MOST_PAGE_CHARACTERS ? turn.blocks.map((block) => ({ speaker: turn.speaker, blocks: [block] })) : [turn],
	);
	const wasCut = pieces.length !== section.turns.length;
	const pages: Turn[][] = [[]];
	let length = 0;
	for (const piece of pieces) {
		const pieceLength = lengthOf(piece);
		if (length > 0 && length + pieceLength > MOST_PAGE_CHARACTERS) {
			pages.push([]);
			length = 0;
		}
		const page = pages.at(-1) ?? [];
		const last = page.at(-1);
		if (wasCut && last?.speaker === piece.speaker) last.blocks.push(...piece.blocks);
		else page.push({ speaker: piece.speaker, blocks: [...piece.blocks] });
		length += pieceLength;
	}
	if (pages.length === 1) return [section];
	return pages.map((turns, i) => {
		const [first] = leavesOf(turns[0]?.blocks ?? []);
		const line = lineAt(first?.spans[0]?.start ?? 0);
		const title = `${section.title ?? section.fallback}（${i + 1}）`;
		if (i > 0) findings.push({ line, message: `a new page, “${title}”, begins here: the page before is long enough` });
		return { ...section, title: null, fallback: title, line, turns };
	});
}
