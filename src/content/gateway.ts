/** What the site's pages, its checks and its search index ask of the content: one archive, loaded once for all of them. */
import { localeParam } from '../i18n/address.ts';
import { LOCALES, type Locale } from '../i18n/locale.ts';
import { localizedArchive, simplifierOf } from '../record/localize.ts';
import type { Archive, Seminar } from '../record/model.ts';
import { loadArchive } from './files.ts';

interface Loaded {
	/** The archive as the content has it, with the notes of every edition. */
	original: Archive;
	simplify: (text: string) => string;
	localized: Map<Locale, Archive>;
}

interface Shared {
	/** Whether pages may differ from what was published, as they may in the development server. */
	drafting: boolean;
	/** Null until something is asked. */
	loaded: Loaded | null;
}

/**
 * Where it is kept. Astro bundles the pages apart from its own configuration: a variable of this module would exist twice, and the
 * content would be read twice. Both run in one process, so it is kept there.
 */
const KEY = Symbol.for('seminar-record.content');

function shared(): Shared {
	const place = globalThis as { [KEY]?: Shared };
	place[KEY] ??= { drafting: false, loaded: null };
	return place[KEY];
}

function content(): Loaded {
	const state = shared();
	if (state.loaded === null) {
		const original = loadArchive(undefined, state.drafting);
		state.loaded = { original, simplify: simplifierOf(original), localized: new Map() };
	}
	return state.loaded;
}

/**
 * Forgets what was loaded, so that the next question reads the content again.
 * @param drafting whether pages may differ from what was published
 */
export function reloadContent(drafting: boolean): void {
	Object.assign(shared(), { drafting, loaded: null } satisfies Shared);
}

/**
 * The archive as the content has it, with the notes of every edition.
 * @throws ContentError with everything that is wrong
 */
export function originalArchive(): Archive {
	return content().original;
}

/**
 * The archive as one locale's edition shows it.
 * @throws ContentError with everything that is wrong
 */
export function archiveIn(locale: Locale): Archive {
	const { original, simplify, localized } = content();
	const archive = localized.get(locale) ?? localizedArchive(original, locale, simplify);
	localized.set(locale, archive);
	return archive;
}

/** A text that stands outside the archive in a locale, converted as the record is. */
export function textIn(text: string, locale: Locale): string {
	return locale === 'hant' ? text : content().simplify(text);
}

/** What a page or file that every seminar has once is given. */
export interface SeminarRoute {
	locale: Locale;
	seminar: Seminar;
}

/** The routes of a page or file that every seminar has once in some locales. */
export function seminarRoutes(locales: readonly Locale[] = LOCALES) {
	return locales.flatMap((locale) =>
		archiveIn(locale).seminars.map((seminar) => ({
			params: { locale: localeParam(locale), seminar: seminar.id },
			props: { locale, seminar } satisfies SeminarRoute,
		})),
	);
}
