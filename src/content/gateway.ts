/** The content that the site's pages, its checks and its search index use: one archive, loaded once per build. */
import { localeParam } from '../i18n/address.ts';
import { LOCALES, type Locale } from '../i18n/locale.ts';
import { localizedArchive, simplifierOf } from '../record/localize.ts';
import type { Archive, Seminar } from '../record/model.ts';
import { type PartedPage, partsOf } from '../record/parts.ts';
import { loadArchive } from './files.ts';

interface Loaded {
	/** The archive in its own script, with the notes of both editions. */
	original: Archive;
	simplify: (text: string) => string;
	localized: Map<Locale, Archive>;
}

interface Shared {
	/** Whether pages may differ from the published anchors, as in the development server. */
	drafting: boolean;
	/** Null until it is first used. */
	loaded: Loaded | null;
}

/**
 * Astro bundles the pages apart from its configuration, so this module exists twice in one process, and a variable of it would too. The
 * archive is therefore kept on the global object: the content is read only once.
 */
const KEY = Symbol.for('seminar-record.content');

function shared(): Shared {
	const holder = globalThis as { [KEY]?: Shared };
	holder[KEY] ??= { drafting: false, loaded: null };
	return holder[KEY];
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
 * Forgets the archive, so that it is read again when it is next used.
 * @param drafting whether pages may differ from the published anchors
 */
export function reloadContent(drafting: boolean): void {
	Object.assign(shared(), { drafting, loaded: null } satisfies Shared);
}

/**
 * The archive in its own script, with the notes of both editions.
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

/** A text that is not in the archive, in a locale; converted by the same rules as the archive. */
export function textIn(text: string, locale: Locale): string {
	return locale === 'hant' ? text : content().simplify(text);
}

/** A seminar of the archive in its own script. */
export function originalSeminar(id: string): Seminar {
	const seminar = originalArchive().seminars.find((one) => one.id === id);
	if (seminar === undefined) throw new Error(`there is no seminar ${id}`);
	return seminar;
}

/**
 * The routes of the second and further parts of a page that a long seminar has in parts.
 * @param routes the routes of the first parts
 */
export function partRoutes<P extends { seminar: Seminar }, Q extends object>(kind: PartedPage, routes: readonly { params: Q; props: P }[]) {
	return routes.flatMap(({ params, props }) =>
		partsOf(kind, originalSeminar(props.seminar.id))
			.slice(1)
			.map((_, i) => ({ params: { ...params, part: `${i + 2}` }, props: { ...props, part: i + 2 } })),
	);
}

/** The props of a page or file that every seminar has once. */
export interface SeminarRoute {
	locale: Locale;
	seminar: Seminar;
}

/** The routes of a page or file that every seminar has once in each of some locales. */
export function seminarRoutes(locales: readonly Locale[] = LOCALES) {
	return locales.flatMap((locale) =>
		archiveIn(locale).seminars.map((seminar) => ({
			params: { locale: localeParam(locale), seminar: seminar.id },
			props: { locale, seminar } satisfies SeminarRoute,
		})),
	);
}
