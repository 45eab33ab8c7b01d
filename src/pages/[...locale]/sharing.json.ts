/** Fetched by the passage bar when a reader asks for a quotation's picture or formats: the interface texts of what it then shows, and the accent colour. */

import type { APIRoute } from 'astro';
import { archiveIn } from '../../content/gateway.ts';
import { everyLocale, type LocaleRoute } from '../../i18n/address.ts';
import { TEXTS } from '../../i18n/interface/index.ts';

export const getStaticPaths = everyLocale;

export const GET: APIRoute<LocaleRoute> = ({ props: { locale } }) =>
	new Response(JSON.stringify({ ...TEXTS[locale].sharing, accent: archiveIn(locale).site.accent.light }), {
		headers: { 'Content-Type': 'application/json' },
	});
