/** Opened by someone who wants only the words, to count, compare or paste them. */

import type { APIRoute } from 'astro';
import { plainTextOf } from '../../../components/record-exports.ts';
import { keyed } from '../../../content/keyed-routes.ts';
import { exportRoutes, type SeminarRoute } from '../../../content/seminar-routes.ts';

export const getStaticPaths = () => keyed(exportRoutes());

export const GET: APIRoute<SeminarRoute> = ({ props, site }) =>
	new Response(plainTextOf(props, site), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
