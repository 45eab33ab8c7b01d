/** From the source as received to the text as published, and back. */

/** Every difference between source.txt and the pages. */
export interface Emendations {
	/** Changes made wherever a pattern matches the source; `count` says how often. */
	rules: { id: string; find: string; put: string; count: number; reason: string }[];
	/** Changes made once, on one line of the source (from 1); they take precedence over rules. */
	cases: { id: string; line: number; find: string; put: string; reason: string }[];
}

/** One change: `was` in the source became `now`. Offsets are UTF-16 units of the whole source. */
export interface Edit {
	start: number;
	end: number;
	was: string;
	now: string;
	/** Id of the rule or case. */
	by: string;
}

/** Thrown where a case does not find its wording once, or a pattern is no regular expression. */
export class EmendationError extends Error {
	/** Where in emendations.yaml. */
	readonly path: readonly (string | number)[];

	constructor(path: readonly (string | number)[], message: string) {
		super(message);
		this.path = path;
	}
}

function lineStarts(source: string): number[] {
	return [0, ...[...source.matchAll(/\n/g)].map((match) => match.index + 1)];
}

function caseEdits(source: string, cases: Emendations['cases']): Edit[] {
	const starts = lineStarts(source);
	return cases.map(({ id, line, find, put }, i) => {
		const offset = starts[line - 1];
		const text = offset === undefined ? '' : source.slice(offset, starts[line]);
		const at = text.indexOf(find);
		if (offset === undefined || at < 0 || text.indexOf(find, at + 1) >= 0) {
			throw new EmendationError(['cases', i, 'find'], `“${find}” does not occur exactly once in line ${line} of source.txt`);
		}
		return { start: offset + at, end: offset + at + find.length, was: find, now: put, by: id };
	});
}

function ruleEdits(source: string, rules: Emendations['rules']): Edit[] {
	return rules.flatMap(({ id, find, put }, i) => {
		let pattern: RegExp;
		try {
			pattern = new RegExp(find, 'gmu');
		} catch (error) {
			throw new EmendationError(['rules', i, 'find'], (error as Error).message);
		}
		return [...source.matchAll(pattern)].map((match) => ({
			start: match.index,
			end: match.index + match[0].length,
			was: match[0],
			now: put,
			by: id,
		}));
	});
}

/**
 * Every change that the emendations make, in the source's order. A case takes precedence over a rule, an earlier rule over a later.
 * @throws EmendationError
 */
export function editsOf(source: string, emendations: Emendations): Edit[] {
	const chosen: Edit[] = [];
	const taken = new Uint8Array(source.length + 1);
	for (const edit of [...caseEdits(source, emendations.cases), ...ruleEdits(source, emendations.rules)]) {
		if (taken.subarray(edit.start, edit.end).includes(1)) continue;
		taken.fill(1, edit.start, edit.end);
		chosen.push(edit);
	}
	return chosen.sort((a, b) => a.start - b.start);
}

/** The source with the edits made. */
export function emend(source: string, edits: readonly Edit[]): string {
	let emended = '';
	let at = 0;
	for (const edit of edits) {
		emended += source.slice(at, edit.start) + edit.now;
		at = edit.end;
	}
	return emended + source.slice(at);
}

/** The source again, from the emended text and the edits that made it. */
export function restore(emended: string, edits: readonly Edit[]): string {
	let source = '';
	let at = 0;
	let shift = 0;
	for (const edit of edits) {
		const start = edit.start + shift;
		source += emended.slice(at, start) + edit.was;
		at = start + edit.now.length;
		shift += edit.now.length - edit.was.length;
	}
	return source + emended.slice(at);
}

/** The paragraphs of an emended source: its lines, less the empty ones. */
export function linesOf(emended: string): string[] {
	return emended.split(/\r?\n/).filter((line) => line.trim() !== '');
}
