/** Opened by search engines: they may read everything; the sitemap's address follows if the site's origin is known. */

import type { APIRoute } from 'astro';
import { absolute, rootLocale } from '../i18n/address.ts';

export const GET: APIRoute = ({ site }) => {
	const sitemap = absolute('sitemap.xml', rootLocale(), site);
	const lines = ['User-agent: *', 'Allow: /', ...(sitemap === undefined ? [] : [`Sitemap: ${sitemap}`])];
	return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
