/** Which of CommonMark's constructs are read in a transcript. */
import type { Options } from 'mdast-util-from-markdown';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';

/** Constructs that a transcript does not use: their characters are text. */
const DISABLED = [
	'codeFenced',
	'codeIndented',
	'codeText',
	'definition',
	'headingAtx',
	'htmlFlow',
	'htmlText',
	'setextUnderline',
	'thematicBreak',
];
/** Constructs that cannot begin in the middle of a line. */
const DISABLED_INLINE = ['list', 'blockQuote'];

const without = (disabled: string[]): Options => ({ extensions: [cjkFriendlyExtension(), { disable: { null: disabled } }] });

/** For text that begins a line. */
export const SYNTAX = without(DISABLED);
/** For text that begins in the middle of a line. */
export const SYNTAX_IN_A_LINE = without([...DISABLED, ...DISABLED_INLINE]);
