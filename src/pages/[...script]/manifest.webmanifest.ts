/** Opened by browsers that keep the site on a home screen (W3C Web App Manifest). */
import type { APIRoute } from 'astro';
import { ICONS } from '../../components/picture/icon.ts';
import { everyScript, href } from '../../script/address.ts';
import { LANG, type Script } from '../../script/script.ts';
import { TEXTS } from '../../texts/texts.ts';

export function getStaticPaths() {
	return everyScript();
}

export const GET: APIRoute<{ script: Script }> = ({ props: { script } }) => {
	const t = TEXTS[script];
	const manifest = {
		id: href('', script),
		name: t.site,
		description: t.tagline,
		lang: LANG[script],
		start_url: href('', script),
		scope: href('', 'hant'),
		display: 'minimal-ui',
		background_color: '#fbfaf6',
		theme_color: '#fbfaf6',
		icons: Object.entries(ICONS).map(([name, { size, maskable }]) => ({
			src: href(`${name}.png`, 'hant'),
			sizes: `${size}x${size}`,
			type: 'image/png',
			purpose: maskable ? 'maskable' : 'any',
		})),
		shortcuts: [{ name: t.search, url: href('search/', script) }],
	};
	return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};
