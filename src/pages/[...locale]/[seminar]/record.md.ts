/** Opened by someone who quotes into a document, or hands the record to a program that reads Markdown. */

import type { APIRoute } from 'astro';
import { archiveIn } from '../../../content/gateway.ts';
import { keyed } from '../../../content/keyed-routes.ts';
import { exportRoutes, type SeminarRoute } from '../../../content/seminar-routes.ts';
import { recordMarkdown } from '../../../formats/markdown/write.ts';
import { absolute } from '../../../i18n/address.ts';
import { TEXTS } from '../../../i18n/interface/index.ts';

export const getStaticPaths = () => keyed(exportRoutes());

export const GET: APIRoute<SeminarRoute> = ({ props: { locale, seminar }, site }) => {
	const markdown = recordMarkdown(seminar, archiveIn(locale), TEXTS[locale], (path) => absolute(path, locale, site));
	return new Response(markdown, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
