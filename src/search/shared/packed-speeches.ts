/** The form in which files have who speaks on a page: shorter, because speakers are numbered by page, and alike values stand side by side. */
import type { PageSpeeches } from './places.ts';

export interface PackedSpeeches extends Pick<PageSpeeches, 'narrated'> {
	/** By speech: which of the page's speakers, as `Layout` has them; -1 where nobody speaks. */
	by: number[];
	/** By speech, in folded characters. */
	lengths: number[];
	/** By speech: how many paragraphs. */
	paragraphs: number[];
	/** Speech, and how much of it the speaker says, where that is not all. */
	spoken?: [speech: number, length: number][];
}

/** The JSON of a file of speeches: by page, from the first of the part's pages. */
export type SpeechPart = PackedSpeeches[];

/** @param speakers everyone who speaks on the page */
export function packSpeeches({ speeches, ...rest }: PageSpeeches, speakers: readonly number[]): PackedSpeeches {
	const places = new Map(speakers.map((speaker, place) => [speaker, place]));
	const spoken = speeches.flatMap(([, , , own], i): [number, number][] => (own === undefined ? [] : [[i, own]]));
	return {
		by: speeches.map(([speaker]) => places.get(speaker) ?? -1),
		lengths: speeches.map(([, length]) => length),
		paragraphs: speeches.map(([, , paragraphs]) => paragraphs),
		...(spoken.length > 0 && { spoken }),
		...rest,
	};
}

/** @param speakers as `packSpeeches` was given them */
export function unpackSpeeches(
	{ by, lengths, paragraphs, spoken = [], ...rest }: PackedSpeeches,
	speakers: readonly number[],
): PageSpeeches {
	const own = new Map(spoken);
	const speeches = by.map((place, i): PageSpeeches['speeches'][number] => {
		const said = own.get(i);
		const shared: [number, number, number] = [speakers[place] ?? -1, lengths[i] ?? 0, paragraphs[i] ?? 0];
		return said === undefined ? shared : [...shared, said];
	});
	return { speeches, ...rest };
}

/** Numbers as differences, each from the one before it: people who first speak on a page follow each other in the catalog. */
export function differences(numbers: readonly number[]): number[] {
	return numbers.map((number, i) => number - (numbers[i - 1] ?? 0));
}

/** The numbers of which these are the differences. */
export function summed(differing: readonly number[]): number[] {
	let last = 0;
	return differing.map((difference) => {
		last += difference;
		return last;
	});
}
