/** Opened by a reference manager: citations of a seminar and of all its parts. */

import type { APIRoute } from 'astro';
import { archiveIn } from '../../../content/gateway.ts';
import { keyed } from '../../../content/keyed-routes.ts';
import { exportRoutes, type SeminarRoute } from '../../../content/seminar-routes.ts';
import type { CitationFormat } from '../../../formats/citation/file-types.ts';
import { itemsOf } from '../../../formats/citation/item.ts';
import { CITATION_FILES, CITATION_FORMATS } from '../../../formats/citation/write.ts';
import { addressOf } from '../../../i18n/address.ts';

interface Props extends SeminarRoute {
	format: CitationFormat;
}

export function getStaticPaths() {
	const routes = exportRoutes().flatMap(({ params, props }) =>
		CITATION_FORMATS.map((format) => ({ params: { ...params, format }, props: { ...props, format } })),
	);
	return keyed(routes);
}

export const GET: APIRoute<Props> = ({ props: { locale, seminar, format }, site }) => {
	const { type, write } = CITATION_FILES[format];
	const entries = itemsOf(seminar, archiveIn(locale)).map((item) => ({
		key: `${seminar.id}-${item.id}`,
		item,
		url: addressOf(item.path, locale, site),
	}));
	return new Response(write(entries, locale), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
