/** Opened by programs that ask for an icon without having seen a page. */
import type { APIRoute } from 'astro';
import { faviconIco } from '../cards/ico.ts';
import { originalArchive } from '../content/gateway.ts';

export const GET: APIRoute = async () =>
	new Response(new Uint8Array(await faviconIco(originalArchive().site)), { headers: { 'Content-Type': 'image/x-icon' } });
