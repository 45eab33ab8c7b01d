/** Opened by feed readers: the seminars in which a search that site.yaml lists has hits. */

import type { APIRoute } from 'astro';
import { archiveIn, originalArchive } from '../../../../../content/gateway.ts';
import { ATOM_TYPE, atomFeed } from '../../../../../formats/site/atom.ts';
import { type SearchedSeminar, searchFeed } from '../../../../../formats/site/feeds.ts';
import { addressOf, everyLocale, type LocaleRoute } from '../../../../../i18n/address.ts';
import { TEXTS } from '../../../../../i18n/interface/index.ts';
import { LANG } from '../../../../../i18n/locale.ts';
import type { SavedSearch } from '../../../../../record/site-identity.ts';
import { contentIn } from '../../../../../search/build/locale-content.ts';
import { savedAddress, savedHits } from '../../../../../search/build/saved-search.ts';

interface Props extends LocaleRoute {
	/** With its title in the locale. */
	search: SavedSearch;
	found: SearchedSeminar[];
}

export function getStaticPaths() {
	const { searches } = originalArchive().site;
	if (searches.length === 0) return [];
	return everyLocale().flatMap(({ params, props }) => {
		const { seminars, site } = archiveIn(props.locale);
		const { pages, catalog } = contentIn(props.locale);
		return searches.map(({ id, query }, i) => {
			const hits = savedHits({ query }, pages, catalog);
			const found = seminars.flatMap((seminar): SearchedSeminar[] => {
				const all = (hits.get(seminar.id) ?? []).flatMap(({ page, hits }) => hits.map((hit) => ({ path: page.path, hit })));
				return all.length > 0 ? [{ seminar, passages: all.map(({ path, hit }) => ({ path: `${path}#${hit.id}`, text: hit.text })) }] : [];
			});
			const search = { id, title: site.searches[i]?.title ?? id, query: savedAddress({ query }) };
			return { params: { ...params, search: id }, props: { ...props, search, found } };
		});
	});
}

export const GET: APIRoute<Props> = ({ props: { locale, search, found }, site }) => {
	const { name, publisher = name } = archiveIn(locale).site;
	const feed = searchFeed(search, found, { locale, site: name, publisher, nobody: TEXTS[locale].recordItself });
	const xml = atomFeed(feed, LANG[locale], (path, one = locale) => addressOf(path, one, site));
	return new Response(xml, { headers: { 'Content-Type': ATOM_TYPE } });
};
