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
	const archive = archiveIn(locale);
	const { name, publisher = name } = archive.site;
	const feed = archiveFeed(archive, `${name}：${TEXTS[locale].export.feed}`, { locale, publisher });
	const xml = atomFeed(feed, LANG[locale], (path, one = locale) => addressOf(path, one, site));
	return new Response(xml, { headers: { 'Content-Type': ATOM_TYPE } });
};
