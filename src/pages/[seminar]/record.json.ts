/** Opened by programs: the whole record with its anchors. */
import type { APIRoute } from 'astro';
import { archiveIn } from '../../record/gateway.ts';
import { recordJson } from '../../record/json.ts';
import type { Seminar } from '../../record/model.ts';
import { href } from '../../script/address.ts';

export function getStaticPaths() {
	return archiveIn('hant').seminars.map((seminar) => ({ params: { seminar: seminar.id }, props: { seminar } }));
}

export const GET: APIRoute<{ seminar: Seminar }> = ({ props: { seminar } }) =>
	Response.json(recordJson(seminar, archiveIn('hant'), (path) => href(path, 'hant')));
