/** Opened by someone who wants only the words, to count, compare or paste them. */

import type { APIRoute } from 'astro';
import { archiveIn } from '../../../content/gateway.ts';
import { keyed } from '../../../content/keyed-routes.ts';
import { exportRoutes, type SeminarRoute } from '../../../content/seminar-routes.ts';
import { recordText } from '../../../formats/text/write.ts';
import { absolute } from '../../../i18n/address.ts';
import { TEXTS } from '../../../i18n/interface/index.ts';

export const getStaticPaths = () => keyed(exportRoutes());

export const GET: APIRoute<SeminarRoute> = ({ props: { locale, seminar }, site }) => {
	const text = recordText(seminar, archiveIn(locale), TEXTS[locale], (path) => absolute(path, locale, site));
	return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
