/** Opened by programs that look for the records of one year: the archive's index, which grows with it, for that year alone. */

import type { APIRoute } from 'astro';
import { archiveOfOriginals } from '../../../content/seminar-routes.ts';
import { yearJson } from '../../../formats/json/write-index.ts';
import { href, rootLocale } from '../../../i18n/address.ts';
import { listedYears, type SeminarYear } from '../../../record/calendar.ts';

export function getStaticPaths() {
	const { seminars } = archiveOfOriginals(rootLocale());
	return listedYears(seminars).map((year) => ({ params: { year: year.year }, props: { year } }));
}

export const GET: APIRoute<{ year: SeminarYear }> = ({ props: { year } }) => {
	const root = rootLocale();
	const archive = archiveOfOriginals(root);
	return Response.json(yearJson(archive, year, archive.site.name, (path, locale = root) => href(path, locale)));
};
