/** Opened by programs that use language models: what is here, how to cite it, where the texts are. */

import type { APIRoute } from 'astro';
import { archiveOfOriginals } from '../content/seminar-routes.ts';
import { llmsText } from '../formats/site/llms.ts';
import { addressOf, rootLocale } from '../i18n/address.ts';
import { TEXTS } from '../i18n/interface/index.ts';

export const GET: APIRoute = ({ site }) => {
	const root = rootLocale();
	const text = llmsText(archiveOfOriginals(root), TEXTS[root], (path, locale = root) => addressOf(path, locale, site));
	return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
