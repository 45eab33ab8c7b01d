/** The catalogs of several sites as one. Pure. */
import { newestFirst } from '../../record/newest-first.ts';
import type { Catalog, CatalogSeminar } from '../shared/catalog.ts';
import { OPTIONAL_KINDS } from '../shared/hit.ts';

/** Entries of several lists, each id once, and where each id stands. */
function union<T extends { id: string }>(lists: readonly (readonly T[])[]): { all: T[]; placeOf: (id: string) => number } {
	const all = [...Map.groupBy(lists.flat(), ({ id }) => id).values()].flatMap(([first]) => first ?? []);
	const places = new Map(all.map(({ id }, place) => [id, place]));
	return { all, placeOf: (id) => places.get(id) ?? -1 };
}

/** @param catalogs the own site's first: where two have a person, an institution or a topic, its names are shown */
export function joinedCatalog(catalogs: readonly Catalog[]): Catalog {
	const institutions = union(catalogs.map((one) => one.institutions));
	const speakers = union(
		catalogs.map((catalog) =>
			// Where a person is told of is asked of each site: its seminars have other indexes here.
			catalog.speakers.map(({ home: _, ...speaker }) => ({
				...speaker,
				institutions: speaker.institutions.map((index) => institutions.placeOf(catalog.institutions[index]?.id ?? '')),
			})),
		),
	);
	const seminarsOf = (catalog: Catalog): CatalogSeminar[] => {
		const person = (index: number) => speakers.placeOf(catalog.speakers[index]?.id ?? '');
		const institution = (index: number) => institutions.placeOf(catalog.institutions[index]?.id ?? '');
		return catalog.seminars.map((seminar) => ({
			...seminar,
			...(seminar.institutions && {
				institutions: seminar.institutions.map(([speaker, held]): [number, number[]] => [person(speaker), held.map(institution)]),
			}),
			pages: seminar.pages.map((page) => ({
				...page,
				speeches: page.speeches.map(([speaker, ...lengths]): (typeof page.speeches)[number] => [person(speaker), ...lengths]),
			})),
		}));
	};
	const kinds = OPTIONAL_KINDS.filter((kind) => catalogs.some((one) => one.kinds?.includes(kind)));
	return {
		speakers: speakers.all,
		institutions: institutions.all,
		topics: union(catalogs.map(({ topics }) => topics)).all,
		seminars: catalogs.flatMap(seminarsOf).sort(newestFirst),
		...(kinds.length > 0 && { kinds }),
	};
}
