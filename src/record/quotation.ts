/** A quotation: words in quotation marks, whose own marks change with their depth, and who is quoted. Pure; runs in browsers too. */

/** Each family of quotation marks: the outer pair and the pair inside it. */
const FAMILIES = [
	['“”', '‘’'],
	['「」', '『』'],
] as const;

/** A quotation mark in a text: its offset, and whether it opens (1) or closes (-1). */
interface Mark {
	at: number;
	step: 1 | -1;
}

/** The marks of one family in a text. An apostrophe (it’s) is none. */
function marksIn(text: string, [outer, inner]: readonly [string, string]): Mark[] {
	const kinds = `${outer}${inner}`;
	const marks: Mark[] = [];
	const open: string[] = [];
	for (let at = 0; at < text.length; at++) {
		const mark = text.charAt(at);
		const kind = kinds.indexOf(mark);
		if (kind < 0) continue;
		const isOpening = kind % 2 === 0;
		const hasPartner = open.at(-1) === kinds.charAt(kind - 1);
		if (mark === '’' && !hasPartner && /[\p{Script=Latin}\d]/u.test(text.charAt(at - 1))) continue;
		if (isOpening) open.push(mark);
		else if (hasPartner) open.pop();
		marks.push({ at, step: isOpening ? 1 : -1 });
	}
	return marks;
}

/**
 * Words in quotation marks. GB/T 15834—2011, 4.8.3: within “ ” stand ‘ ’, and within these “ ” again; so with 「 」 and 『 』. Marks of the other
 * family stay. A mark whose partner was not quoted has the depth that it has in the text.
 * @param outer the outer opening mark
 */
export function quoted(words: string, outer: '“' | '「' = '“'): string {
	const family = FAMILIES[outer === '“' ? 0 : 1];
	let depth = 0;
	const marks = marksIn(words, family).map(({ at, step }) => {
		depth += step;
		// A closing mark is as deep as the mark that opened it.
		return { at, isOpening: step > 0, depth: step > 0 ? depth : depth + 1 };
	});
	// The words begin inside as many quotations as they close without having opened them.
	const inside = Math.max(0, ...marks.map((mark) => 1 - mark.depth));
	const chars = words.split('');
	for (const mark of marks) {
		const pair = (mark.depth + inside) % 2 === 0 ? family[0] : family[1];
		chars[mark.at] = pair.charAt(mark.isOpening ? 0 : 1);
	}
	return family[0].charAt(0) + chars.join('') + family[0].charAt(1);
}

/** Who says some words: their speaker, the reporter (or nobody, as with stage directions), or both. */
export type Voice = 'speaker' | 'report' | 'both';

/** Where some words stand: the `data-` attributes around them (components/attribution.ts). */
export interface QuotedSource {
	/** The speaker with posts; empty where the record speaks for itself. */
	by?: string | undefined;
	/** The seminar and its day. */
	at?: string | undefined;
	/** The report that the words stand in; left out where the record is no report. */
	report?: string | undefined;
	/** “According to” that report. */
	according?: string | undefined;
	/** That the report, or the record, gives what the speaker said; only where the reporter says a part. */
	reported?: string | undefined;
}

/**
 * Whom a quotation names, part by part. A speaker is named as the author only of what they say: words of which a part is narration are the
 * report's, of that speaker's remarks. Words of several people are the report's too.
 * @param sources of each passage that is quoted
 */
export function attributionOf(sources: readonly QuotedSource[], voice: Voice): string[] {
	const [{ by = '', at = '', report = '', according = '' } = {}] = sources;
	const reported = sources.find((source) => source.at === at && source.reported)?.reported ?? '';
	const isOnes = by !== '' && sources.every((source) => source.by === by);
	const named = isOnes && voice === 'speaker' ? [by, at, according] : [at, isOnes && voice === 'both' ? reported : report];
	return named.filter((part) => part !== '');
}

/** Words as one quotes them in a text: in quotation marks, with whom they are from and their address. */
export function quotation(words: string, attribution: readonly string[], url: string): string {
	return `${quoted(words)}（${[...attribution, url].join('，')}）`;
}
