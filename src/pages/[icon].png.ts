/** Opened by browsers and home screens: the site's icon in the sizes they ask for. */

import type { APIRoute } from 'astro';
import { ICONS, iconPng } from '../cards/icon.ts';
import { originalArchive } from '../content/gateway.ts';
import { keyed } from '../content/keyed-routes.ts';

type Name = keyof typeof ICONS;

export function getStaticPaths() {
	return keyed(Object.keys(ICONS).map((icon) => ({ params: { icon }, props: { icon } })));
}

export const GET: APIRoute<{ icon: Name }> = async ({ props: { icon } }) =>
	new Response(new Uint8Array(await iconPng(icon, originalArchive().site)), { headers: { 'Content-Type': 'image/png' } });
