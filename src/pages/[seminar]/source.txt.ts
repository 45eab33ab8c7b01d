/** Opened by someone who checks the record against what was received: source.txt, byte for byte. */

import type { APIRoute } from 'astro';
import { isSparse, originalArchive } from '../../content/gateway.ts';
import { keyed } from '../../content/keyed-routes.ts';
import type { Seminar } from '../../record/model.ts';

export function getStaticPaths() {
	const withSource = originalArchive().seminars.filter(({ witness }) => witness !== null && !isSparse());
	return keyed(withSource.map((seminar) => ({ params: { seminar: seminar.id }, props: { seminar } })));
}

export const GET: APIRoute<{ seminar: Seminar }> = ({ props: { seminar } }) =>
	new Response(seminar.witness?.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
