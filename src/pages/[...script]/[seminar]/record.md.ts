/** Opened by someone who quotes into a document, or hands the record to a program that reads Markdown. */
import type { APIRoute } from 'astro';
import { absolute } from '../../../record/export/address.ts';
import { recordMarkdown } from '../../../record/export/markdown.ts';
import { type SeminarRoute, seminarRoutes } from '../../../record/export/routes.ts';
import { archiveIn } from '../../../record/gateway.ts';
import { TEXTS } from '../../../texts/texts.ts';

export const getStaticPaths = () => seminarRoutes();

export const GET: APIRoute<SeminarRoute> = ({ props: { script, seminar }, site }) => {
	const markdown = recordMarkdown(seminar, archiveIn(script), TEXTS[script], (path) => absolute(path, script, site));
	return new Response(markdown, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
