/** What lists call a page of the record. */

import type { Texts } from '../i18n/interface/hant.ts';
import { hasInventedTitle } from '../record/dialogue.ts';
import { tellingHeadings } from '../record/dialogue-parts.ts';
import { type Archive, type Page, type Seminar, speakersOf } from '../record/model.ts';

const MOST_NAMES = 3;

/** The page's title beside other seminars' pages; where the importer gave it one that says nothing, the seminar's. */
export function titleOutside(page: Page, { short }: Pick<Seminar, 'short'>): string {
	return hasInventedTitle(page) ? short : page.title;
}

/** The first of some names, and how many there are in all. */
export function joined(names: readonly string[], t: Pick<Texts, 'andOthers'>): string {
	return names.slice(0, MOST_NAMES).join('、') + (names.length > MOST_NAMES ? t.andOthers(names.length) : '');
}

/** The names of the first speakers, and how many there are in all. */
export function namesOf(ids: readonly string[], { speakers }: Pick<Archive, 'speakers'>, t: Pick<Texts, 'andOthers'>): string {
	return joined(
		ids.flatMap((id) => speakers.get(id)?.name ?? []),
		t,
	);
}

/** The page's short title; where the importer gave it one that says nothing, its first heading, else who speaks. */
export function pageName(page: Page, archive: Pick<Archive, 'speakers'>, t: Pick<Texts, 'andOthers'>): string {
	if (!hasInventedTitle(page)) return page.short;
	const [heading] = tellingHeadings(page);
	return heading?.text ?? (namesOf(speakersOf(page), archive, t) || page.short);
}
