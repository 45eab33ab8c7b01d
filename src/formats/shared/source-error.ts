/** A source that cannot become a record, told so that an editor can mend it. */
export class SourceError extends Error {
	/** The line of the source, counted from 1. */
	readonly line: number;

	constructor(line: number, message: string) {
		super(message);
		this.line = line;
	}
}
