/** Opened by programs that show a link to a speaker, or to a page on which only they speak: their share picture. */

import type { APIRoute } from 'astro';
import { cardPng } from '../../../../cards/card.ts';
import { cardTest } from '../../../../components/person-files.ts';
import { archiveIn } from '../../../../content/gateway.ts';
import { keyed } from '../../../../content/keyed-routes.ts';
import { everyLocale, type LocaleRoute } from '../../../../i18n/address.ts';
import type { Speaker } from '../../../../record/model.ts';
import { peopleIn, postsOf } from '../../../../record/people.ts';
import { type Remarks, remarksByPerson } from '../../../../record/remarks.ts';

interface Props extends LocaleRoute {
	speaker: Speaker;
	/** What they said last, if anything. */
	latest: Remarks | undefined;
}

export function getStaticPaths() {
	const routes = everyLocale().flatMap(({ params, props }) => {
		const archive = archiveIn(props.locale);
		const remarks = remarksByPerson(archive);
		const hasCard = cardTest(archive);
		return peopleIn(archive)
			.filter(({ id }) => hasCard(id))
			.map((speaker) => ({
				params: { ...params, speaker: speaker.id },
				props: { ...props, speaker, latest: remarks.get(speaker.id)?.[0] },
			}));
	});
	return keyed(routes);
}

export const GET: APIRoute<Props> = async ({ props: { locale, speaker, latest } }) => {
	const { name, accent } = archiveIn(locale).site;
	const png = await cardPng({
		title: speaker.name,
		text: postsOf(latest ? { posts: latest.seminar.posts.get(speaker.id) ?? [] } : speaker).join('；'),
		foot: latest ? `${latest.seminar.short}　${latest.seminar.date}` : name,
		accent: accent.light,
	});
	return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
