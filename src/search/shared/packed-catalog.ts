/** The form in which files have a catalog: shorter, because most ids of people follow from their names in Latin letters. */
import type { Catalog, CatalogSpeaker } from './catalog.ts';

/** The JSON of a built index's `catalog.<locale>.<hash>.json`. */
export interface PackedCatalog extends Omit<Catalog, 'speakers'> {
	/** Of each property the values of all speakers, in order: alike ones side by side pack best. */
	speakers: {
		/** 0 where the id is the usual one of the name in Latin letters. */
		id: (string | 0)[];
		/** 0 where nobody else has the name. */
		distinction: (string | 0)[];
		/** One more than the seminar's index, 0 where there is a page; left out where everybody has a page. */
		home?: number[];
	} & { [key in Exclude<keyof CatalogSpeaker, 'id' | 'distinction' | 'home'>]: CatalogSpeaker[key][] };
}

/** The id that most people have: the first syllable, a hyphen, then the others as one word (`li-xiaochao`), as the importer makes it. */
function usualId(roman: string): string {
	const [first = '', ...others] = roman.split(' ');
	return others.length === 0 ? first : `${first}-${others.join('')}`;
}

export function packCatalog({ speakers, ...catalog }: Catalog): PackedCatalog {
	return {
		...catalog,
		speakers: {
			id: speakers.map(({ id, roman }) => (id === usualId(roman) ? 0 : id)),
			name: speakers.map(({ name }) => name),
			distinction: speakers.map(({ distinction }) => distinction ?? 0),
			roman: speakers.map(({ roman }) => roman),
			aliases: speakers.map(({ aliases }) => aliases),
			posts: speakers.map(({ posts }) => posts),
			institutions: speakers.map(({ institutions }) => institutions),
			...(speakers.some(({ home }) => home !== undefined) && { home: speakers.map(({ home = -1 }) => home + 1) }),
		},
	};
}

export function unpackCatalog({
	speakers: { id, name, distinction, roman, aliases, posts, institutions, home },
	...catalog
}: PackedCatalog): Catalog {
	const speakers = name.map((own, i): CatalogSpeaker => {
		const letters = roman[i] ?? '';
		return {
			id: id[i] || usualId(letters),
			name: own,
			...(distinction[i] && { distinction: distinction[i] }),
			roman: letters,
			aliases: aliases[i] ?? [],
			posts: posts[i] ?? '',
			institutions: institutions[i] ?? [],
			...(home?.[i] && { home: home[i] - 1 }),
		};
	});
	return { ...catalog, speakers };
}
