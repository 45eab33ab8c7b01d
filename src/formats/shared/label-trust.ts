/** Decides from the whole source whether what looks like a speaker label is one. A wrong yes would give words to the wrong person. */
import { simplified } from '../../i18n/simplified.ts';
import type { Label } from './label-forms.ts';
import {
	CLAUSE_ENDING,
	COMPOUND_FAMILY_NAMES,
	PART_OF_MINUTES,
	POST,
	RUNNING_TEXT,
	RUNNING_TEXT_OR_POST,
	SOMEONE,
} from './person-name-lists.ts';
import { type Naming, namingOf } from './person-names.ts';
import { believedWeak } from './weak-labels.ts';

/**
 * `speaker`: a speaker's label. `words`: part of what is said. `direction`: a stage direction.
 * `doubtful`: may be a label; whose words follow is not known until the next speaker's label.
 */
export type Verdict = 'speaker' | 'words' | 'direction' | 'doubtful';

/** What is known of the people before the labels are read. */
export interface KnownPeople {
	isKnown: (name: string) => boolean;
	/** What the editor says about labels: label → name. */
	speakers: ReadonlyMap<string, string>;
}

export const NOBODY_KNOWN: KnownPeople = { isKnown: () => false, speakers: new Map() };

/** A wording that is neither a name nor a role is a speaker's if it stands before a colon at least this often. */
const LEAST_OCCURRENCES = 3;
/** At least this many labels of speakers show that a source goes by turns. */
const LEAST_SPEAKERS = 2;
/** A longer wording before a colon is a clause. */
const MOST_NAME_CHARACTERS = 24;
const MOST_LATIN_CHARACTERS = 60;
/** At least this many headings with the name of a person show that a heading with a colon is a speaker's label. */
const LEAST_HEADINGS = 5;
/** At least this many roles with a verb (證人答：) show the record of a court. A single one may be a quotation. */
const LEAST_ANSWERED = 4;
/** A name that is in no list has at most this many characters. */
const MOST_UNUSUAL_CHARACTERS = 5;
/** At least this many labels that a program wrote show that every speech has one: a colon in the text is no label then. */
const LEAST_EXPORTED = 3;
/** Words between the capitalized words of a name or post: Secretary for Harbour Works. */
const PARTICLE = /^(?:of|for|and|the|de|da|di|van|von|der|den|la|le|bin|binti|al|el|to|at|in|y|e|&)$/u;
const STAGE =
	/^(?:现场|全场|台下|众人|会场|场内|掌声|笑声|鼓掌|哄堂|热烈|响起|全体|静默|沉默|休息|茶歇|播放|音乐|停顿|起立|默哀|离席|入席|入场|退席|敲槌|敲钟|举手|点头|摇头|展示|切换|中断|录音|听不清|无法辨识|无声|笑|哭|咳|大笑|微笑|laugh|applause|music|pause|silence|inaudible|crosstalk|cheer|break)/iu;
const STAGE_WITHIN = /(?:掌声|笑声|鼓掌|大笑|全场笑|现场笑|laughter|applause)/iu;
/** Words that begin an English clause, not a name. */
const CLAUSE_START =
	/^(?:the|a|an|my|our|your|his|her|its|their|one|two|three|four|first|second|third|last|next|note|and|but|so|or|because|if|when|what|why|how|who|that|this|these|those|in|on|at|for|to|as|example|question|answer to|item|date|time|venue|subject|re|title|summary|conclusion|background|introduction|discussion|results?|recommendations?|agenda|minutes|attendees|present|appendix|opening|closing|break|video|slides?|overview|also|here|there|it|he|she|we|you|they|i|to be|is|are|was)\b/iu;

/** An English name in brackets behind an institution. */
const LATIN_IN_BRACKETS = /^\p{Lu}\p{Ll}+(?: [\p{Lu}\p{Ll}][\p{L}.-]*){0,2}$/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const COMPOUND = new RegExp(`^(?:${COMPOUND_FAMILY_NAMES})`, 'u');
const POST_END = new RegExp(`(?:${POST})$`, 'u');

const segments = (folded: string) => [...segmenter.segment(folded)].map(({ segment }) => segment);

/** Whether a wording with the form of a name reads as a name and not as a word of the language: 關雲 and not 高峰期. */
export function readsAsName(folded: string): boolean {
	if (!/^\p{Script=Han}{2,4}$/u.test(folded)) return true;
	const [first = ''] = segments(folded);
	return first.length === (COMPOUND.test(folded) ? 2 : 1);
}

