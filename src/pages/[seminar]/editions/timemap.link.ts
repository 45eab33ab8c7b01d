/** Opened by programs that look for the state of a record on a day (RFC 7089): the former editions with their days. */

import type { APIRoute } from 'astro';
import { type SeminarRoute, seminarRoutes } from '../../../content/gateway.ts';
import { TIMEMAP_TYPE, timemap } from '../../../formats/site/timemap.ts';
import { addressOf } from '../../../i18n/address.ts';
import { shortHash } from '../../../record/edition.ts';

export const getStaticPaths = () => seminarRoutes(['hant']).filter(({ props }) => props.seminar.former.some(({ passages }) => passages));

export const GET: APIRoute<SeminarRoute> = ({ props: { seminar }, site }) => {
	const address = (path: string) => addressOf(`${seminar.id}/${path}`, 'hant', site);
	const kept = seminar.former.filter(({ passages }) => passages !== null);
	const mementos = kept.map((edition) => ({ url: address(`editions/${shortHash(edition)}/`), date: edition.date }));
	return new Response(timemap(address('full/'), address('editions/timemap.link'), mementos), { headers: { 'Content-Type': TIMEMAP_TYPE } });
};
