/** Opened by browsers that put the site on a home screen (W3C Web Application Manifest). */

import type { APIRoute } from 'astro';
import { ICONS } from '../../cards/icon.ts';
import { everyLocale, fileHref, href, type LocaleRoute } from '../../i18n/address.ts';
import { TEXTS } from '../../i18n/interface/index.ts';
import { LANG } from '../../i18n/locale.ts';

export const getStaticPaths = everyLocale;

export const GET: APIRoute<LocaleRoute> = ({ props: { locale } }) => {
	const t = TEXTS[locale];
	const manifest = {
		id: href('', locale),
		name: t.site,
		description: t.tagline,
		lang: LANG[locale],
		start_url: href('', locale),
		scope: fileHref(''),
		display: 'minimal-ui',
		background_color: '#fbfaf6',
		theme_color: '#fbfaf6',
		icons: Object.entries(ICONS).map(([name, { size, maskable }]) => ({
			src: fileHref(`${name}.png`),
			sizes: `${size}x${size}`,
			type: 'image/png',
			purpose: maskable ? 'maskable' : 'any',
		})),
		shortcuts: [{ name: t.search, url: href('search/', locale) }],
	};
	return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};
