/** What is indexed in a locale, from the content. */
import { archiveIn, isSparse, originalArchive } from '../../content/gateway.ts';
import { madeWhileUsed } from '../../content/loaded-content.ts';
import type { Locale } from '../../i18n/locale.ts';
import { originalFor } from '../../record/localize.ts';
import type { IndexedPage } from '../shared/indexed-page.ts';
import type { IndexContent } from './build-index.ts';
import type { ContentPieces } from './index-beside.ts';
import { catalogOf, pagesOf, paragraphCounts, searchablePages, textsOf } from './index-content.ts';

/** The pages of each seminar. */
function* seminarPages(locale: Locale): Generator<IndexedPage[]> {
	const [original, archive] = [originalArchive(), archiveIn(locale)];
	for (const [i, seminar] of archive.seminars.entries()) {
		const own = pagesOf(seminar, archive);
		const before = original.seminars[i];
		yield seminar.converted && before ? searchablePages(textsOf(originalFor(before, locale)), own) : own;
	}
}

function restOf(locale: Locale): Omit<IndexContent, 'pages'> {
	const archive = archiveIn(locale);
	return { paragraphs: paragraphCounts(archive), catalog: catalogOf(archive, originalArchive(), false), fewFiles: isSparse() };
}

/** @throws ContentError with everything that is wrong with the content */
export function contentIn(locale: Locale): IndexContent {
	return madeWhileUsed(`search content ${locale}`, () => ({ pages: [...seminarPages(locale)].flat(), ...restOf(locale) }));
}

/** The same in pieces. @throws ContentError with everything that is wrong with the content */
export function contentPieces(locale: Locale): ContentPieces {
	return { pages: seminarPages(locale), rest: () => restOf(locale) };
}
