/** Opened by someone who wants the bare words, to count, to compare or to paste. */
import type { APIRoute } from 'astro';
import { absolute } from '../../../record/export/address.ts';
import { type SeminarRoute, seminarRoutes } from '../../../record/export/routes.ts';
import { recordText } from '../../../record/export/text.ts';
import { archiveIn } from '../../../record/gateway.ts';
import { TEXTS } from '../../../texts/texts.ts';

export const getStaticPaths = () => seminarRoutes();

export const GET: APIRoute<SeminarRoute> = ({ props: { script, seminar }, site }) => {
	const text = recordText(seminar, archiveIn(script), TEXTS[script], (path) => absolute(path, script, site));
	return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
