/** Opened by programs that show a link to the seminar: its share picture. */

import type { APIRoute } from 'astro';
import { cardPng } from '../../../cards/card.ts';
import { archiveIn, exportRoutes, type SeminarRoute } from '../../../content/gateway.ts';
import { keyed } from '../../../content/keyed-routes.ts';

export const getStaticPaths = () => keyed(exportRoutes());

export const GET: APIRoute<SeminarRoute> = async ({ props: { locale, seminar } }) => {
	const { short, title, summary, date } = seminar;
	const { name, accent } = archiveIn(locale).site;
	const png = await cardPng({ title: short, text: summary ?? title, foot: `${name}　${date}`, accent: accent.light });
	return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
