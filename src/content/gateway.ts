/** The content that the site's pages, its checks and its search index use: one archive, loaded once per build. */
import { everyLocale, localeParam } from '../i18n/address.ts';
import { LOCALES, type Locale, localeOf, type RecordLang } from '../i18n/locale.ts';
import { editorsText } from '../record/localize.ts';
import type { Archive, Seminar } from '../record/model.ts';
import { type PartedPage, partPath, partsOf } from '../record/parts.ts';
import { extentOf } from '../record/site-extent.ts';
import type { Extent } from '../record/site-identity.ts';
import { archiveOf, loadedContent, noteRead, plainArchive, type Scope, sharedContent } from './loaded-content.ts';

/**
 * Forgets the archive, so that it is read again when it is next used.
 * @param drafting whether pages may differ from the published anchors
 */
export function reloadContent(drafting: boolean): void {
	Object.assign(sharedContent(), { drafting, loaded: null });
}

/**
 * The archive in its own script, with the notes of both editions.
 * @throws ContentError with everything that is wrong
 */
export function originalArchive(): Archive {
	return archiveOf('original');
}

/** How much of the site is built. */
export function siteExtent(): Extent {
	noteRead('original/extent');
	return extentOf(plainArchive('original'));
}

/** A seminar of a scope; only this one is noted as read, or that there is none. */
function findSeminar(scope: Scope, id: string): Seminar | undefined {
	noteRead(`${scope}/seminars/${id}`);
	return plainArchive(scope).seminars.find((one) => one.id === id);
}

/** The seminar that a page below the site's base belongs to, as one locale's edition shows it. */
export function seminarAt(path: string, locale: Locale): Seminar | undefined {
	return findSeminar(locale, path.split('/')[0] ?? '');
}

/** A seminar in its own script, in which the hashes of its editions are made. */
export function originalSeminar(id: string): Seminar {
	const seminar = findSeminar('original', id);
	if (seminar === undefined) throw new Error(`there is no seminar “${id}”`);
	return seminar;
}

/**
 * The archive as one locale's edition shows it.
 * @throws ContentError with everything that is wrong
 */
export function archiveIn(locale: Locale): Archive {
	return archiveOf(locale);
}

/**
 * A text that is not in the archive, in a locale; converted by the same rules as the archive.
 * @param lang of the record that it is from; left out for the site's or the editors' own words
 */
export function textIn(text: string, locale: Locale, lang?: RecordLang): string {
	const { converters } = loadedContent();
	noteRead('original/conversion');
	return lang === undefined ? editorsText(text, locale, converters) : (converters(lang, locale)?.(text) ?? text);
}

/**
 * Every seminar as its own script's edition shows it, with the locale of that.
 * @throws ContentError with everything that is wrong
 */
function ownSeminars(): SeminarRoute[] {
	const own = new Map(
		everySeminar()
			.filter(({ locale, seminar }) => localeOf(seminar.lang) === locale)
			.map((one) => [one.seminar.id, one]),
	);
	return originalArchive().seminars.flatMap(({ id }) => own.get(id) ?? []);
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

/** The archive with every seminar in its own script, and people and topics in a locale. */
export function archiveOfOriginals(locale: Locale): Archive {
	return { ...archiveIn(locale), seminars: ownSeminars().map(({ seminar }) => seminar) };
}

/** The routes of a file that every seminar has once, in its own script. */
export function ownSeminarRoutes() {
	return ownSeminars().map((props) => ({ params: { seminar: props.seminar.id }, props }));
}

/** The locale in which a page of a locale finds what a lean archive has once: the record's own there, its own in others. */
export function copyLocale({ lang }: Pick<Seminar, 'lang'>, locale: Locale): Locale {
	return siteExtent() === 'all' ? locale : localeOf(lang);
}

/** Whether a locale has what a lean archive has once. */
function isBuilt(seminar: Pick<Seminar, 'lang'>, locale: Locale): boolean {
	return copyLocale(seminar, locale) === locale;
}

/** The routes of a page that every seminar with a source has in each locale; the record stands there in its own script, like the source. */
export function sourceRoutes() {
	return everyLocale().flatMap(({ params, props }) =>
		ownSeminars().flatMap(({ seminar }) =>
			seminar.witness && isBuilt(seminar, props.locale)
				? [{ params: { ...params, seminar: seminar.id }, props: { ...props, seminar, witness: seminar.witness } }]
				: [],
		),
	);
}

/** Every seminar as each locale shows it. */
function everySeminar(): SeminarRoute[] {
	return LOCALES.flatMap((locale) => archiveIn(locale).seminars.map((seminar) => ({ locale, seminar })));
}

function routeOf(props: SeminarRoute) {
	return { params: { locale: localeParam(props.locale), seminar: props.seminar.id }, props };
}

/** The routes of a page or file that every seminar has once in each locale. */
export function seminarRoutes() {
	return everySeminar().map(routeOf);
}

/**
 * The seminars that have exports and a picture, with the locales in which they have them: all in each; once in a lean archive, not at all in
 * the least one. Needs nothing that Astro puts into the code that it bundles.
 */
export function exportedSeminars(): SeminarRoute[] {
	return siteExtent() === 'least' ? [] : everySeminar().filter(({ seminar, locale }) => isBuilt(seminar, locale));
}

/** The routes of an export or a picture. */
export function exportRoutes() {
	return exportedSeminars().map(routeOf);
}

/** Whether a record stands on one page as a whole beside its own pages; in a lean archive, a record of one page does not. */
export function hasFull({ pages }: Pick<Seminar, 'pages'>): boolean {
	return pages.length > 1 || siteExtent() === 'all';
}

/** The routes of the page with the whole record. */
export function fullRoutes() {
	return seminarRoutes().filter(({ props }) => hasFull(props.seminar));
}

/** An address that leads on to another page. */
interface Lead extends SeminarRoute {
	/** Its path below the seminar's: `full`, `source`, `source/2`. */
	lead: string;
	/** The page's path below the base, and its locale. */
	to: string;
	toLocale: Locale;
	/** What an anchor begins with that it has not there. */
	prefix: string;
}

/** In a lean archive, the addresses of the pages that it leaves out. */
export function leadRoutes(): Lead[] {
	return seminarRoutes().flatMap(({ props }): Lead[] => {
		const { seminar, locale } = props;
		const [first] = seminar.pages;
		const full =
			hasFull(seminar) || first === undefined
				? []
				: [{ ...props, lead: 'full', to: `${seminar.id}/${first.id}/`, toLocale: locale, prefix: `${first.id}-` }];
		if (seminar.witness === null || isBuilt(seminar, locale)) return full;
		const parts = partsOf('source', originalSeminar(seminar.id)).map((_, i) => partPath('source', seminar.id, i + 1));
		const sources = parts.map((to) => ({
			...props,
			lead: to.slice(seminar.id.length + 1, -1),
			to,
			toLocale: localeOf(seminar.lang),
			prefix: '',
		}));
		return [...full, ...sources];
	});
}
