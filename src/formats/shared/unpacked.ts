import type { LineHint } from './paragraphs.ts';
import type { Finding } from './transcript.ts';

/** The text of a file that is no plain text (.docx, .html): one block a line. */
export interface UnpackedText {
	/** Lines end with `\n`. It becomes source.txt. */
	text: string;
	/** By line, from 1. */
	hints: ReadonlyMap<number, LineHint>;
	findings: Finding[];
}
