/** Opened by whatever shows a link to the seminar: its card picture. */

import type { APIRoute } from 'astro';
import { cardPng } from '../../../cards/card.ts';
import { seminarRoutes } from '../../../content/gateway.ts';
import { TEXTS } from '../../../i18n/interface/index.ts';
import type { Locale } from '../../../i18n/locale.ts';
import type { Seminar } from '../../../record/model.ts';

export function getStaticPaths() {
	return seminarRoutes();
}

export const GET: APIRoute<{ locale: Locale; seminar: Seminar }> = async ({ props: { locale, seminar } }) => {
	const { short, title, summary, date } = seminar;
	const png = await cardPng({ title: short, text: summary ?? title, foot: `${TEXTS[locale].site}　${date}` });
	return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
