/** What one person said, seminar by seminar and year by year. Pure. */
import type { Passage, Seminar } from './model.ts';
import { isNarrated } from './narration.ts';
import { amountsIn, type Remarks } from './remarks.ts';

/** A person's part in a seminar. */
export interface SeminarPart {
	seminar: Seminar;
	/** The page on which the person speaks first, and the first passage there in which they do. */
	page: string;
	first: Passage;
	turns: number;
	characters: number;
	/** Ids of the others who speak, those who say most first. */
	others: string[];
}

export interface PersonYear {
	/** `2019` */
	year: string;
	parts: SeminarPart[];
	characters: number;
}

/**
 * @param remarks all that the person said, newest seminar first
 * @returns the years in which the person spoke, newest first; a year's parts are in that order too
 */
export function personYears(person: string, remarks: readonly Remarks[]): PersonYear[] {
	const bySeminar = Map.groupBy(remarks, ({ seminar }) => seminar);
	const parts = [...bySeminar].flatMap(([seminar, [{ page, paragraphs } = { page: undefined, paragraphs: [] }]]): SeminarPart[] => {
		const first = paragraphs.flatMap(({ direction, passages }) => (direction ? [] : passages)).find((passage) => !isNarrated(passage));
		const amounts = amountsIn(seminar);
		const own = amounts.get(person);
		if (page === undefined || first === undefined || own === undefined) return [];
		const others = [...amounts].filter(([id]) => id !== person).sort(([, a], [, b]) => b.characters - a.characters);
		return [{ seminar, page: page.id, first, ...own, others: others.map(([id]) => id) }];
	});
	return [...Map.groupBy(parts, ({ seminar }) => seminar.date.slice(0, 4))].map(([year, parts]) => ({
		year,
		parts,
		characters: parts.reduce((sum, { characters }) => sum + characters, 0),
	}));
}
