/** Text in which neither Markdown nor MDX sees any markup, so that it need not be parsed to know what it reads as: itself. */

/** Every character but those that are markup inside a line, blanks and what is invisible. */
const WORDS = '[^\\p{C}\\p{Z}*_[\\]<>{}&\\\\`~#|=]';
/** What begins a list, a rule of the page or, in MDX, a statement. */
const OPENS_BLOCK = '[-+]|\\d+[.)]|import|export';
const PLAIN = new RegExp(`^(?!${OPENS_BLOCK})${WORDS}(?:(?:${WORDS}|[ \\u3000])*${WORDS})?$`, 'u');

/** Whether a text of one line reads back as itself in a paragraph, a heading, a list or a quotation. False is no more than a doubt. */
export function isPlainText(text: string): boolean {
	return PLAIN.test(text);
}
