/** Opened by programs that look for records: every seminar and the addresses of its files. */

import type { APIRoute } from 'astro';
import { archiveOfOriginals } from '../content/gateway.ts';
import { indexJson } from '../formats/json/write-index.ts';
import { href, rootLocale } from '../i18n/address.ts';
import { TEXTS } from '../i18n/interface/index.ts';

export const GET: APIRoute = () => {
	const root = rootLocale();
	return Response.json(indexJson(archiveOfOriginals(root), TEXTS[root].site, (path, locale = root) => href(path, locale)));
};
