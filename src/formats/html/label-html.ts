/** A heading or a short label as HTML: it breaks between words, and adjacent punctuation in it is marked. */
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { markAdjacent } from './adjacent-punctuation.ts';
import { wordBreaks } from './word-breaks.ts';

/** HTML whose text is the given one. */
export function labelHtml(text: string): string {
	const content = wordBreaks(text).flatMap((value, i): ElementContent[] => {
		const word: ElementContent = { type: 'text', value };
		return i === 0 ? [word] : [{ type: 'element', tagName: 'wbr', properties: {}, children: [] }, word];
	});
	return toHtml({ type: 'root', children: markAdjacent(content) });
}
