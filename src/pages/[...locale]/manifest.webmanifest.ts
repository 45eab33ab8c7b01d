/** Opened by browsers that put the site on a home screen (W3C Web Application Manifest). */

import type { APIRoute } from 'astro';
import { ICONS } from '../../cards/icon.ts';
import { archiveIn } from '../../content/gateway.ts';
import { everyLocale, fileHref, href, type LocaleRoute } from '../../i18n/address.ts';
import { TEXTS } from '../../i18n/interface/index.ts';
import { LANG } from '../../i18n/locale.ts';
import { BACKGROUNDS } from '../../record/palette.ts';

export const getStaticPaths = everyLocale;

export const GET: APIRoute<LocaleRoute> = ({ props: { locale } }) => {
	const t = TEXTS[locale];
	const { name, tagline } = archiveIn(locale).site;
	const { paper } = BACKGROUNDS.light;
	const manifest = {
		id: href('', locale),
		name,
		description: tagline,
		lang: LANG[locale],
		start_url: href('', locale),
		scope: fileHref(''),
		display: 'minimal-ui',
		background_color: paper,
		theme_color: paper,
		icons: Object.entries(ICONS).map(([icon, { size, maskable }]) => ({
			src: fileHref(`${icon}.png`),
			sizes: `${size}x${size}`,
			type: 'image/png',
			purpose: maskable ? 'maskable' : 'any',
		})),
		shortcuts: [{ name: t.search, url: href('search/', locale) }],
	};
	return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};
