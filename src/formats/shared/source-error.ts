/** Thrown for a source that cannot be imported, with the line and what to correct. */
export class SourceError extends Error {
	/** The line of the source, counted from 1. */
	readonly line: number;

	constructor(line: number, message: string) {
		super(message);
		this.line = line;
	}
}
