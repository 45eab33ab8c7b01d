/** Opened by feed readers: the seminars in which a topic comes up. */

import type { APIRoute } from 'astro';
import { archiveIn } from '../../../../content/gateway.ts';
import { ATOM_TYPE, atomFeed } from '../../../../formats/site/atom.ts';
import { topicFeed } from '../../../../formats/site/feeds.ts';
import { addressOf, everyLocale, type LocaleRoute } from '../../../../i18n/address.ts';
import { TEXTS } from '../../../../i18n/interface/index.ts';
import { LANG } from '../../../../i18n/locale.ts';
import type { Topic } from '../../../../record/model.ts';
import { viewsOn } from '../../../../record/topics.ts';

interface Props extends LocaleRoute {
	topic: Topic;
}

export function getStaticPaths() {
	return everyLocale().flatMap(({ params, props }) =>
		[...archiveIn(props.locale).topics.values()].map((topic) => ({ params: { ...params, topic: topic.id }, props: { ...props, topic } })),
	);
}

export const GET: APIRoute<Props> = ({ props: { locale, topic }, site }) => {
	const t = TEXTS[locale];
	const archive = archiveIn(locale);
	const nameOf = (id: string) => archive.speakers.get(id)?.name ?? id;
	const feed = topicFeed(topic, viewsOn(topic.id, archive), nameOf, { site: t.site, nobody: t.recordItself });
	const xml = atomFeed(feed, LANG[locale], (path) => addressOf(path, locale, site));
	return new Response(xml, { headers: { 'Content-Type': ATOM_TYPE } });
};
