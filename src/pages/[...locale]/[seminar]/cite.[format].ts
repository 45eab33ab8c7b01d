/** Opened by a reference manager: citations of a seminar and of all its parts. */

import type { APIRoute } from 'astro';
import { citationsOf } from '../../../components/record-exports.ts';
import { keyed } from '../../../content/keyed-routes.ts';
import { exportRoutes, type SeminarRoute } from '../../../content/seminar-routes.ts';
import type { CitationFormat } from '../../../formats/citation/file-types.ts';
import { CITATION_FILES, CITATION_FORMATS } from '../../../formats/citation/write.ts';

interface Props extends SeminarRoute {
	format: CitationFormat;
}

export function getStaticPaths() {
	const routes = exportRoutes().flatMap(({ params, props }) =>
		CITATION_FORMATS.map((format) => ({ params: { ...params, format }, props: { ...props, format } })),
	);
	return keyed(routes);
}

export const GET: APIRoute<Props> = ({ props: { format, ...route }, site }) =>
	new Response(citationsOf(route, format, site), { headers: { 'Content-Type': `${CITATION_FILES[format].type}; charset=utf-8` } });
