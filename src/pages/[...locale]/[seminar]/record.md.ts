/** Opened by someone who quotes into a document, or hands the record to a program that reads Markdown. */

import type { APIRoute } from 'astro';
import { markdownOf } from '../../../components/record-exports.ts';
import { keyed } from '../../../content/keyed-routes.ts';
import { exportRoutes, type SeminarRoute } from '../../../content/seminar-routes.ts';

export const getStaticPaths = () => keyed(exportRoutes());

export const GET: APIRoute<SeminarRoute> = ({ props, site }) =>
	new Response(markdownOf(props, site), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
