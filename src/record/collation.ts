/** The source as received beside the text as published, line by line, with every emendation and every doubtful wording. Pure. */
import { lcs } from 'fast-myers-diff';
import { stretchesOf } from './doubts.ts';
import { type Edit, editsOf } from './emendation.ts';
import { type Page, type Paragraph, paragraphsOf, type Seminar } from './model.ts';

/** A part of one side's text. */
export interface CollatedText {
	text: string;
	/** The emendation made here; null if both sides have the same text. */
	edit: Edit | null;
	/** Whether an editors' note calls the wording doubtful. */
	doubtful: boolean;
}

interface CollatedPassage {
	id: string;
	texts: CollatedText[];
}

/** A line of source.txt. */
export interface CollatedLine {
	/** Counted from 1. */
	number: number;
	received: CollatedText[];
	/** The paragraph that was published of it; null if all of it was left out, or if the paragraph has other words than the emended line. */
	published: { page: Page; paragraph: Paragraph; passages: CollatedPassage[] } | null;
}

/** Cuts texts at an offset of the whole. An emendation that left something out at that offset stays in front of the cut. */
function cutAt(texts: readonly CollatedText[], offset: number): [CollatedText[], CollatedText[]] {
	const [before, after]: [CollatedText[], CollatedText[]] = [[], []];
	let start = 0;
	for (const one of texts) {
		const end = start + one.text.length;
		if (end <= offset) before.push(one);
		else if (start >= offset) after.push(one);
		else {
			before.push({ ...one, text: one.text.slice(0, offset - start) });
			after.push({ ...one, text: one.text.slice(offset - start) });
		}
		start = end;
	}
	return [before, after];
}

function passagesOf(paragraph: Paragraph, texts: readonly CollatedText[]): CollatedPassage[] {
	let rest = texts;
	return paragraph.passages.map(({ id, text, doubts }) => {
		const parts = stretchesOf(text.length, doubts).flatMap(({ start, end, doubtful }) => {
			const [part, after] = cutAt(rest, end - start);
			rest = after;
			return part.map((one) => ({ ...one, doubtful }));
		});
		return { id, texts: parts };
	});
}

/** Both sides of one line: the source between two offsets, and the text that its emendations make of it. */
function sidesOf(
	source: string,
	start: number,
	end: number,
	edits: readonly Edit[],
): { received: CollatedText[]; emended: CollatedText[] } {
	const [received, emended]: [CollatedText[], CollatedText[]] = [[], []];
	const addUnchanged = (from: number, to: number) => {
		if (from >= to) return;
		const unchanged = { text: source.slice(from, to), edit: null, doubtful: false };
		received.push(unchanged);
		emended.push(unchanged);
	};
	let offset = start;
	for (const edit of edits) {
		addUnchanged(offset, edit.start);
		received.push({ text: edit.before, edit, doubtful: false });
		emended.push({ text: edit.after, edit, doubtful: false });
		offset = edit.end;
	}
	addUnchanged(offset, end);
	return { received, emended };
}

function linesOf({ witness, pages }: Seminar): CollatedLine[] {
	if (witness === null) return [];
	const { text: source, emendations } = witness;
	const edits = editsOf(source, emendations);
	const paragraphs = pages.flatMap((page) => paragraphsOf(page).map((paragraph) => ({ page, paragraph })));
	let [offset, firstEdit] = [0, 0];
	const lines = source.split('\n').flatMap((raw, i) => {
		const start = offset;
		offset += raw.length + 1;
		const end = start + raw.replace(/\r$/, '').length;
		// Lines and edits are both in the order of the source, so that each edit is looked at once.
		while ((edits[firstEdit]?.start ?? Number.POSITIVE_INFINITY) < start) firstEdit++;
		let nextEdit = firstEdit;
		while ((edits[nextEdit]?.start ?? Number.POSITIVE_INFINITY) <= end) nextEdit++;
		if (raw.trim() === '') return [];
		const own = edits.slice(firstEdit, nextEdit).filter((edit) => edit.end <= end);
		const { received, emended } = sidesOf(source, start, end, own);
		return [{ number: i + 1, received, emended, text: emended.map((one) => one.text).join('') }];
	});
	const kept = lines.filter(({ text }) => text.trim() !== '');
	const paragraphOf = new Map<(typeof lines)[number], (typeof paragraphs)[number]>();
	// A paragraph that differs from the source leaves those behind it with their lines.
	const runs = lcs(
		kept.map(({ text }) => text),
		paragraphs.map(({ paragraph }) => paragraph.text),
	);
	for (const [first, there, length] of runs) {
		for (let i = 0; i < length; i++) {
			const [line, paragraph] = [kept[first + i], paragraphs[there + i]];
			if (line && paragraph) paragraphOf.set(line, paragraph);
		}
	}
	return lines.map((line) => {
		const own = paragraphOf.get(line);
		return {
			number: line.number,
			received: line.received,
			published: own ? { ...own, passages: passagesOf(own.paragraph, line.emended) } : null,
		};
	});
}

/** The last seminar that was collated: the parts of its source ask one after the other. Keeping all would fill the memory. */
const last: { seminar: Seminar | null; lines: CollatedLine[] } = { seminar: null, lines: [] };

/** Every line of a seminar's source that is not empty; none if the seminar has no source. */
export function collate(seminar: Seminar): CollatedLine[] {
	if (last.seminar !== seminar) Object.assign(last, { seminar, lines: linesOf(seminar) });
	return last.lines;
}
