/** Counts single characters, and pairs whose places are many, by slot of each page. Pure. */
import type { CatalogPage } from '../shared/catalog.ts';
import type { Counts } from '../shared/counts.ts';
import { isNarrated, passageAt } from '../shared/narrated-places.ts';
import { type NarratedPlaces, placesOfParagraph } from '../shared/places.ts';
import { type PageFolds, speechesIn } from './page-folds.ts';

export interface CountedPage {
	folds: PageFolds;
	speeches: CatalogPage['speeches'];
}

/** Everyone who speaks on a page, in the order in which they begin to: indexes into the catalog's speakers. */
export function speakersOn(speeches: CatalogPage['speeches']): number[] {
	return [...new Set(speeches.map(([speaker]) => speaker).filter((speaker) => speaker >= 0))];
}

/** Calls `onMatch` for each single character and each wanted pair of a fold; a pair's matches do not overlap. */
function matchesIn(folded: string, pairs: ReadonlySet<string>, onMatch: (wording: string, offset: number) => void): void {
	const ends = new Map<string, number>();
	let previous = '';
	let offset = 0;
	for (const char of folded) {
		onMatch(char, offset);
		const pair = previous + char;
		const start = offset - previous.length;
		if (previous !== '' && pairs.has(pair) && (ends.get(pair) ?? 0) <= start) {
			ends.set(pair, offset + char.length);
			onMatch(pair, start);
		}
		previous = char;
		offset += char.length;
	}
}

/** The matches of each wording in a speech: what its speaker says, and what the reporter says. */
interface SpeechCounts {
	own: Map<string, number>;
	reported: Map<string, number>;
}

function add(counts: Map<string, number>, wording: string, count = 1): void {
	counts.set(wording, (counts.get(wording) ?? 0) + count);
}

/** @param before how many places come before the speech */
function countSpeech(
	words: readonly string[],
	before: number,
	narrated: readonly NarratedPlaces[],
	pairs: ReadonlySet<string>,
): SpeechCounts {
	const counts: SpeechCounts = { own: new Map(), reported: new Map() };
	/** Passage and wording → how many matches the speaker and the reporter say. In a passage whose matches are all the reporter's, none are the speaker's. */
	const inPassages = new Map<NarratedPlaces, Map<string, { spoken: number; narrated: number }>>();
	let start = before;
	for (const folded of words) {
		matchesIn(folded, pairs, (wording, offset) => {
			const place = start + offset;
			const passage = passageAt(narrated, place);
			if (!passage) return add(counts.own, wording);
			const found = inPassages.get(passage) ?? new Map<string, { spoken: number; narrated: number }>();
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

/** The counts of each slot of a page, in order. */
function slotsOf({ folds, speeches }: CountedPage, pairs: ReadonlySet<string>): Map<string, number>[] {
	const [others, nobody] = [new Map<string, number>(), new Map<string, number>()];
	for (const folded of folds.others) matchesIn(folded, pairs, (wording) => add(others, wording));
	const ofSpeakers = new Map(speakersOn(speeches).map((speaker) => [speaker, new Map<string, number>()]));
	let start = 0;
	for (const [i, words] of speechesIn(folds).entries()) {
		const slot = ofSpeakers.get(speeches[i]?.[0] ?? -1) ?? nobody;
		if (folds.narrated.length === 0) {
			for (const folded of words) matchesIn(folded, pairs, (wording) => add(slot, wording));
			continue;
		}
		const { own, reported } = countSpeech(words, start, folds.narrated, pairs);
		start += words.reduce((sum, { length }) => sum + placesOfParagraph(length), 0);
		for (const [wording, count] of own) add(slot, wording, count);
		for (const [wording, count] of reported) add(nobody, wording, count);
	}
	return [others, nobody, ...ofSpeakers.values()];
}

/**
 * The counts of every character, and of some pairs.
 * @param pages in the record's order
 * @param pairs folded
 */
export function countWordings(pages: readonly CountedPage[], pairs: ReadonlySet<string>): Counts {
	const counts: Counts = new Map();
	for (const [position, page] of pages.entries()) {
		for (const [slot, found] of slotsOf(page, pairs).entries()) {
			for (const [wording, count] of found) {
				const ofWording = counts.get(wording) ?? [];
				counts.set(wording, ofWording);
				ofWording.push(position, slot, count);
			}
		}
	}
	return counts;
}
