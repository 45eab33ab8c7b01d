/** Opened by programs that know Akoma Ntoso: the whole record, its metadata and its anchors. */
import type { APIRoute } from 'astro';
import { addressOf } from '../../record/export/address.ts';
import { recordAkn } from '../../record/export/akn.ts';
import { FORMATS } from '../../record/export/formats.ts';
import { type SeminarRoute, seminarRoutes } from '../../record/export/routes.ts';
import { archiveIn } from '../../record/gateway.ts';
import { TEXTS } from '../../texts/texts.ts';

export const getStaticPaths = () => seminarRoutes(['hant']);

export const GET: APIRoute<SeminarRoute> = ({ props: { script, seminar }, site }) => {
	const { site: editor, host, convenor, participants } = TEXTS[script];
	const labels = { editor, host, convenor, participants };
	const xml = recordAkn(seminar, archiveIn(script), (path) => addressOf(path, script, site), labels);
	return new Response(xml, { headers: { 'Content-Type': FORMATS.akn.type } });
};
