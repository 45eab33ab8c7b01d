/** The parts of a long dialogue: where the record's own headings stand, else some turns together. Pure. */
import { headingsOf, isDialogue, openingOf, type Turn, turnsOf } from './dialogue.ts';
import type { Page } from './model.ts';

/** A part without a heading has at least so many characters, and a page at most so many parts of that kind. */
const LEAST_CHARACTERS = 2000;
const MOST_PARTS = 12;
/** A part begins with words that say something: at a turn of at least so many characters, if one comes soon. */
const LEAST_FIRST_TURN = 40;
/** In characters. */
const MOST_OPENING = 28;

export interface DialoguePart {
	/** The anchor of its first paragraph. */
	at: string;
	/** The record's own heading; null where some turns are taken together. */
	heading: string | null;
	/** Ids of the speakers, in the order of their first words in the part. */
	speakers: string[];
	/** What the first of them says first, at most `MOST_OPENING` characters. */
	opening: string;
}

/** Headings that tell parts apart: each wording once, and no label of a speaker that was taken for a heading. */
export function tellingHeadings(page: Page): { text: string; at: string }[] {
	const all = headingsOf(page);
	const times = Map.groupBy(all, ({ text }) => text);
	return all.filter(({ text }) => times.get(text)?.length === 1 && !/[：:]$/u.test(text));
}

function isLongEnough(turn: Turn, length: number, least: number): boolean {
	return length >= least && (turn.length >= LEAST_FIRST_TURN || length >= 1.5 * least);
}

/** The anchors at which parts without headings begin. */
function startsIn(turns: readonly Turn[]): Set<string> {
	const total = turns.reduce((sum, { length }) => sum + length, 0);
	const least = Math.max(LEAST_CHARACTERS, total / MOST_PARTS);
	const starts = new Set<string>();
	let length = Number.POSITIVE_INFINITY;
	for (const turn of turns) {
		if (isLongEnough(turn, length, least)) {
			starts.add(turn.at);
			length = 0;
		}
		length += turn.length;
	}
	return starts;
}

/** The parts of a page on which several people speak; none on other pages, and where all of it is one part. */
export function dialogueParts(page: Page): DialoguePart[] {
	if (!isDialogue(page)) return [];
	const headings = tellingHeadings(page);
	if (headings.length > 1) return headings.map(({ text, at }) => ({ at, heading: text, speakers: [], opening: '' }));
	const turns = turnsOf(page);
	const starts = startsIn(turns);
	const parts: { at: string; turns: Turn[] }[] = [];
	for (const turn of turns) {
		if (starts.has(turn.at) || parts.length === 0) parts.push({ at: turn.at, turns: [] });
		parts.at(-1)?.turns.push(turn);
	}
	if (parts.length < 2) return [];
	return parts.map(({ at, turns }) => ({
		at,
		heading: null,
		speakers: [...new Set(turns.flatMap(({ speech }) => speech.speaker ?? []))],
		opening: turns[0] ? openingOf(turns[0], MOST_OPENING) : '',
	}));
}
