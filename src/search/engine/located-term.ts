/** Finds where a term stands in a large archive, without a text. */
import { decodeCounts, type SlotCounts } from '../shared/counts.ts';
import { readChunk, type WordPlaces } from '../shared/pagefind-files.ts';
import { COUNT_MARK, fileOf, type PlaceFile, type PlaceIndex } from '../shared/places.ts';
import { isOfStops, type Pair, pairsOf, type StopCharacters } from '../shared/tokens.ts';
import type { CheckedFetch } from './checked-fetch.ts';
import { cheapestCover, cheapestTwo } from './term-cover.ts';

/** A pair of two stop characters tells less than others: as if it cost so many kilobytes more. */
const FREQUENT = 10;

/** Where a term's matches begin on a page: places, ascending. Or, of a term that is counted only, how many each slot has. */
export type PageMatches = { places: readonly number[] } | { slots: SlotCounts };

export interface LocatedTerm {
	/** Whether these are the matches. If not, pages without a match may be among them, and the places are those of a part of the term. */
	isExact: boolean;
	/** By position of the page; ascending. */
	pages: ReadonlyMap<number, PageMatches>;
}

export interface PlaceSource {
	places: PlaceIndex;
	/** The pairs that are counted. */
	counted: ReadonlySet<string>;
	/** The position of a page by Pagefind's number. */
	positionOf: (number: number) => number;
	stops: StopCharacters;
	/** A file's unpacked content; loaded once. Throws if it cannot be loaded. */
	load: (file: PlaceFile) => Promise<Uint8Array>;
	isLoaded: (file: PlaceFile) => boolean;
}

/** @param json loads the index's files */
export function openPlaceSource(places: PlaceIndex, stops: StopCharacters, { bytes }: Pick<CheckedFetch, 'bytes'>): PlaceSource {
	const loaded = new Map<string, Promise<Uint8Array>>();
	const positions = places.numbers && new Map(places.numbers.map((number, position) => [number, position]));
	const characters = [...places.counted];
	return {
		places,
		counted: new Set(characters.flatMap((char, i) => (i % 2 === 0 ? [char + characters[i + 1]] : []))),
		stops,
		positionOf: (number) => (positions ? (positions.get(number) ?? -1) : number),
		isLoaded: ([, name]) => loaded.has(name),
		load: ([from, name]) => {
			const content = loaded.get(name) ?? bytes(from.startsWith(COUNT_MARK) ? `counts/${name}` : `index/${name}.pf_index`);
			loaded.set(name, content);
			content.catch(() => loaded.delete(name));
			return content;
		},
	};
}

/** Leaves out matches that overlap an earlier one. @param starts ascending */
function withoutOverlap(starts: readonly number[], length: number): number[] {
	let end = Number.NEGATIVE_INFINITY;
	return starts.filter((start) => {
		if (start < end) return false;
		end = start + length;
		return true;
	});
}

/** The places of a word on each page at which a term with it would begin. */
function startsByPage({ numbers, starts, places }: WordPlaces, offset: number): Map<number, number[]> {
	return new Map(numbers.map((number, i) => [number, places.slice(starts[i], starts[i + 1]).map((place) => place - offset)]));
}

/** The places at which all pairs stand as they do in the term, by Pagefind's number of the page. */
function intersected(pairs: readonly Pair[], words: ReadonlyMap<string, WordPlaces>): Map<number, number[]> {
	const found = pairs.flatMap(({ word, offset }) => {
		const places = words.get(word);
		return places ? [{ places, offset }] : [];
	});
	if (found.length < pairs.length) return new Map();
	// The rarest first: it leaves the least to compare.
	const [rarest, ...others] = found.sort((a, b) => a.places.places.length - b.places.places.length);
	if (rarest === undefined) return new Map();
	let starts = startsByPage(rarest.places, rarest.offset);
	for (const { places, offset } of others) {
		const own = startsByPage(places, offset);
		const common = [...starts].map(([number, some]): [number, number[]] => {
			const here = new Set(own.get(number));
			return [number, some.filter((start) => here.has(start))];
		});
		starts = new Map(common.filter(([, some]) => some.length > 0));
	}
	return starts;
}

