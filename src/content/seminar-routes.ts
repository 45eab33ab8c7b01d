/**
 * The routes of the pages and files that every seminar has, and the locales in which it has them: by how much of the site is built. The extents
 * are described in docs/reference.md.
 */
import { everyLocale, localeParam } from '../i18n/address.ts';
import { LOCALES, type Locale, localeOf } from '../i18n/locale.ts';
import type { Archive, Seminar } from '../record/model.ts';
import { type PartedPage, partPath, partsOf } from '../record/parts.ts';
import { peopleIn } from '../record/people.ts';
import { archiveIn, isSparse, originalArchive, originalSeminar, siteExtent } from './gateway.ts';

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

/** The routes of an export that every seminar has once. */
export function ownExportRoutes() {
	return isSparse() ? [] : ownSeminarRoutes();
}

/** The routes of the file that has a seminar's exports. */
export function packedRoutes() {
	return siteExtent() === 'packed' ? ownSeminarRoutes() : [];
}

/** The locale in which a page of a locale finds what a lean archive has once: the record's own there, its own in others. */
export function copyLocale({ lang }: Pick<Seminar, 'lang'>, locale: Locale): Locale {
	return siteExtent() === 'all' ? locale : localeOf(lang);
}

/** Whether a locale has what a lean archive has once. */
function isBuilt(seminar: Pick<Seminar, 'lang'>, locale: Locale): boolean {
	return copyLocale(seminar, locale) === locale;
}

/** A seminar with a source. */
export type SourcedSeminar = Seminar & { witness: NonNullable<Seminar['witness']> };

const hasSource = (seminar: Seminar): seminar is SourcedSeminar => seminar.witness !== null;

/** The routes of a page that every seminar with a source has in each locale; the record stands there in its own script, like the source. */
export function sourceRoutes() {
	return everyLocale().flatMap(({ params, props }) =>
		ownSeminars().flatMap(({ seminar }) =>
			hasSource(seminar) && isBuilt(seminar, props.locale)
				? [{ params: { ...params, seminar: seminar.id }, props: { ...props, seminar } }]
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
 * a sparse one. Needs nothing that Astro puts into the code that it bundles.
 */
export function exportedSeminars(): SeminarRoute[] {
	return isSparse() ? [] : everySeminar().filter(({ seminar, locale }) => isBuilt(seminar, locale));
}

/** The locale in which a page of a locale finds the citations: its own; in a sparse archive the record's. */
export function citeLocale(seminar: Pick<Seminar, 'lang'>, locale: Locale): Locale {
	return isSparse() ? copyLocale(seminar, locale) : locale;
}

/** The routes of the page with the citations. */
export function citeRoutes() {
	return everySeminar()
		.filter(({ seminar, locale }) => citeLocale(seminar, locale) === locale)
		.map(routeOf);
}

/** Whether a seminar has a page that lists its editions: in a sparse archive, where there are several. */
export function hasEditions({ former }: Pick<Seminar, 'former'>): boolean {
	return !isSparse() || former.length > 0;
}

/** The routes of the page that lists a seminar's editions. */
export function editionsRoutes() {
	return seminarRoutes().filter(({ props }) => hasEditions(props.seminar));
}

/** The routes of an export or a picture. */
export function exportRoutes() {
	return exportedSeminars().map(routeOf);
}

/** Whether a record stands on one page as a whole beside its own pages; in a lean archive, a record of one page does not. */
export function hasFull({ pages }: Pick<Seminar, 'pages'>): boolean {
	return pages.length > 1 || siteExtent() === 'all';
}

/** The path of the page that has all of a record: of one page, where it does not stand as a whole beside it. */
export function wholePath(seminar: Pick<Seminar, 'id' | 'pages'>): string {
	return `${seminar.id}/${hasFull(seminar) ? 'full' : seminar.pages[0]?.id}/`;
}

/** Where a page that the record's own locale alone has leads readers of the other one: in a sparse archive to the seminar. */
export function pathInOther({ id }: Pick<Seminar, 'id'>): string | undefined {
	return isSparse() ? `${id}/` : undefined;
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

/** The address of a whole record that is its only page. */
function fullLeads({ seminar, locale }: SeminarRoute): Lead[] {
	const [first] = seminar.pages;
	if (hasFull(seminar) || first === undefined) return [];
	return [{ seminar, locale, lead: 'full', to: `${seminar.id}/${first.id}/`, toLocale: locale, prefix: `${first.id}-` }];
}

/** The addresses of the source's pages in the other script. A sparse archive has none: the page for wrong addresses names the ones in its own script. */
function sourceLeads({ seminar, locale }: SeminarRoute): Lead[] {
	if (seminar.witness === null || isSparse() || isBuilt(seminar, locale)) return [];
	const toLocale = localeOf(seminar.lang);
	return partsOf('source', originalSeminar(seminar.id)).map((_, i) => {
		const to = partPath('source', seminar.id, i + 1);
		return { seminar, locale, lead: to.slice(seminar.id.length + 1, -1), to, toLocale, prefix: '' };
	});
}

/**
 * The addresses of pages of seminars that a lean archive leaves out; in a packed one those of whole records. The least one has none: there the
 * page for wrong addresses leads on.
 */
export function leadRoutes(): Lead[] {
	const routes = siteExtent() === 'least' ? [] : seminarRoutes();
	return routes.flatMap(({ props }) => [...fullLeads(props), ...sourceLeads(props)]);
}

/** The routes of the addresses of people who have no page of their own: in a packed archive they lead on to what tells of them. */
export function personLeadRoutes() {
	if (siteExtent() !== 'packed') return [];
	return everyLocale().flatMap(({ params, props }) =>
		peopleIn(archiveIn(props.locale)).flatMap(({ id, name, home }) =>
			home === undefined ? [] : [{ params: { ...params, home: id }, props: { ...props, name, home } }],
		),
	);
}
