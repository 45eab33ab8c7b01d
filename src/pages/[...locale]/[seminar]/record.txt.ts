/** Opened by someone who wants the bare words, to count, to compare or to paste. */
import type { APIRoute } from 'astro';
import { archiveIn } from '../../../content/gateway.ts';
import { type SeminarRoute, seminarRoutes } from '../../../formats/shared/routes.ts';
import { recordText } from '../../../formats/text/write.ts';
import { absolute } from '../../../i18n/export-address.ts';
import { TEXTS } from '../../../i18n/interface/index.ts';

export const getStaticPaths = () => seminarRoutes();

export const GET: APIRoute<SeminarRoute> = ({ props: { locale, seminar }, site }) => {
	const text = recordText(seminar, archiveIn(locale), TEXTS[locale], (path) => absolute(path, locale, site));
	return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
