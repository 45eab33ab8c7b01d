/** Opened by feed readers: the newest seminars. */

import type { APIRoute } from 'astro';
import { archiveIn } from '../../content/gateway.ts';
import { atomFeed } from '../../formats/site/atom.ts';
import { addressOf, everyLocale, type LocaleRoute } from '../../i18n/address.ts';
import { TEXTS } from '../../i18n/interface/index.ts';

export const getStaticPaths = everyLocale;

export const GET: APIRoute<LocaleRoute> = ({ props: { locale }, site }) => {
	const { site: name, export: t } = TEXTS[locale];
	const feed = atomFeed(archiveIn(locale), locale, `${name}：${t.feed}`, name, (path, one = locale) => addressOf(path, one, site));
	return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml' } });
};
