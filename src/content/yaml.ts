/** Parses YAML and checks it against a schema; every problem has its line. Pure. */
import { isNode, LineCounter, parseDocument, type YAMLParseError } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';
import { typosIn } from './yaml-typos.ts';

/** Where an editor finds what each field is. */
const SCHEMAS = 'src/content/schemas/';

export interface Checked<T> {
	/** Path of the file. */
	file: string;
	/** Null if there are problems. */
	value: T | null;
	problems: Problem[];
	/** The line, counted from 1, of the value at a path of keys and indexes; of its nearest parent if there is no such value. */
	lineAt: (path: readonly PropertyKey[]) => number;
}

function problemOf(issue: z.core.$ZodIssue, lineAt: Checked<unknown>['lineAt']): Omit<Problem, 'file'> {
	const field = issue.path.join('.');
	if (issue.code === 'unrecognized_keys') {
		const [key = ''] = issue.keys;
		const what = `there is no field “${key}”${field ? ` in ${field}` : ''}`;
		return {
			line: lineAt([...issue.path, key]),
			what,
			remedy: `Correct its spelling, or remove it; ${SCHEMAS} lists every field.`,
		};
	}
	if (issue.input === undefined) {
		return {
			line: lineAt(issue.path),
			what: `${field} is missing`,
			remedy: `Add the field; ${SCHEMAS} says what it contains.`,
		};
	}
	if (issue.code === 'invalid_format' && issue.format === 'date') {
		const [, year = '', month = '', day = ''] = /(\d{4})\D+(\d{1,2})\D+(\d{1,2})/u.exec(String(issue.input)) ?? [];
		const example = year === '' ? '2025-04-25' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
		return { line: lineAt(issue.path), what: `${field}: “${issue.input}” is no date`, remedy: `Write it as YYYY-MM-DD: ${example}.` };
	}
	const remedy = `Give the field the value that ${SCHEMAS} describes, or remove it.`;
	return { line: lineAt(issue.path), what: `${field || 'the file'}: ${issue.message}`, remedy };
}

/** What is wrong with the YAML itself. */
function syntaxProblem(
	{ code, message, pos }: YAMLParseError,
	yaml: string,
	lineOfOffset: (offset: number) => number,
): Omit<Problem, 'file'> {
	const [line, key] = [lineOfOffset(pos[0]), /^[^:\n]*/u.exec(yaml.slice(pos[0]))?.[0].trim() ?? ''];
	if (code === 'DUPLICATE_KEY') {
		return { line, what: `“${key}” stands here a second time`, remedy: 'Remove one of the two, or give one another name.' };
	}
	if (code === 'TAB_AS_INDENT') {
		return { line, what: 'the line is indented with a tab', remedy: 'Indent it with blanks, two for each step.' };
	}
	const remedy =
		'Correct the indentation, or put the value in quotation marks if it contains a colon followed by a blank, # or quotation marks.';
	return { line, what: `YAML syntax: ${message}`, remedy };
}

/**
 * Parses and checks YAML.
 * @param file path of the file, for problems
 * @param firstLine the line of the file on which the YAML begins
 */
export function readYaml<T>(yaml: string, schema: z.ZodType<T>, file: string, firstLine = 1): Checked<T> {
	const lines = new LineCounter();
	const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
	const lineOfOffset = (offset: number) => lines.linePos(offset).line + firstLine - 1;
	const lineAt = (path: readonly PropertyKey[]): number => {
		for (let depth = path.length; depth > 0; depth--) {
			const node = document.getIn(path.slice(0, depth), true);
			if (isNode(node) && node.range) return lineOfOffset(node.range[0]);
		}
		return firstLine;
	};
	/** Typing errors are the cause of what else is wrong: they are reported alone. */
	const refused = (found: Omit<Problem, 'file'>[]): Checked<T> => {
		const typos = typosIn(yaml, new Set(found.map(({ line }) => line)), firstLine);
		return { file, value: null, problems: (typos.length > 0 ? typos : found).map((problem) => ({ file, ...problem })), lineAt };
	};
	if (document.errors.length > 0) return refused(document.errors.map((error) => syntaxProblem(error, yaml, lineOfOffset)));
	const result = schema.safeParse(document.toJS() ?? {}, { reportInput: true });
	if (result.success) return { file, value: result.data, problems: [], lineAt };
	return refused(result.error.issues.map((issue) => problemOf(issue, lineAt)));
}
