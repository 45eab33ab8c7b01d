/** Opened by feed readers: the newest seminars. */

import type { APIRoute } from 'astro';
import { archiveIn } from '../../content/gateway.ts';
import { atomFeed } from '../../formats/site/atom.ts';
import { addressOf, everyLocale, type LocaleRoute } from '../../i18n/address.ts';
import { TEXTS } from '../../i18n/interface/index.ts';

export const getStaticPaths = everyLocale;

export const GET: APIRoute<LocaleRoute> = ({ props: { locale }, site }) => {
	const archive = archiveIn(locale);
	const { name, publisher = name } = archive.site;
	const title = `${name}：${TEXTS[locale].export.feed}`;
	const feed = atomFeed(archive, locale, title, publisher, (path, one = locale) => addressOf(path, one, site));
	return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml' } });
};
