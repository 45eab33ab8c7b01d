/** Which lines of a long source are shown at first: those in which somebody changed a word. The others are folded. Pure. */
import type { CollatedLine } from './collation.ts';
import type { Emendations } from './emendation.ts';

/** A source with more lines is folded. */
const MOST_UNFOLDED = 200;
/** A rule that takes something away from the beginning of more lines is routine: of every speaker's label, say. It is explained once, above all lines. */
const MOST_SHOWN = 20;

/** Lines that stand together: shown, or folded. */
export interface LineGroup {
	folded: boolean;
	lines: CollatedLine[];
}

/** Ids of the rules that take something away more than `MOST_SHOWN` times. */
function routineRules({ rules }: Pick<Emendations, 'rules'>): Set<string> {
	return new Set(rules.filter(({ count, put }) => put === '' && count > MOST_SHOWN).map(({ id }) => id));
}

/** Whether a source is so long that its unchanged lines are folded. */
export function isFolded(all: readonly CollatedLine[]): boolean {
	return all.length > MOST_UNFOLDED;
}

/**
 * Lines of a source in order, those together that are shown or folded. Folded are lines that were published word for word, or changed by
 * nothing but routine rules; an editors' note, a doubtful wording or any other change shows the line.
 * @param lines some of the source's lines, or all
 * @param noted whether editors' notes stand at a paragraph: its page's id and the anchors of it and its passages
 */
export function foldLines(
	lines: readonly CollatedLine[],
	emendations: Pick<Emendations, 'rules'>,
	noted: (page: string, anchors: ReadonlySet<string>) => boolean,
): LineGroup[] {
	const routine = routineRules(emendations);
	const isPlain = ({ received, published }: CollatedLine) => {
		if (received.some(({ edit }) => edit !== null && !routine.has(edit.emendation))) return false;
		if (received.slice(received.findIndex(({ edit }) => edit === null)).some(({ edit }) => edit !== null) && published !== null)
			return false;
		// A line that is no routine label and that no page shows is a difference.
		if (published === null) return received.every(({ text, edit }) => edit !== null || text.trim() === '');
		const anchors = new Set([published.paragraph.id, ...published.passages.map(({ id }) => id)]);
		const isDoubtful = published.passages.some(({ texts }) => texts.some(({ doubtful }) => doubtful));
		return !isDoubtful && !noted(published.page.id, anchors);
	};
	const groups: LineGroup[] = [];
	for (const line of lines) {
		const folded = isPlain(line);
		const last = groups.at(-1);
		if (last?.folded === folded) last.lines.push(line);
		else groups.push({ folded, lines: [line] });
	}
	return groups;
}
