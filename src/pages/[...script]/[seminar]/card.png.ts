/** Opened by whatever shows a link to the seminar: its card picture. */
import type { APIRoute } from 'astro';
import { cardPng } from '../../../components/picture/card.ts';
import { everySeminar } from '../../../record/gateway.ts';
import type { Seminar } from '../../../record/model.ts';
import type { Script } from '../../../script/script.ts';
import { TEXTS } from '../../../texts/texts.ts';

export function getStaticPaths() {
	return everySeminar();
}

export const GET: APIRoute<{ script: Script; seminar: Seminar }> = async ({ props: { script, seminar } }) => {
	const { short, title, summary, date } = seminar;
	const png = await cardPng({ title: short, text: summary ?? title, foot: `${TEXTS[script].site}　${date}` });
	return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
