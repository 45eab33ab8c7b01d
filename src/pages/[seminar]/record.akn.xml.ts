/** Opened by programs that read Akoma Ntoso: the whole record with its metadata and anchors. */

import type { APIRoute } from 'astro';
import { aknOf } from '../../components/record-exports.ts';
import { keyed } from '../../content/keyed-routes.ts';
import { ownExportRoutes, type SeminarRoute } from '../../content/seminar-routes.ts';
import { FORMATS } from '../../formats/shared/format-list.ts';

export const getStaticPaths = () => keyed(ownExportRoutes());

export const GET: APIRoute<SeminarRoute> = ({ props, site }) =>
	new Response(aknOf(props, site), { headers: { 'Content-Type': FORMATS.akn.type } });