const inOrder = <T>(pages: Iterable<[number, T]>): Map<number, T> => new Map([...pages].sort(([a], [b]) => a - b));

async function countedTerm(folded: string, { places, load }: PlaceSource): Promise<Map<number, PageMatches>> {
	const file = fileOf(places.files, `${COUNT_MARK}${folded}`);
	const counts = file?.[0].startsWith(COUNT_MARK) ? (decodeCounts(await load(file), folded) ?? []) : [];
	return new Map([...counts].map(([position, slots]) => [position, { slots }]));
}

/** What looking up a term needs. */
export interface TermPlan {
	folded: string;
	/** Whether counts alone are asked for: for a single character, and for a pair that stands very often. */
	isCounted: boolean;
	pairs: Pair[];
	/** Whether the pairs have the whole term. */
	isExact: boolean;
}

/**
 * Plans the look-up of terms.
 * @param most how many kilobytes may be loaded; of a term that would need more, only the cheapest pair is looked up
 */
export function planTerms(terms: readonly string[], { places, counted, stops, isLoaded }: PlaceSource, most: number): TermPlan[] {
	const wanted = new Set<PlaceFile>();
	const costOf = (word: string) => {
		const file = fileOf(places.files, word);
		return file === undefined || isLoaded(file) || wanted.has(file) ? 0 : file[2];
	};
	const want = (word: string) => {
		const file = fileOf(places.files, word);
		if (file) wanted.add(file);
	};
	let spent = 0;
	return terms.map((folded): TermPlan => {
		const pairs = pairsOf(folded, stops);
		if (pairs.length === 0 || counted.has(folded)) {
			spent += costOf(`${COUNT_MARK}${folded}`);
			want(`${COUNT_MARK}${folded}`);
			return { folded, isCounted: true, pairs, isExact: true };
		}
		const cover = cheapestCover(pairs, ({ word }) => costOf(word));
		const files = new Map(cover.map(({ word }) => [fileOf(places.files, word), costOf(word)]));
		const cost = [...files.values()].reduce((sum, one) => sum + one, 0);
		const isExact = spent + cost <= most;
		const chosen = isExact ? cover : [pairs.reduce((least, pair) => (costOf(pair.word) < costOf(least.word) ? pair : least))];
		for (const { word } of chosen) {
			spent += costOf(word);
			want(word);
		}
		return { folded, isCounted: false, pairs: chosen, isExact };
	});
}

/**
 * Plans to look up a part of one term: two pairs of a longer one.
 * @returns null if the whole term needs no more than two files
 */
export function planPart(folded: string, { places, stops, isLoaded }: PlaceSource): TermPlan | null {
	const pairs = pairsOf(folded, stops);
	const costOf = ({ word }: Pair) => {
		const file = fileOf(places.files, word);
		return file === undefined || isLoaded(file) ? 0 : file[2];
	};
	const files = new Set(cheapestCover(pairs, costOf).map(({ word }) => fileOf(places.files, word)));
	if (files.size <= 2) return null;
	const rarest = cheapestTwo(pairs, (pair) => costOf(pair) + (isOfStops(pair.word) ? FREQUENT : 0));
	return { folded, isCounted: false, pairs: rarest, isExact: false };
}

/** Looks a term up. @throws if a file cannot be loaded or is damaged */
export async function locateTerm({ folded, isCounted, pairs, isExact }: TermPlan, source: PlaceSource): Promise<LocatedTerm> {
	if (isCounted) return { isExact: true, pages: await countedTerm(folded, source) };
	const { places, positionOf, load } = source;
	const byFile = Map.groupBy(pairs, ({ word }) => fileOf(places.files, word));
	const words = new Map<string, WordPlaces>();
	await Promise.all(
		[...byFile].map(async ([file, own]) => {
			if (file === undefined || file[0].startsWith(COUNT_MARK)) return;
			for (const [word, found] of readChunk(await load(file), new Set(own.map((pair) => pair.word)))) words.set(word, found);
		}),
	);
	const starts = [...intersected(pairs, words)].map(([number, some]): [number, PageMatches] => [
		positionOf(number),
		{ places: isExact ? withoutOverlap(some, folded.length) : some },
	]);
	return { isExact, pages: inOrder(starts) };
}
