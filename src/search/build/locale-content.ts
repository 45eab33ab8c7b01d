/** What is indexed in a locale, from the content. */
import { archiveIn, originalArchive } from '../../content/gateway.ts';
import { madeOnce } from '../../content/loaded-content.ts';
import type { Locale } from '../../i18n/locale.ts';
import { originalFor } from '../../record/localize.ts';
import type { IndexContent } from './build-index.ts';
import { catalogOf, pagesOf, paragraphCounts, searchablePages } from './index-content.ts';

/** @throws ContentError with everything that is wrong with the content */
export function contentIn(locale: Locale): IndexContent {
	return madeOnce(`search content ${locale}`, () => {
		const [original, archive] = [originalArchive(), archiveIn(locale)];
		const originals = originalFor(original, locale).seminars;
		const pages = archive.seminars.flatMap((seminar, i) => {
			const own = pagesOf(seminar, archive);
			const before = originals[i];
			return seminar.converted && before ? searchablePages(pagesOf(before, original), own) : own;
		});
		return { pages, paragraphs: paragraphCounts(archive), catalog: catalogOf(archive, original) };
	});
}
