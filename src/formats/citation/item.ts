/** What can be cited: a seminar, a page of it, or one person's speeches on a page. Pure. */

import type { RecordLang } from '../../i18n/locale.ts';
import { reportIdOf, spokenIdOf } from '../../record/cited-ids.ts';
import { type CitedEdition, citedEdition } from '../../record/edition.ts';
import { type Archive, type Page, paragraphsIn, type Seminar } from '../../record/model.ts';

export interface Item {
	/** `bi-jiyao`, or `discussion-li-xiaochao` for one of several speakers of a page; `bi-jiyao-report` for the reporter's words; `seminar` for the whole. */
	id: string;
	/** The name in the list that the reader chooses from. */
	label: string;
	/** Names of the speakers; empty where nobody speaks. */
	authors: string[];
	title: string;
	/** Title of the seminar it is part of; null for the seminar itself. */
	container: string | null;
	/** Who held the seminar; null where the record does not say. */
	host: string | null;
	/** Where it took place; null where the record does not say. */
	place: string | null;
	/** The day of the seminar, as YYYY-MM-DD. */
	date: string;
	/** Who published the transcript; null where nobody is named. */
	publisher: string | null;
	/** Null where the text is not published yet. */
	edition: CitedEdition | null;
	/** Path below the site's base. */
	path: string;
	/** The record's own language; the Mainland's in traditional script if left out. */
	lang?: RecordLang;
}

/** A title without its speaker's name before it, which a citation gives as the author. */
function titleWithoutSpeaker(title: string, names: readonly string[]): string {
	const [name] = names;
	return name !== undefined && names.length === 1 && title.startsWith(`${name}：`) ? title.slice(name.length + 1) : title;
}

/** Id of the item for a speech on a page: the page's own where only one person speaks. */
export function itemIdOf({ id, speeches }: Page, speaker: string | null): string {
	const several = speeches.some((speech) => speech.speaker !== speeches[0]?.speaker);
	return several && speaker !== null ? spokenIdOf(id, speaker) : id;
}

/** What the items of a seminar have in common. */
function sharedOf(seminar: Seminar): Pick<Item, 'host' | 'place' | 'date' | 'publisher' | 'edition' | 'lang'> {
	return {
		host: seminar.host ?? null,
		place: seminar.place ?? null,
		date: seminar.date,
		lang: seminar.lang,
		publisher: seminar.source?.publisher ?? null,
		edition: citedEdition(seminar.edition),
	};
}

/** A seminar as a whole. */
export function seminarItem(seminar: Seminar): Item {
	return {
		...sharedOf(seminar),
		id: 'seminar',
		label: seminar.short,
		authors: [],
		title: seminar.title,
		container: null,
		path: `${seminar.id}/`,
	};
}

/** The item for a page, then one for each speaker where several speak. */
export function pageItems(seminar: Seminar, page: Page, { speakers }: Archive): [page: Item, ...speakers: Item[]] {
	const ids = [...new Set(page.speeches.flatMap(({ speaker }) => speaker ?? []))];
	const nameOf = (id: string) => speakers.get(id)?.name ?? id;
	const authors = ids.map(nameOf);
	const part = {
		...sharedOf(seminar),
		container: seminar.title,
		path: `${seminar.id}/${page.id}/`,
		title: titleWithoutSpeaker(page.title, authors),
	};
	const own = ids.filter((id) => itemIdOf(page, id) !== page.id);
	return [
		{ ...part, id: page.id, label: page.title, authors },
		...own.map((id) => ({ ...part, id: itemIdOf(page, id), label: `${page.title} · ${nameOf(id)}`, authors: [nameOf(id)] })),
	];
}

/** The item of what the reporter says on a page with speeches: no speaker's. None where a page has no such words. */
function reportItems(seminar: Seminar, page: Page): Item[] {
	const spoken = page.speeches.filter(({ speaker }) => speaker !== null).flatMap(({ blocks }) => paragraphsIn(blocks));
	if (seminar.kind !== 'report' || !spoken.some(({ passages }) => passages.some(({ narration }) => narration.length > 0))) return [];
	const report = `${seminar.source?.publisher ?? ''}${seminar.source?.title ?? ''}` || seminar.short;
	const own = { id: reportIdOf(page.id), label: `${page.title} · ${report}`, authors: [], title: page.title };
	return [{ ...sharedOf(seminar), ...own, container: seminar.title, path: `${seminar.id}/${page.id}/` }];
}

/** All items of a seminar: itself, its pages, the speakers of pages on which several speak, and the reporter's words on pages. */
export function itemsOf(seminar: Seminar, archive: Archive): Item[] {
	const ofPages = seminar.pages.flatMap((page) => [...pageItems(seminar, page, archive), ...reportItems(seminar, page)]);
	return [seminarItem(seminar), ...ofPages];
}
