/** Turns with speaker labels: what the readers of plain text and of Markdown share. */
import { secondsOf } from '../../record/cue-time.ts';
import { type Label, labelAt, type Syntax } from './label-forms.ts';
import { type KnownPeople, LabelJudge, NOBODY_KNOWN, type Verdict } from './label-trust.ts';
import { PersonCollector } from './person-collector.ts';
import type { Finding, Rule, Turn } from './transcript.ts';

/** A line, or a paragraph of several. */
export interface LabelledText {
	text: string;
	/** The line of source.txt, from 1. */
	number: number;
	/** The label, where the file's markup shows it and not the text alone. */
	label?: Label;
}

export interface ReadLabel {
	verdict: Exclude<Verdict, 'words'>;
	/** The speaker's key; null where the label is doubtful or a stage direction. */
	speaker: string | null;
	/** Length of the label in the text; 0 where it stays there. */
	length: number;
	/** The time of the recording in the label. */
	time?: string | null;
}

/** A recording's first label stands before this second; a time of day (19:30), read as minutes and seconds, is later. */
const LATEST_START = 180;

/** Reads the speaker labels of one source, one after the other. */
export class LabelReader {
	readonly people = new PersonCollector();
	readonly judge: LabelJudge;
	readonly #syntax: Syntax;
	readonly #known: KnownPeople;
	/** The speakers' labels as they stand in the source. */
	readonly #printed = new Set<string>();
	/** Doubtful wordings: line of the first, and how often. */
	readonly #doubtful = new Map<string, { line: number; count: number }>();
	/** Whether the times in labels are those of a recording: they begin near its start, and ascend. */
	readonly #isRecording: boolean;
	/** Lines of labels with a time. */
	readonly #times: number[] = [];

	/** @param texts everything that may begin with a label: how often a wording occurs decides whether it is a speaker's */
	constructor(texts: readonly LabelledText[], syntax: Syntax, known: KnownPeople = NOBODY_KNOWN) {
		this.#syntax = syntax;
		this.#known = known;
		const labels = texts.flatMap((one) => this.labelOf(one) ?? []);
		this.judge = new LabelJudge(labels, known);
		const times = labels.flatMap((label) => (label.time == null || label.chapter ? [] : [secondsOf(label.time)]));
		this.#isRecording = (times[0] ?? LATEST_START) < LATEST_START && times.every((time, i) => i === 0 || time >= (times[i - 1] ?? 0));
	}

	/** What has the form of a label at the start of a text; null where nothing has. */
	labelOf({ text, label }: Pick<LabelledText, 'text' | 'label'>): Label | null {
		return label ?? labelAt(text, this.#syntax);
	}

	/** Whether a text begins with a speaker's label. */
	isSpeaker(one: Pick<LabelledText, 'text' | 'label'>): boolean {
		const label = this.labelOf(one);
		return label !== null && this.judge.verdict(label) === 'speaker';
	}

	/** Reads the label at the start of a text; null where there is none. */
	read(one: LabelledText): ReadLabel | null {
		const label = this.labelOf(one);
		const verdict = label === null ? 'words' : this.judge.verdict(label);
		if (label === null || verdict === 'words') return null;
		if (verdict === 'direction') return { verdict, speaker: null, length: 0 };
		if (verdict === 'doubtful') {
			const { line, count } = this.#doubtful.get(label.name) ?? { line: one.number, count: 0 };
			this.#doubtful.set(label.name, { line, count: count + 1 });
			return { verdict, speaker: null, length: 0 };
		}
		if (label.timed && !(this.#isRecording && label.time != null)) this.#times.push(one.number);
		this.#printed.add(label.printed);
		const given = this.#known.speakers.get(label.name);
		return {
			verdict,
			speaker: this.people.keyOf(label, one.number, given),
			length: label.length,
			time: this.#isRecording ? (label.time ?? null) : null,
		};
	}

	findings(): Finding[] {
		const [first] = this.#times;
		const times =
			first === undefined ? [] : [{ line: first, message: `times in labels (${this.#times.length}) are kept in source.txt only` }];
		const doubtful = [...this.#doubtful].map(([name, { line, count }]) => ({
			line,
			message: `“${name}” may be a speaker (${count} of its kind): what follows is attributed to nobody until the next speaker; if it is one, import again with --speakers '${name}=NAME'`,
		}));
		return [...doubtful, ...this.#anonymous(), ...times, ...this.people.findings()];
	}

	/** The line to type where speakers have no names. */
	#anonymous(): Finding[] {
		const people = [...this.people.people.values()].filter(
			({ name, isRole }) => isRole && /\d$|^[甲乙丙丁問问答QA]$|用[戶户]|[說说][話话]人/u.test(name),
		);
		const [first] = people;
		if (first === undefined) return [];
		const list = people.map(({ name }) => `${name}=NAME`).join(',');
		return [
			{ line: first.line, message: `speakers without names (${people.length}): to name them, import again with --speakers '${list}'` },
		];
	}

	/** The rule that takes the speakers' labels out of the source; none where there are no labels. */
	rules(): Rule[] {
		const patterns = new Set([...this.#printed].map(patternOf));
		if (patterns.size === 0) return [];
		// The longest label first: a shorter one may be its beginning.
		const labels = [...patterns].sort((a, b) => b.length - a.length);
		return [
			{
				id: 'label',
				find: `^[^\\S\\r\\n]*(?:${labels.join('|')})[^\\S\\r\\n]*`,
				put: '',
				reason: '發言者的標籤：頁面以發言者一欄標明，不在正文重複。',
			},
		];
	}
}

/** A label as a pattern; any time of day or number of a list stands for the one it has, so that one pattern does for all labels of a speaker. */
function patternOf(printed: string): string {
	return printed
		.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
		.replace(/(?<=[:：]\d\d\\?[.,])\d{1,3}/g, '\\d{1,3}')
		.replace(/\d{1,2}(?=[:：]\d\d)|(?<=\d[:：])\d\d/g, '\\d{1,2}')
		.replace(/^((?:\\\(|（)?)\d{1,3}(?=\\?[.．、)）])/u, '$1\\d{1,3}');
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
