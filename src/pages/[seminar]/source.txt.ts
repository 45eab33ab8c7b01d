/** Opened by someone who checks the record against what was received: source.txt, byte for byte. */

import type { APIRoute } from 'astro';
import { originalArchive } from '../../content/gateway.ts';

export function getStaticPaths() {
	return originalArchive().seminars.flatMap(({ id, witness }) =>
		witness ? [{ params: { seminar: id }, props: { text: witness.text } }] : [],
	);
}

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) =>
	new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
