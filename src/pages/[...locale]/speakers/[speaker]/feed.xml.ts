/** Opened by feed readers: the seminars in which one person speaks. Who only attended has none. */

import type { APIRoute } from 'astro';
import { hasFeed } from '../../../../components/person-files.ts';
import { archiveIn } from '../../../../content/gateway.ts';
import { keyed } from '../../../../content/keyed-routes.ts';
import { ATOM_TYPE, atomFeed } from '../../../../formats/site/atom.ts';
import { speakerFeed } from '../../../../formats/site/feeds.ts';
import { addressOf, everyLocale, type LocaleRoute } from '../../../../i18n/address.ts';
import { TEXTS } from '../../../../i18n/interface/index.ts';
import { LANG } from '../../../../i18n/locale.ts';
import type { Speaker } from '../../../../record/model.ts';
import { type Remarks, remarksByPerson } from '../../../../record/remarks.ts';

interface Props extends LocaleRoute {
	speaker: Speaker;
	remarks: Remarks[];
}

export function getStaticPaths() {
	const routes = everyLocale().flatMap(({ params, props }) => {
		const archive = archiveIn(props.locale);
		return [...remarksByPerson(archive)].flatMap(([id, remarks]) => {
			const speaker = archive.speakers.get(id);
			return speaker && hasFeed(archive, remarks) ? [{ params: { ...params, speaker: id }, props: { ...props, speaker, remarks } }] : [];
		});
	});
	return keyed(routes);
}

export const GET: APIRoute<Props> = ({ props: { locale, speaker, remarks }, site }) => {
	const { name, publisher = name } = archiveIn(locale).site;
	const feed = speakerFeed(speaker, remarks, { locale, site: name, publisher, nobody: TEXTS[locale].recordItself });
	const xml = atomFeed(feed, LANG[locale], (path, one = locale) => addressOf(path, one, site));
	return new Response(xml, { headers: { 'Content-Type': ATOM_TYPE } });
};
