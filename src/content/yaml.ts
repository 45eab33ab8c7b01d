/** YAML checked against a schema, every fault with the line it stands on. */
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

/** A checked value and where its parts stand. */
export interface Checked<T> {
	/** The file, as it was given. */
	file: string;
	value: T | null;
	problems: Problem[];
	/** The line of the value at a path of keys and indexes, or of the nearest part above it. */
	lineAt: (path: readonly PropertyKey[]) => number;
}

function faultOf(issue: z.core.$ZodIssue, lineAt: Checked<unknown>['lineAt']): Omit<Problem, 'file'> {
	const field = issue.path.join('.');
	if (issue.code === 'unrecognized_keys') {
		const [key = ''] = issue.keys;
		const what = `there is no field “${key}”${field ? ` in ${field}` : ''}`;
		return {
			line: lineAt([...issue.path, key]),
			what,
			remedy: 'Mend its spelling, or remove it; src/content/schemas.ts names every field.',
		};
	}
	if (issue.input === undefined) {
		return { line: lineAt(issue.path), what: `${field} is missing`, remedy: 'Add the field; src/content/schemas.ts says what it holds.' };
	}
	const remedy = 'Give the field the value that src/content/schemas.ts describes, or remove it.';
	return { line: lineAt(issue.path), what: `${field || 'the whole'}: ${issue.message}`, remedy };
}

/**
 * Parses and checks YAML.
 * @param firstLine the line of `file` on which the YAML begins
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
	if (document.errors.length > 0) {
		const problems = document.errors.map((error) => ({
			file,
			line: lineOfOffset(error.pos[0]),
			what: `YAML syntax: ${error.message}`,
			remedy: 'Mend the indentation, or put the value in quotation marks if it contains a colon followed by a blank, # or quotes.',
		}));
		return { file, value: null, problems, lineAt };
	}
	const result = schema.safeParse(document.toJS() ?? {}, { reportInput: true });
	if (result.success) return { file, value: result.data, problems: [], lineAt };
	const problems = result.error.issues.map((issue) => ({ file, ...faultOf(issue, lineAt) }));
	return { file, value: null, problems, lineAt };
}
