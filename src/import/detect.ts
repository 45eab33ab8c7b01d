/** Which kind of transcript a source is. */

import { wordLines } from '../formats/shared/source-lines.ts';
import { labelAt } from '../formats/turns/labels.ts';
import { goesByTurns } from '../formats/turns/read.ts';

export const FORMATS = ['news', 'turns', 'markdown', 'akn'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * @param text the cleaned source, or enough of its beginning
 * @param name the file's name
 */
export function detect(text: string, name: string): Format {
	const head = text
		.slice(0, 1000)
		.trimStart()
		.replace(/^\uFEFF/, '');
	if (/\.(xml|akn)$/i.test(name) || /^<\?xml|^<(?:\w+:)?akomaNtoso\b/i.test(head)) return 'akn';
	if (/\.(md|markdown|mdown)$/i.test(name)) return 'markdown';
	const lines = wordLines(text);
	if (lines.filter((line) => /^(?:#{2,6}[ \t]|\*\*|__)/.test(line.text) && labelAt(line.text, true)?.marked).length > 1) return 'markdown';
	return goesByTurns(lines, false) ? 'turns' : 'news';
}
