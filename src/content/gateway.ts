/** The content that the site's pages, its checks and its search index use: one archive, loaded once per build. */
import type { Locale, RecordLang } from '../i18n/locale.ts';
import { editorsText } from '../record/localize.ts';
import type { Archive, Seminar } from '../record/model.ts';
import { extentOf, isSparseExtent } from '../record/site-extent.ts';
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

/** Whether the archive has as few pages and files as can be: no copies, nothing that a page can do without. It is packed then, or the least one. */
export function isSparse(): boolean {
	return isSparseExtent(siteExtent());
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
