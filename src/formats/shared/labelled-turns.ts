/** Turns with speaker labels: what the readers of plain text and of Markdown share. */
import { PersonCollector } from './person-collector.ts';
import type { Line } from './source-lines.ts';
import { hasTime, labelAt, type Syntax, speakerTest } from './speaker-labels.ts';
import type { Finding, Rule, Turn } from './transcript.ts';

/** A longer wording before a colon is not worth a report. */
const MOST_REPORTED_CHARACTERS = 7;

/** Reads the speaker labels of one source, line by line. */
export class LabelReader {
	readonly people = new PersonCollector();
	readonly #syntax: Syntax;
	readonly #isSpeaker: ReturnType<typeof speakerTest>;
	/** The speakers' labels as they stand in the source. */
	readonly #printed = new Set<string>();
	/** Wordings before a colon that are not a speaker's. */
	readonly #rejected: Finding[] = [];
	/** Lines of labels with a time. */
	readonly #times: number[] = [];

	/** @param lines all lines of the source: how often a wording occurs decides whether it is a speaker's */
	constructor(lines: readonly Line[], syntax: Syntax) {
		this.#syntax = syntax;
		this.#isSpeaker = speakerTest(lines.flatMap(({ text }) => labelAt(text, syntax) ?? []));
	}

	/** The speaker's label at the start of a line: the key of the speaker, and the label's length. Null where there is none. */
	read({ text, number }: Line): { speaker: string; length: number } | null {
		const label = labelAt(text, this.#syntax);
		if (label === null) return null;
		if (!this.#isSpeaker(label)) {
			const isHeading = text.startsWith('#');
			const message = `“${label.name}” before a colon was not recognized as a speaker label: it stays in the text`;
			if (label.name.length <= MOST_REPORTED_CHARACTERS && !isHeading) this.#rejected.push({ line: number, message });
			return null;
		}
		if (hasTime(label)) this.#times.push(number);
		this.#printed.add(label.printed);
		return { speaker: this.people.keyOf(label, number), length: label.length };
	}

	findings(): Finding[] {
		const [first] = this.#times;
		const times =
			first === undefined ? [] : [{ line: first, message: `times in labels (${this.#times.length}) are kept in source.txt only` }];
		return [...this.#rejected, ...times, ...this.people.findings()];
	}

	/** The rule that takes the speakers' labels out of the source; none where there are no labels. */
	rules(): Rule[] {
		if (this.#printed.size === 0) return [];
		// The longest label first: a shorter one may be its beginning.
		const labels = [...this.#printed].sort((a, b) => b.length - a.length).map((label) => label.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
		return [
			{
				id: 'label',
				find: `^[^\\S\\r\\n]*(?:${labels.join('|')})[^\\S\\r\\n]*`,
				put: '',
				reason: '講者的標籤：頁面以講者欄位標明，不在正文重複。',
			},
		];
	}
}

/** The last turn if it is this speaker's, else a new one behind it. */
export function openTurn(turns: Turn[], speaker: string | null): Turn {
	const last = turns.at(-1);
	if (last?.speaker === speaker) return last;
	const turn: Turn = { speaker, blocks: [] };
	turns.push(turn);
	return turn;
}

/** Moves stage directions at the end of a turn behind it, where nobody speaks; leaves empty turns out. */
export function moveTrailingDirections(turns: readonly Turn[]): Turn[] {
	return turns.flatMap(({ speaker, blocks }) => {
		const end = speaker === null ? 0 : blocks.findLastIndex(({ kind }) => kind !== 'narrative') + 1;
		const parts = [
			{ speaker, blocks: blocks.slice(0, end) },
			{ speaker: null, blocks: blocks.slice(end) },
		];
		return parts.filter((part) => part.blocks.length > 0);
	});
}
