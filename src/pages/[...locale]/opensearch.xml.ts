/** Opened by browsers that offer the site's search as one of theirs. It needs the site's origin, so a build without SITE has none. */

import type { APIRoute } from 'astro';
import { archiveIn } from '../../content/gateway.ts';
import { OPENSEARCH_TYPE, openSearch } from '../../formats/site/opensearch.ts';
import { absolute, everyLocale, type LocaleRoute, rootLocale } from '../../i18n/address.ts';
import { TEXTS } from '../../i18n/interface/index.ts';
import { LANG } from '../../i18n/locale.ts';

export const getStaticPaths = everyLocale;

export const GET: APIRoute<LocaleRoute> = ({ props: { locale }, site }) => {
	const searchUrl = absolute('search/', locale, site);
	const iconUrl = absolute('favicon.svg', rootLocale(), site);
	// Astro writes no file for a response without a body.
	if (searchUrl === undefined || iconUrl === undefined) return new Response(null, { status: 404 });
	const { name } = archiveIn(locale).site;
	const xml = openSearch(name, TEXTS[locale].export.searchIn(name), LANG[locale], searchUrl, iconUrl);
	return new Response(xml, { headers: { 'Content-Type': OPENSEARCH_TYPE } });
};
