/** Fetched when results of a search are saved, and by programs that look whether a record has changed: every seminar's edition. */

import type { APIRoute } from 'astro';
import { archiveIn } from '../../content/gateway.ts';
import { everyLocale, type LocaleRoute } from '../../i18n/address.ts';
import { citedEdition } from '../../record/edition.ts';

export const getStaticPaths = everyLocale;

export const GET: APIRoute<LocaleRoute> = ({ props: { locale } }) => {
	const editions = archiveIn(locale).seminars.flatMap(({ id, edition }) => {
		const cited = citedEdition(edition);
		return cited ? [[id, cited]] : [];
	});
	return new Response(JSON.stringify(Object.fromEntries(editions)), { headers: { 'Content-Type': 'application/json' } });
};
