/** Opened by feed readers: the newest seminars. */

import type { APIRoute } from 'astro';
import { archiveIn } from '../../content/gateway.ts';
import { ATOM_TYPE, atomFeed } from '../../formats/site/atom.ts';
import { archiveFeed } from '../../formats/site/feeds.ts';
import { addressOf, everyLocale, type LocaleRoute } from '../../i18n/address.ts';
import { TEXTS } from '../../i18n/interface/index.ts';
import { LANG } from '../../i18n/locale.ts';

export const getStaticPaths = everyLocale;

export const GET: APIRoute<LocaleRoute> = ({ props: { locale }, site }) => {
	const { site: name, export: t } = TEXTS[locale];
	const feed = archiveFeed(archiveIn(locale), `${name}：${t.feed}`, { site: name });
	const xml = atomFeed(feed, LANG[locale], (path) => addressOf(path, locale, site));
	return new Response(xml, { headers: { 'Content-Type': ATOM_TYPE } });
};
