/** The source as received beside the text as published, line by line, every change and every doubt marked. Pure. */
import { type Edit, editsOf } from './emendation.ts';
import { type Page, type Paragraph, paragraphsOf, type Seminar } from './model.ts';

/** A stretch of one side's text. */
export interface Stretch {
	text: string;
	/** The change made here; null where both sides say the same. */
	edit: Edit | null;
	/** Index of the page's note on a doubtful wording that this stretch belongs to; null where there is none. */
	note: number | null;
}

/** A published passage, and its stretches. */
export interface CollatedPassage {
	id: string;
	stretches: Stretch[];
}

/** A line of source.txt. */
export interface CollatedLine {
	/** Counted from 1. */
	number: number;
	received: Stretch[];
	/** The paragraph it was published as; null where all of it was left out, or the pages part from the source here. */
	published: { page: Page; paragraph: Paragraph; passages: CollatedPassage[] } | null;
}

/** Cuts stretches at an offset of their text; what was left out at the cut stays in front of it. */
function cut(stretches: readonly Stretch[], offset: number): [Stretch[], Stretch[]] {
	const [before, after]: [Stretch[], Stretch[]] = [[], []];
	let at = 0;
	for (const stretch of stretches) {
		const end = at + stretch.text.length;
		if (end <= offset) before.push(stretch);
		else if (at >= offset) after.push(stretch);
		else {
			before.push({ ...stretch, text: stretch.text.slice(0, offset - at) });
			after.push({ ...stretch, text: stretch.text.slice(offset - at) });
		}
		at = end;
	}
	return [before, after];
}

function passagesOf(paragraph: Paragraph, stretches: Stretch[]): CollatedPassage[] {
	let rest = stretches;
	return paragraph.passages.map(({ id, text, doubts }, i) => {
		let [mine, after] = cut(rest, text.length);
		if (i === paragraph.passages.length - 1) [mine, after] = [rest, []];
		rest = after;
		for (const { start, end, note } of doubts) {
			const [head, tail] = cut(mine, start);
			const [doubtful, last] = cut(tail, end - start);
			mine = [...head, ...doubtful.map((stretch) => ({ ...stretch, note })), ...last];
		}
		return { id, stretches: mine };
	});
}

/** Both sides of one line: what the source has between two offsets, and what was made of it. */
function sidesOf(source: string, start: number, end: number, edits: readonly Edit[]): { received: Stretch[]; made: Stretch[] } {
	const [received, made]: [Stretch[], Stretch[]] = [[], []];
	const plain = (from: number, to: number) => {
		if (from >= to) return;
		const stretch = { text: source.slice(from, to), edit: null, note: null };
		received.push(stretch);
		made.push(stretch);
	};
	let at = start;
	for (const edit of edits) {
		plain(at, edit.start);
		received.push({ text: edit.was, edit, note: null });
		made.push({ text: edit.now, edit, note: null });
		at = edit.end;
	}
	plain(at, end);
	return { received, made };
}

/** Every line of a seminar's source, the empty ones left out; none where it has no source. */
export function collate({ witness, pages }: Seminar): CollatedLine[] {
	if (witness === null) return [];
	const { text: source, emendations } = witness;
	const edits = editsOf(source, emendations);
	const waiting = pages.flatMap((page) => paragraphsOf(page).map((paragraph) => ({ page, paragraph })));
	let offset = 0;
	return source.split('\n').flatMap((raw, i) => {
		const start = offset;
		offset += raw.length + 1;
		const end = start + raw.replace(/\r$/, '').length;
		if (raw.trim() === '') return [];
		const { received, made } = sidesOf(
			source,
			start,
			end,
			edits.filter((edit) => edit.start >= start && edit.end <= end),
		);
		const text = made.map((stretch) => stretch.text).join('');
		const next = text.trim() !== '' && waiting[0]?.paragraph.text === text ? waiting.shift() : undefined;
		return [{ number: i + 1, received, published: next ? { ...next, passages: passagesOf(next.paragraph, made) } : null }];
	});
}
