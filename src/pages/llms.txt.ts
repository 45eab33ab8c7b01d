/** Opened by language models and the programs around them: what is here, how to cite it, where the texts are. */
import type { APIRoute } from 'astro';
import { addressOf } from '../record/export/address.ts';
import { llmsText } from '../record/export/llms.ts';
import { archiveIn } from '../record/gateway.ts';
import { TEXTS } from '../texts/texts.ts';

export const GET: APIRoute = ({ site }) => {
	const text = llmsText(archiveIn('hant'), TEXTS.hant, (path) => addressOf(path, 'hant', site));
	return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
