/** Opened by programs that look for the state of a record on a day (RFC 7089): the former editions with their days. */

import type { APIRoute } from 'astro';
import { keyed } from '../../../content/keyed-routes.ts';
import { ownSeminarRoutes, type SeminarRoute, wholePath } from '../../../content/seminar-routes.ts';
import { TIMEMAP_TYPE, timemap } from '../../../formats/site/timemap.ts';
import { addressOf, fileHref } from '../../../i18n/address.ts';
import { shortHash } from '../../../record/edition.ts';

export const getStaticPaths = () => keyed(ownSeminarRoutes().filter(({ props }) => props.seminar.former.some(({ passages }) => passages)));

export const GET: APIRoute<SeminarRoute> = ({ props: { locale, seminar }, site }) => {
	const address = (path: string) => addressOf(`${seminar.id}/${path}`, locale, site);
	const own = new URL(fileHref(`${seminar.id}/editions/timemap.link`), site ?? 'http://site.invalid');
	const kept = seminar.former.filter(({ passages }) => passages !== null);
	const mementos = kept.map((edition) => ({ url: address(`editions/${shortHash(edition)}/`), date: edition.date }));
	return new Response(timemap(addressOf(wholePath(seminar), locale, site), site ? own.href : own.pathname, mementos), {
		headers: { 'Content-Type': TIMEMAP_TYPE },
	});
};
