/** Opened by programs: the whole record with its anchors. */
import type { APIRoute } from 'astro';
import { type SeminarRoute, seminarRoutes } from '../../record/export/routes.ts';
import { archiveIn } from '../../record/gateway.ts';
import { recordJson } from '../../record/json.ts';
import { href } from '../../script/address.ts';

export const getStaticPaths = () => seminarRoutes(['hant']);

export const GET: APIRoute<SeminarRoute> = ({ props: { script, seminar } }) =>
	Response.json(recordJson(seminar, archiveIn(script), (path) => href(path, script)));
