/** Opened by programs that look for records: every seminar and the addresses of its files. */

import type { APIRoute } from 'astro';
import { archiveOfOriginals } from '../content/seminar-routes.ts';
import { indexJson } from '../formats/json/write-index.ts';
import { href, rootLocale } from '../i18n/address.ts';

export const GET: APIRoute = () => {
	const root = rootLocale();
	const archive = archiveOfOriginals(root);
	return Response.json(indexJson(archive, archive.site.name, (path, locale = root) => href(path, locale)));
};
