/** Opened by whatever shows a link to a speaker, or to a page on which they alone speak: their card picture. */
import type { APIRoute } from 'astro';
import { cardPng } from '../../../../components/picture/card.ts';
import { archiveIn } from '../../../../record/gateway.ts';
import type { Speaker } from '../../../../record/model.ts';
import { everyone, postsOf, type Remarks, remarksOfAll } from '../../../../record/people.ts';
import { scriptParam } from '../../../../script/address.ts';
import { SCRIPTS, type Script } from '../../../../script/script.ts';
import { TEXTS } from '../../../../texts/texts.ts';

interface Props {
	script: Script;
	speaker: Speaker;
	/** What they said last, if anything. */
	latest: Remarks | undefined;
}

export function getStaticPaths() {
	return SCRIPTS.flatMap((script) => {
		const archive = archiveIn(script);
		const remarks = remarksOfAll(archive);
		return everyone(archive)
			.flatMap((id) => archive.speakers.get(id) ?? [])
			.map((speaker) => ({
				params: { script: scriptParam(script), speaker: speaker.id },
				props: { script, speaker, latest: remarks.get(speaker.id)?.[0] },
			}));
	});
}

export const GET: APIRoute<Props> = async ({ props: { script, speaker, latest } }) => {
	const png = await cardPng({
		title: speaker.name,
		text: postsOf(speaker).join('；'),
		foot: latest ? `${latest.seminar.short}　${latest.seminar.date}` : TEXTS[script].site,
	});
	return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
