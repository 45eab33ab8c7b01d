/** One fault of the content, with what an editor needs to correct it. */
export interface Problem {
	/** Path of the file. */
	file: string;
	/** Counted from 1. */
	line: number;
	/** What is wrong. */
	what: string;
	/** What to do. */
	remedy: string;
	/** The file whose own fault may be the cause; it is then reported alone. */
	dependsOn?: string;
}

/** Thrown once with every problem, sorted by file and line; its message lists them. */
export class ContentError extends Error {
	readonly problems: readonly Problem[];

	constructor(problems: readonly Problem[]) {
		const sorted = [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
		super(sorted.map(({ file, line, what, remedy }) => `${file}:${line}: ${what}\n    → ${remedy}`).join('\n'));
		this.name = 'ContentError';
		this.problems = sorted;
	}
}
