/** Counts single characters, and pairs whose places are many, by slot of each page. Pure. */
import type { CatalogPage } from '../shared/catalog.ts';
import type { Counts } from '../shared/counts.ts';
import { isNarrated, passageAt } from '../shared/narrated-places.ts';
import { type NarratedPlaces, placesOfParagraph } from '../shared/places.ts';
import { CODE_POINTS } from './count-characters.ts';
import { type PageFolds, speechesIn } from './page-folds.ts';

export interface CountedPage {
	folds: PageFolds;
	speeches: CatalogPage['speeches'];
}

/** Everyone who speaks on a page, in the order in which they begin to: indexes into the catalog's speakers. */
export function speakersOn(speeches: CatalogPage['speeches']): number[] {
	return [...new Set(speeches.map(([speaker]) => speaker).filter((speaker) => speaker >= 0))];
}

/**
 * The wordings that are counted, by numbers: a wording of one character has its code point as its number, a pair has its place among the pairs
 * behind all code points. An archive has millions of matches, and maps of texts take several times as long.
 */
class Wordings {
	readonly #pairs: readonly string[];
	/** Both code points of a pair as one number → the pair's number. */
	readonly #numbers: ReadonlyMap<number, number>;
	/** By code point, whether a pair begins with it. */
	readonly #begins = new Uint8Array(CODE_POINTS);
	/** Of each pair, how many characters had been gone through behind its last match. */
	readonly #ends: Float64Array;
	#before = 0;

	/** @param pairs folded */
	constructor(pairs: ReadonlySet<string>) {
		this.#pairs = [...pairs];
		this.#ends = new Float64Array(this.#pairs.length);
		this.#numbers = new Map(
			this.#pairs.map((pair, i) => {
				const [one = 0, other = 0] = Array.from(pair, (char) => char.codePointAt(0) ?? 0);
				this.#begins[one] = 1;
				return [one * CODE_POINTS + other, CODE_POINTS + i];
			}),
		);
	}

	/** More than every number. */
	get size(): number {
		return CODE_POINTS + this.#pairs.length;
	}

	nameOf(number: number): string {
		return number < CODE_POINTS ? String.fromCodePoint(number) : (this.#pairs[number - CODE_POINTS] ?? '');
	}

	/** Calls `onMatch` for each single character and each pair of a fold; a pair's matches do not overlap. */
	matchesIn(folded: string, onMatch: (wording: number, offset: number) => void): void {
		let [previous, start, at] = [0, 0, 0];
		while (at < folded.length) {
			const codePoint = folded.codePointAt(at) ?? 0;
			const end = at + (codePoint > 0xffff ? 2 : 1);
			onMatch(codePoint, at);
			const pair = at > 0 && this.#begins[previous] === 1 ? this.#numbers.get(previous * CODE_POINTS + codePoint) : undefined;
			if (pair !== undefined && (this.#ends[pair - CODE_POINTS] ?? 0) <= this.#before + start) {
				this.#ends[pair - CODE_POINTS] = this.#before + end;
				onMatch(pair, start);
			}
			[previous, start, at] = [codePoint, at, end];
		}
		this.#before += folded.length;
	}
}

/** The numbers of wordings → their matches in a speech: what its speaker says, and what the reporter says. */
interface SpeechCounts {
	own: Map<number, number>;
	reported: Map<number, number>;
}

function add(counts: Map<number, number>, wording: number, count = 1): void {
	counts.set(wording, (counts.get(wording) ?? 0) + count);
}

/** @param before how many places come before the speech */
function countSpeech(words: readonly string[], before: number, narrated: readonly NarratedPlaces[], wordings: Wordings): SpeechCounts {
	const counts: SpeechCounts = { own: new Map(), reported: new Map() };
	/** Passage and wording → how many matches the speaker and the reporter say. In a passage whose matches are all the reporter's, none are the speaker's. */
	const inPassages = new Map<NarratedPlaces, Map<number, { spoken: number; narrated: number }>>();
	let start = before;
	for (const folded of words) {
		wordings.matchesIn(folded, (wording, offset) => {
			const place = start + offset;
			const passage = passageAt(narrated, place);
			if (!passage) return add(counts.own, wording);
			const found = inPassages.get(passage) ?? new Map<number, { spoken: number; narrated: number }>();
			inPassages.set(passage, found);
			const { spoken, narrated: reported } = found.get(wording) ?? { spoken: 0, narrated: 0 };
			const isReported = isNarrated(passage, place);
			found.set(wording, { spoken: spoken + (isReported ? 0 : 1), narrated: reported + (isReported ? 1 : 0) });
		});
		start += placesOfParagraph(folded.length);
	}
	for (const found of inPassages.values()) {
		for (const [wording, { spoken, narrated: reported }] of found) {
			add(spoken > 0 ? counts.own : counts.reported, wording, spoken + reported);
		}
	}
	return counts;
}

/** What is counted in a slot: folds, and what is counted already. */
interface Slot {
	folds: string[];
	counted: Map<number, number>[];
}

/** The slots of a page, in order. */
function slotsOf({ folds, speeches }: CountedPage, wordings: Wordings): Slot[] {
	const nobody: Slot = { folds: [], counted: [] };
	const ofSpeakers = new Map(speakersOn(speeches).map((speaker): [number, Slot] => [speaker, { folds: [], counted: [] }]));
	let start = 0;
	for (const [i, words] of speechesIn(folds).entries()) {
		const slot = ofSpeakers.get(speeches[i]?.[0] ?? -1) ?? nobody;
		if (folds.narrated.length === 0) {
			slot.folds.push(...words);
			continue;
		}
		const { own, reported } = countSpeech(words, start, folds.narrated, wordings);
		start += words.reduce((sum, { length }) => sum + placesOfParagraph(length), 0);
		slot.counted.push(own);
		nobody.counted.push(reported);
	}
	return [{ folds: folds.others, counted: [] }, nobody, ...ofSpeakers.values()];
}

/**
 * The counts of every character, and of some pairs.
 * @param pages in the record's order
 * @param pairs folded
 */
export function countWordings(pages: readonly CountedPage[], pairs: ReadonlySet<string>): Counts {
	const wordings = new Wordings(pairs);
	const all = new Map<number, number[]>();
	/** Of the slot that is counted: by wording's number; and the wordings that were found. */
	const counts = new Uint32Array(wordings.size);
	let found: number[] = [];
	const addTo = (wording: number, count: number) => {
		const before = counts[wording] ?? 0;
		if (before === 0) found.push(wording);
		counts[wording] = before + count;
	};
	const addOne = (wording: number) => addTo(wording, 1);
	for (const [position, page] of pages.entries()) {
		for (const [slot, { folds, counted }] of slotsOf(page, wordings).entries()) {
			for (const folded of folds) wordings.matchesIn(folded, addOne);
			for (const one of counted) for (const [wording, count] of one) addTo(wording, count);
			for (const wording of found) {
				const ofWording = all.get(wording) ?? [];
				all.set(wording, ofWording);
				ofWording.push(position, slot, counts[wording] ?? 0);
				counts[wording] = 0;
			}
			found = [];
		}
	}
	return new Map([...all].map(([wording, ofWording]) => [wordings.nameOf(wording), ofWording]));
}
