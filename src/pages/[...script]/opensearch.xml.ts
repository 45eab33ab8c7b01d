/** Opened by browsers that add the site's search to their own. Needs the site's origin: a build without SITE has none. */
import type { APIRoute } from 'astro';
import { absolute } from '../../record/export/address.ts';
import { OPENSEARCH_TYPE, openSearch } from '../../record/export/opensearch.ts';
import { everyScript } from '../../script/address.ts';
import { LANG, type Script } from '../../script/script.ts';
import { TEXTS } from '../../texts/texts.ts';

export const getStaticPaths = everyScript;

export const GET: APIRoute<{ script: Script }> = ({ props: { script }, site }) => {
	const searchUrl = absolute('search/', script, site);
	const iconUrl = absolute('favicon.svg', 'hant', site);
	// Astro writes no file for an answer without a body.
	if (searchUrl === undefined || iconUrl === undefined) return new Response(null, { status: 404 });
	const { site: name, export: t } = TEXTS[script];
	const xml = openSearch(name, t.searchIn, LANG[script], searchUrl, iconUrl);
	return new Response(xml, { headers: { 'Content-Type': OPENSEARCH_TYPE } });
};
