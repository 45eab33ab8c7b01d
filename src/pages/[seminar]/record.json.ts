/** Opened by programs: the whole record with its anchors. */

import type { APIRoute } from 'astro';
import { jsonOf } from '../../components/record-exports.ts';
import { keyed } from '../../content/keyed-routes.ts';
import { ownExportRoutes, type SeminarRoute } from '../../content/seminar-routes.ts';
import { FORMATS } from '../../formats/shared/format-list.ts';

export const getStaticPaths = () => keyed(ownExportRoutes());

export const GET: APIRoute<SeminarRoute> = ({ props, site }) =>
	new Response(jsonOf(props, site), { headers: { 'Content-Type': FORMATS.json.type } });
