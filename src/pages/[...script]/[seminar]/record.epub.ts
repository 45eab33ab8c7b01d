/** Opened by someone who reads the record on a reader or a telephone, without a network. */
import type { APIRoute } from 'astro';
import { absolute } from '../../../record/export/address.ts';
import { recordEpub } from '../../../record/export/epub.ts';
import { FORMATS } from '../../../record/export/formats.ts';
import { type SeminarRoute, seminarRoutes } from '../../../record/export/routes.ts';
import { archiveIn } from '../../../record/gateway.ts';
import { LANG } from '../../../script/script.ts';
import { TEXTS } from '../../../texts/texts.ts';

export const getStaticPaths = () => seminarRoutes();

export const GET: APIRoute<SeminarRoute> = ({ props: { script, seminar }, site }) => {
	const epub = recordEpub(seminar, archiveIn(script), LANG[script], TEXTS[script], (path) => absolute(path, script, site));
	return new Response(epub, { headers: { 'Content-Type': FORMATS.epub.type } });
};
