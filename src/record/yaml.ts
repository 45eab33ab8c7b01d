/** YAML checked against a schema, every fault with the line it stands on. */
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../problem.ts';

/** A checked value and where its parts stand. */
export interface Checked<T> {
	value: T | null;
	problems: Problem[];
	/** The line of the value at a path of keys and indexes, or of the nearest part above it. */
	lineAt: (path: readonly PropertyKey[]) => number;
}

/**
 * Parses and checks YAML.
 * @param firstLine the line of `file` on which the YAML begins
 */
export function readYaml<T>(yaml: string, schema: z.ZodType<T>, file: string, firstLine = 1): Checked<T> {
	const lines = new LineCounter();
	const document = parseDocument(yaml, { lineCounter: lines });
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
			what: `YAML syntax: ${error.message.split('\n')[0]}`,
			remedy: 'Mend the indentation, or put the value in quotation marks if it contains a colon followed by a blank, # or quotes.',
		}));
		return { value: null, problems, lineAt };
	}
	const result = schema.safeParse(document.toJS() ?? {});
	if (result.success) return { value: result.data, problems: [], lineAt };
	const problems = result.error.issues.map((issue) => ({
		file,
		line: lineAt(issue.path),
		what: `${issue.path.join('.') || 'the whole'}: ${issue.message}`,
		remedy: 'Give the field the value that src/schema.ts describes, or remove it.',
	}));
	return { value: null, problems, lineAt };
}