/** Whether an English wording can be a name or a post: capitalized words, not the beginning of a sentence. */
function isCapitalized(name: string): boolean {
	if (name.length > MOST_LATIN_CHARACTERS || CLAUSE_START.test(name) || /\p{Ll}{3,}[.] /u.test(name)) return false;
	const words = name.split(/\s+/u);
	return words.every((word, i) => /^(?:[\p{Lu}\d(]|\p{Ll}\p{Lu})/u.test(word) || (i > 0 && PARTICLE.test(word)));
}

/** Whether a wording consists of words of the language only: 核心觀點. */
function isOfWords(folded: string): boolean {
	return segments(folded).every((segment) => segment.length > 1);
}

/** Whether a wording reads as a name whose family name is not in the list. */
export function isUnusualName(folded: string): boolean {
	return /^\p{Script=Han}{2,3}$/u.test(folded) && segments(folded).length === folded.length;
}

/** The person of a post and a name with a blank between them: 董秘 柏青松. */
function spacedNaming(wording: string): Naming | null {
	const [, post = '', name = ''] = /^(\p{Script=Han}{2,24})[ \u3000]+(\p{Script=Han}{2,4})$/u.exec(wording) ?? [];
	return name !== '' && namingOf(name).kind === 'person' && readsAsName(simplified(name))
		? { kind: 'person', name, alias: null, post }
		: null;
}

/** Whom a label names, its remark considered: 主席（王五） and 王五（主席） are 王五. */
export function namingOfLabel({ name, remark, exported }: Label): Naming {
	const naming = namingOf(name);
	// Names in meeting software are names as people give them: Dr. Elena Petrova.
	const own: Naming = exported && naming.kind === 'person' && naming.alias !== null ? { kind: 'person', name, alias: null } : naming;
	// 勞動部代表 speaks for an institution, whose name only looks like a person's.
	if (own.kind === 'person' && /代表$/u.test(name) && own.alias === name && !readsAsName(simplified(own.name))) {
		return { kind: 'unknown', name, alias: null };
	}
	if (remark === null) return own;
	const inner = spacedNaming(remark) ?? namingOf(remark);
	if (own.kind === 'role' && inner.kind === 'person') return { ...inner, alias: name };
	// 國發會（Daniel Chiu）: who speaks for the institution.
	if (own.kind === 'unknown' && LATIN_IN_BRACKETS.test(remark) && SOMEONE.test(simplified(name))) {
		return { kind: 'person', name: remark, alias: null, post: name };
	}
	if (own.kind === 'person' && inner.kind === 'role') return { ...own, alias: remark };
	return own;
}

/** Everything that has the form of a label in one source, and what it turns out to be. */
export class LabelJudge {
	readonly #counts = new Map<string, number>();
	readonly #exported = new Map<string, number>();
	readonly #namings = new Map<string, Naming>();
	readonly #known: KnownPeople;
	readonly #sure: number;
	/** Whether a program wrote the labels. */
	readonly #isExported: boolean;
	readonly #exportedCount: number;
	/** Whether roles with a verb are the labels of this source. */
	readonly #isCourt: boolean;
	/** How many headings are labels that are sure. */
	readonly #sureHeadings: number;
	/** The names in headings that are labels. */
	readonly #headingNames: ReadonlySet<string>;
	/** Whether headings are labels in this source, and nothing else surely is one. */
	readonly #onlyHeadings: boolean;

	/** Whether a label in a weak form may be one. */
	readonly #isBelieved: (label: Label) => boolean;

	/** @param all in the source's order */
	constructor(all: readonly Label[], known: KnownPeople) {
		this.#known = known;
		this.#isBelieved = believedWeak(all, (label) => this.namingOf(label).kind);
		const labels = all.filter((label) => label.weak === undefined || this.#isBelieved(label));
		for (const { name, exported } of labels) {
			this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
			if (exported) this.#exported.set(name, (this.#exported.get(name) ?? 0) + 1);
		}
		this.#exportedCount = labels.filter(({ exported }) => exported).length;
		this.#isExported = this.#exportedCount >= LEAST_EXPORTED;
		const isSure = (label: Label) =>
			label.exported || this.#isNamed(label) || (this.#count(label) > 1 && ['person', 'addressed'].includes(this.namingOf(label).kind));
		const sure = labels.filter((label) => isSure(label) && this.namingOf(label).kind !== 'none');
		this.#sure = sure.length;
		this.#isCourt = labels.filter(({ answered }) => answered === true).length >= LEAST_ANSWERED;
		const isNaming = (label: Label) => ['person', 'addressed', 'role'].includes(this.namingOf(label).kind);
		this.#sureHeadings = labels.filter((label) => label.heading === true && isNaming(label)).length;
		this.#headingNames = new Set(labels.flatMap(({ heading, name }) => (heading === true ? [name] : [])));
		this.#onlyHeadings = this.#sureHeadings > 0 && sure.every(({ heading }) => heading === true);
	}

	namingOf(label: Label): Naming {
		const key = `${label.name}（${label.remark ?? ''}${label.exported ? '*' : ''}`;
		const naming = this.#namings.get(key) ?? namingOfLabel(label);
		this.#namings.set(key, naming);
		return naming;
	}

	#count({ name }: Label): number {
		return this.#counts.get(name) ?? 0;
	}

	/** Whether somebody says whose label it is: the editor, the source's own list, speakers.yaml; or a role does. */
	#isNamed(label: Label): boolean {
		const { kind, name } = this.namingOf(label);
		return this.#known.speakers.has(label.name) || kind === 'role' || (kind !== 'none' && this.#known.isKnown(name));
	}

	verdict(label: Label): Verdict {
		const { name, remark, marked, alone, timed, exported, chapter } = label;
		if (this.#known.speakers.has(name)) return 'speaker';
		if (name === '') return 'direction';
		if (label.weak !== undefined && !this.#isBelieved(label)) return 'words';
		if (label.answered && !this.#isCourt) return 'doubtful';
		const folded = simplified(name);
		const { kind } = this.namingOf(label);
		if (marked && alone && (STAGE.test(folded) || STAGE_WITHIN.test(folded))) return 'direction';
		if (exported && this.#exportedCount < LEAST_SPEAKERS && !this.#isNamed(label)) return 'doubtful';
		if (chapter && this.#count(label) === 1 && !this.#isNamed(label) && !(kind === 'person' && readsAsName(folded))) return 'doubtful';
		if (exported) return kind === 'none' && this.#exported.get(name) === 1 ? 'words' : 'speaker';
		if (kind === 'none') return !this.#isExported && label.weak === undefined && PART_OF_MINUTES.test(folded) ? 'doubtful' : 'words';
		const count = this.#count(label);
		if (this.#isExported) return this.#exported.has(name) || (kind === 'role' && count > 1) ? 'speaker' : 'words';
		if (this.#isNamed(label) || timed) return 'speaker';
		if (kind === 'unknown') return this.#unknown(label, folded, count);
		if (this.#onlyHeadings && label.heading !== true && !this.#headingNames.has(name)) return 'doubtful';
		const known = simplified(this.namingOf(label).name);
		if (remark !== null || marked || (count > 1 && (count >= LEAST_OCCURRENCES || readsAsName(known)))) return 'speaker';
		if (kind === 'addressed') return this.#sure >= LEAST_SPEAKERS ? 'speaker' : 'doubtful';
		if (this.#sure >= LEAST_SPEAKERS && readsAsName(known)) return 'speaker';
		return 'doubtful';
	}

	#unknown(label: Label, folded: string, count: number): Verdict {
		// A source has one form of labels: where they are headings, a colon in the text is none.
		if (this.#onlyHeadings && label.heading !== true) return count >= LEAST_OCCURRENCES ? 'doubtful' : 'words';
		if (label.heading === true && this.#sureHeadings >= LEAST_HEADINGS) return this.#unknownHeading(label, folded);
		return this.#unknownWording(label, folded, count);
	}

	/** A heading with a colon among headings that are labels: whatever reads as a name is one. */
	#unknownHeading(label: Label, folded: string): Verdict {
		const { name, remark } = label;
		if (CLAUSE_ENDING.test(folded)) return 'words';
		if (!/\p{Script=Han}/u.test(name)) return isCapitalized(name) || this.#count(label) > 1 ? 'speaker' : 'doubtful';
		if (remark !== null || SOMEONE.test(folded) || POST_END.test(folded)) return 'speaker';
		const isRepeated = this.#count(label) > 1;
		const isShort = folded.length <= MOST_UNUSUAL_CHARACTERS && !RUNNING_TEXT.test(folded);
		const isName = isOfWords(folded) ? folded.length < 4 && isRepeated : isShort || isRepeated;
		return isName ? 'speaker' : 'doubtful';
	}

	#unknownWording({ name, remark, marked, printed }: Label, folded: string, count: number): Verdict {
		if (!/\p{Script=Han}/u.test(name)) {
			if (!isCapitalized(name)) {
				if (count < 2 || /\s/u.test(name) || CLAUSE_START.test(name)) return 'words';
				return marked ? 'speaker' : 'doubtful';
			}
			return count > 1 ? 'speaker' : 'doubtful';
		}
		if (name.length > MOST_NAME_CHARACTERS) return 'words';
		if (CLAUSE_ENDING.test(folded)) return 'words';
		const isSomeone = SOMEONE.test(folded) || POST_END.test(folded);
		if (RUNNING_TEXT.test(folded) && !(isSomeone && count > 1)) return 'words';
		if (marked && count > 1 && !/\d/.test(name)) return 'speaker';
		if (RUNNING_TEXT_OR_POST.test(folded) && !isSomeone) return count >= LEAST_OCCURRENCES ? 'doubtful' : 'words';
		const hasPost = remark !== null && (POST_END.test(simplified(remark)) || SOMEONE.test(simplified(remark)));
		if (hasPost) return 'speaker';
		if (isSomeone && (count > 1 || (marked && /[：:】〗]/u.test(printed)) || (POST_END.test(folded) && this.#sure >= LEAST_SPEAKERS)))
			return 'speaker';
		if (marked && !/\d/.test(name) && isUnusualName(folded)) return 'speaker';
		if (isOfWords(folded) || /\d/.test(name)) return isSomeone || count >= LEAST_OCCURRENCES ? 'doubtful' : 'words';
		if (count >= LEAST_OCCURRENCES) return 'speaker';
		return 'doubtful';
	}
}
