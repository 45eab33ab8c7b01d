/** One thing wrong in the content, told so that an editor can mend it. */
export interface Problem {
	/** The file, as a path an editor can open. */
	file: string;
	/** The line, counted from 1. */
	line: number;
	/** What is wrong. */
	what: string;
	/** What to do about it. */
	remedy: string;
}

/** Thrown once with everything that is wrong, sorted by file and line. */
export class ContentError extends Error {
	readonly problems: readonly Problem[];

	constructor(problems: readonly Problem[]) {
		const sorted = [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
		super(sorted.map(({ file, line, what, remedy }) => `${file}:${line}: ${what}\n    → ${remedy}`).join('\n'));
		this.name = 'ContentError';
		this.problems = sorted;
	}
}
