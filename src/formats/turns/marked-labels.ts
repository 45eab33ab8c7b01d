/** Labels that a file's markup shows: bold words, headings, the first line of a subtitle. */
import { type Label, labelAt, nameLine } from '../shared/label-forms.ts';
import type { LabelledText } from '../shared/labelled-turns.ts';
import type { Paragraph } from '../shared/paragraphs.ts';

/** The colon behind a bold label may be bold or not. */
const COLON_CHARACTERS = 2;

function markedLabel({ text, hint }: Paragraph): Label | null {
	const inText = labelAt(text, 'plain');
	if (hint.name === true) {
		const name = nameLine(text);
		return {
			name: text,
			remark: null,
			marked: true,
			timed: false,
			...name,
			length: text.length,
			printed: text,
			exported: true,
			alone: true,
		};
	}
	if (hint.nameAlone === true) return nameLine(text);
	const bold = hint.bold ?? 0;
	if (inText?.exported || (hint.heading === undefined && bold === 0)) return null;
	if (hint.heading !== undefined || bold >= text.length) return nameLine(text);
	return inText !== null && inText.length <= bold + COLON_CHARACTERS ? { ...inText, marked: true } : null;
}

/** A paragraph with the label that its markup shows, if it shows one. */
export function labelled(paragraph: Paragraph): Paragraph & LabelledText {
	const label = markedLabel(paragraph);
	return { ...paragraph, number: paragraph.line, ...(label === null ? {} : { label }) };
}
