/** Loaded by the field that filters people, when a reader begins to use it: every name, in a large archive. The person who says most comes first. */

import type { APIRoute } from 'astro';
import { MOST_ON_A_PAGE } from '../../../components/person-groups.ts';
import { archiveIn, originalArchive } from '../../../content/gateway.ts';
import { everyLocale, type LocaleRoute } from '../../../i18n/address.ts';
import { type FilteredName, personLines } from '../../../record/person-lines.ts';
import { syllables } from '../../../search/build/romanize.ts';

export function getStaticPaths() {
	return everyLocale().filter(({ props }) => archiveIn(props.locale).speakers.size > MOST_ON_A_PAGE);
}

export const GET: APIRoute<LocaleRoute> = ({ props: { locale } }) => {
	const original = originalArchive().speakers;
	const names = personLines(archiveIn(locale))
		.map(({ person, characters }): FilteredName => {
			const { id, name, romanization, home } = person;
			const letters = syllables(name, romanization).replaceAll(' ', '');
			const line = [id, name, original.get(id)?.name ?? name, letters, characters] as const;
			return home === undefined ? line : [...line, home];
		})
		.sort((a, b) => b[4] - a[4]);
	return Response.json(names);
};
