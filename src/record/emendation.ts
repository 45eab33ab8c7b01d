/** From the source as received to the text as published: every emendation as an edit of the source. Pure. */
import { lineStarts } from './line-ends.ts';

/** Every difference between source.txt and the pages, as emendations.yaml states it. */
export interface Emendations {
	/** Changes made wherever a pattern matches the source; `count` says how often. */
	rules: { id: string; find: string; put: string; count: number; reason: string }[];
	/** Changes made once, on one line of the source (from 1). Cases take precedence over rules. */
	cases: { id: string; line: number; find: string; put: string; reason: string }[];
}

/** One change of the source. Offsets are UTF-16 units of the whole source. */
export interface Edit {
	start: number;
	end: number;
	/** The text in the source. */
	before: string;
	/** The text published instead; empty if it was left out. */
	after: string;
	/** Id of the rule or case. */
	emendation: string;
}

/** Thrown if a case does not find its wording exactly once, or if a pattern is no regular expression. */
export class EmendationError extends Error {
	/** The faulty value in emendations.yaml, as keys and indexes. */
	readonly path: readonly (string | number)[];

	constructor(path: readonly (string | number)[], message: string) {
		super(message);
		this.path = path;
	}
}

function caseEdits(source: string, cases: Emendations['cases']): Edit[] {
	const starts = lineStarts(source);
	return cases.map(({ id, line, find, put }, i) => {
		const offset = starts[line - 1];
		const text = offset === undefined ? '' : source.slice(offset, starts[line]);
		const found = text.indexOf(find);
		if (offset === undefined || found < 0 || text.indexOf(find, found + 1) >= 0) {
			throw new EmendationError(['cases', i, 'find'], `“${find}” does not occur exactly once in line ${line} of source.txt`);
		}
		return { start: offset + found, end: offset + found + find.length, before: find, after: put, emendation: id };
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
			before: match[0],
			after: put,
			emendation: id,
		}));
	});
}

/**
 * Every edit that the emendations make, in the order of the source. Edits never overlap: a case takes precedence over a rule, an earlier
 * rule over a later one.
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
	let offset = 0;
	for (const edit of edits) {
		emended += source.slice(offset, edit.start) + edit.after;
		offset = edit.end;
	}
	return emended + source.slice(offset);
}

/** The paragraphs of an emended source: its lines without the empty ones. */
export function linesOf(emended: string): string[] {
	return emended.split(/\r?\n/).filter((line) => line.trim() !== '');
}
