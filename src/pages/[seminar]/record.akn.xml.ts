/** Opened by programs that read Akoma Ntoso: the whole record with its metadata and anchors. */

import type { APIRoute } from 'astro';
import { archiveIn } from '../../content/gateway.ts';
import { keyed } from '../../content/keyed-routes.ts';
import { ownExportRoutes, type SeminarRoute } from '../../content/seminar-routes.ts';
import { recordAkn } from '../../formats/akn/write.ts';
import { FORMATS } from '../../formats/shared/format-list.ts';
import { addressOf } from '../../i18n/address.ts';
import { TEXTS } from '../../i18n/interface/index.ts';

export const getStaticPaths = () => keyed(ownExportRoutes());

export const GET: APIRoute<SeminarRoute> = ({ props: { locale, seminar }, site }) => {
	const { host, convenor, participants } = TEXTS[locale];
	const archive = archiveIn(locale);
	const labels = { editor: archive.site.publisher ?? archive.site.name, host, convenor, participants };
	const xml = recordAkn(seminar, archive, (path) => addressOf(path, locale, site), labels);
	return new Response(xml, { headers: { 'Content-Type': FORMATS.akn.type } });
};
