/** Opened by programs that use language models: what is here, how to cite it, where the texts are. */

import type { APIRoute } from 'astro';
import { archiveIn } from '../content/gateway.ts';
import { llmsText } from '../formats/site/llms.ts';
import { addressOf } from '../i18n/address.ts';
import { TEXTS } from '../i18n/interface/index.ts';

export const GET: APIRoute = ({ site }) => {
	const text = llmsText(archiveIn('hant'), TEXTS.hant, (path) => addressOf(path, 'hant', site));
	return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
