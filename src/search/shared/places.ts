/**
 * Places: how the index numbers a page's folded text. The paragraphs of the record's words come first, then stage directions, then labels.
 * A paragraph of n UTF-16 units has n + 1 places: each unit has one, and one more parts the paragraph from the next. So two pairs whose
 * places differ by two stand side by side in one paragraph, and lengths of speeches tell who says what stands at a place.
 */

/** How many places a paragraph has. @param length of its fold, in UTF-16 units */
export function placesOfParagraph(length: number): number {
	return length + 1;
}

/** A passage of which the reporter says a part, in places of its page: its start, its end, then start and end of each such part. */
export type NarratedPlaces = [start: number, end: number, ...parts: number[]];

/** A large archive's file of who speaks where. Speakers are indexes into the catalog's; nobody is -1. */
export interface Layout {
	/** By page: everyone who speaks on it, in the order in which they begin to. Each number is the difference from the one before it. */
	speakers: number[][];
	/** The files with the speeches (`SpeechPart` in packed-speeches.ts), of `PAGES_IN_PART` pages each. */
	parts: string[];
}

/** How many pages share a file of speeches: in Chinese dialogue about 4 KB. */
export const PAGES_IN_PART = 32;

/** The speeches of a page: they tell the speaker at every place. */
export interface PageSpeeches {
	/** Speaker, length in folded characters, number of paragraphs; and how much the speaker says, left out where that is all. */
	speeches: [speaker: number, length: number, paragraphs: number, spoken?: number][];
	/** The passages of which the reporter says a part, in order; left out if there are none. */
	narrated?: NarratedPlaces[];
}

/** What finds a wording's places in a large archive; files have it as `PackedPlaces`. */
export interface PlaceIndex {
	/** The content of Pagefind's pagefind-entry.json: with it as a file, Pagefind itself can read the index. */
	entry: PagefindEntry;
	/** Pagefind's number of each page, by the page's position; left out if it is the position. */
	numbers?: number[];
	/** By page: how many places the record's words have. What stands behind is stage directions and labels. */
	ends: number[];
	/** The pairs that are counted too, each two characters: their places are many. */
	counted: string;
	/** The files with places and counts, ordered by the first word of each. */
	files: PlaceFile[];
}

/**
 * A file: the beginning of its first word, at which no earlier file has a word; its name; its length in kilobytes. Of counts, words begin
 * with `COUNT_MARK`, and the files are `counts/<name>`; the others are Pagefind's, `index/<name>.pf_index`.
 */
export type PlaceFile = [from: string, name: string, kilobytes: number];

/** Begins the words of counts. It sorts before all other words. */
export const COUNT_MARK = '#';

/** The JSON of Pagefind's pagefind-entry.json. */
export interface PagefindEntry {
	/** `hash` names the metadata file, `pagefind.<hash>.pf_meta`; `wasm` is the name of Pagefind's own engine, which is not used. */
	languages: Record<string, { hash: string; wasm: string | null; page_count: number }>;
}

/** The file that has a word if any has; undefined if none can. */
export function fileOf(files: readonly PlaceFile[], word: string): PlaceFile | undefined {
	let [low, high] = [0, files.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((files[middle]?.[0] ?? '') <= word) low = middle + 1;
		else high = middle;
	}
	return files[low - 1];
}
