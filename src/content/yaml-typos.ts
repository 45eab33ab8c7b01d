/** What a Chinese keyboard writes where YAML wants another character. Looked for only in a file that YAML or its schema refuses. Pure. */
import type { Problem } from './problem.ts';

type Typo = Pick<Problem, 'line' | 'what' | 'remedy'>;

const KEY = /^\s*(?:-\s+)?([\w-]+)：/u;
const WIDE_INDENT = /^[ \t]*\u3000/u;
const WIDE_DASH = /^\s*[－—–−]\s*\S/u;
const CURLY = /^\s*(?:-\s+)?(?:[\w-]+:\s*)?([“‘])[^”’]*[”’]\s*$/u;
/** A field whose value is a text of several lines; what is indented below it is words. */
const BLOCK_TEXT = /[:-]\s*[|>][+-]?\d?\s*$/u;

const depthOf = (line: string) => line.length - line.trimStart().length;

/** The lines that are keys and values, with their numbers from 0: no comments, no words of a block text. */
function* structureLines(yaml: string): Generator<[number, string]> {
	let inside: number | null = null;
	for (const [i, line] of yaml.split('\n').entries()) {
		if (inside !== null && (line.trim() === '' || depthOf(line) > inside)) continue;
		inside = BLOCK_TEXT.test(line) ? depthOf(line) : null;
		if (line.trim() !== '' && !line.trimStart().startsWith('#')) yield [i, line];
	}
}

function typoIn(line: string, isFaulty: boolean): Omit<Typo, 'line'> | null {
	const [, key] = KEY.exec(line) ?? [];
	if (key !== undefined)
		return { what: `a full-width colon （：） stands behind “${key}”`, remedy: `Write a half-width colon and a blank: ${key}: …` };
	if (WIDE_INDENT.test(line))
		return { what: 'the line begins with a full-width blank (U+3000)', remedy: 'Indent it with half-width blanks, two for each step.' };
	if (WIDE_DASH.test(line)) return { what: 'the item of a list begins with a full-width dash', remedy: 'Write a hyphen and a blank: - …' };
	if (isFaulty && CURLY.test(line))
		return {
			what: 'curly quotation marks (“ ”) are a part of the value, and do not protect it',
			remedy: 'Write straight ones: "…" or \'…\'.',
		};
	return null;
}

/**
 * The typing errors in a YAML text that was refused.
 * @param faulty the lines that it was refused for
 * @param firstLine the line of the file on which the YAML begins
 */
export function typosIn(yaml: string, faulty: ReadonlySet<number>, firstLine: number): Typo[] {
	return [...structureLines(yaml)].flatMap(([i, text]) => {
		const line = i + firstLine;
		const typo = typoIn(text, faulty.has(line));
		return typo === null ? [] : [{ line, ...typo }];
	});
}
