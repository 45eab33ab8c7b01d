/** Opened by browsers for a tab's icon. */

import type { APIRoute } from 'astro';
import { iconSvg } from '../cards/icon.ts';
import { originalArchive } from '../content/gateway.ts';

export const GET: APIRoute = async () =>
	new Response(await iconSvg(originalArchive().site), { headers: { 'Content-Type': 'image/svg+xml' } });
