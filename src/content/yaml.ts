/** Parses YAML and checks it against a schema; every problem has its line. Pure. */
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

export interface Checked<T> {
	/** Path of the file. */
	file: string;
	/** Null if there are problems. */
	value: T | null;
	problems: Problem[];
	/** The line, counted from 1, of the value at a path of keys and indexes; of its nearest parent if there is no such value. */
	lineAt: (path: readonly PropertyKey[]) => number;
}

function problemOf(issue: z.core.$ZodIssue, lineAt: Checked<unknown>['lineAt'], schemaFile: string): Omit<Problem, 'file'> {
	const field = issue.path.join('.');
	if (issue.code === 'unrecognized_keys') {
		const [key = ''] = issue.keys;
		const what = `there is no field “${key}”${field ? ` in ${field}` : ''}`;
		return {
			line: lineAt([...issue.path, key]),
			what,
			remedy: `Correct its spelling, or remove it; ${schemaFile} lists every field.`,
		};
	}
	if (issue.input === undefined) {
		return {
			line: lineAt(issue.path),
			what: `${field} is missing`,
			remedy: `Add the field; ${schemaFile} says what it contains.`,
		};
	}
	const remedy = `Give the field the value that ${schemaFile} describes, or remove it.`;
	return { line: lineAt(issue.path), what: `${field || 'the file'}: ${issue.message}`, remedy };
}

/**
 * Parses and checks YAML.
 * @param file path of the file, for problems
 * @param firstLine the line of the file on which the YAML begins
 * @param schemaFile where an editor finds what each field is
 */
export function readYaml<T>(
	yaml: string,
	schema: z.ZodType<T>,
	file: string,
	firstLine = 1,
	schemaFile = 'src/content/schemas.ts',
): Checked<T> {
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
	if (document.errors.length > 0) {
		const problems = document.errors.map((error) => ({
			file,
			line: lineOfOffset(error.pos[0]),
			what: `YAML syntax: ${error.message}`,
			remedy:
				'Correct the indentation, or put the value in quotation marks if it contains a colon followed by a blank, # or quotation marks.',
		}));
		return { file, value: null, problems, lineAt };
	}
	const result = schema.safeParse(document.toJS() ?? {}, { reportInput: true });
	if (result.success) return { file, value: result.data, problems: [], lineAt };
	const problems = result.error.issues.map((issue) => ({ file, ...problemOf(issue, lineAt, schemaFile) }));
	return { file, value: null, problems, lineAt };
}
