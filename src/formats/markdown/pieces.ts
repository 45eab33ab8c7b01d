/**
 * Cuts a Markdown text where the parser would leave every block: at a paragraph of plain text between blank lines. To parse costs far more
 * than to look for markup, and most paragraphs of a transcript have none.
 */
import { isPlainText } from '../../content/mdx/plain-text.ts';

export interface Piece {
	/** Offset in the text. */
	start: number;
	text: string;
	/** Whether it is one paragraph without markup. */
	plain: boolean;
}

const BLANK = /^[ \t]*\r?$/;

/** The stretches of lines between blank lines. */
function stretches(text: string): { start: number; end: number }[] {
	const found: { start: number; end: number }[] = [];
	let open = false;
	let at = 0;
	for (const line of text.split('\n')) {
		const end = at + line.length;
		const last = found.at(-1);
		if (BLANK.test(line)) open = false;
		else if (open && last !== undefined) last.end = end;
		else {
			found.push({ start: at, end });
			open = true;
		}
		at = end + 1;
	}
	return found;
}

/**
 * The pieces of a text, in order. What is not plain stays in one piece with its neighbours: a list or a quotation can go on behind a blank line.
 * Read one by one they give what the whole gives, as long as no construct that is read spans a plain paragraph (fenced code would) or reaches
 * another place (definitions would).
 */
export function piecesOf(text: string): Piece[] {
	const pieces: Piece[] = [];
	for (const { start, end } of stretches(text)) {
		const words = text.slice(start, end).replace(/\r$/, '');
		const last = pieces.at(-1);
		if (words.split('\n').every(isPlainText)) pieces.push({ start, text: words, plain: true });
		else if (last === undefined || last.plain) pieces.push({ start, text: text.slice(start, end), plain: false });
		else last.text = text.slice(last.start, end);
	}
	return pieces;
}
