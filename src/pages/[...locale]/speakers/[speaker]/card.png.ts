/** Opened by whatever shows a link to a speaker, or to a page on which they alone speak: their card picture. */
import type { APIRoute } from 'astro';
import { cardPng } from '../../../../cards/card.ts';
import { archiveIn } from '../../../../content/gateway.ts';
import { localeParam } from '../../../../i18n/address.ts';
import { TEXTS } from '../../../../i18n/interface/index.ts';
import { LOCALES, type Locale } from '../../../../i18n/locale.ts';
import type { Speaker } from '../../../../record/model.ts';
import { everyone, postsOf } from '../../../../record/people.ts';
import { type Remarks, remarksByPerson } from '../../../../record/remarks.ts';

interface Props {
	locale: Locale;
	speaker: Speaker;
	/** What they said last, if anything. */
	latest: Remarks | undefined;
}

export function getStaticPaths() {
	return LOCALES.flatMap((locale) => {
		const archive = archiveIn(locale);
		const remarks = remarksByPerson(archive);
		return everyone(archive)
			.flatMap((id) => archive.speakers.get(id) ?? [])
			.map((speaker) => ({
				params: { locale: localeParam(locale), speaker: speaker.id },
				props: { locale, speaker, latest: remarks.get(speaker.id)?.[0] },
			}));
	});
}

export const GET: APIRoute<Props> = async ({ props: { locale, speaker, latest } }) => {
	const png = await cardPng({
		title: speaker.name,
		text: postsOf(speaker).join('；'),
		foot: latest ? `${latest.seminar.short}　${latest.seminar.date}` : TEXTS[locale].site,
	});
	return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
