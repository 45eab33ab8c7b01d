/** Opened by someone who reads the record on an e-book reader or a phone, without a network. */

import type { APIRoute } from 'astro';
import { archiveIn } from '../../../content/gateway.ts';
import { keyed } from '../../../content/keyed-routes.ts';
import { exportRoutes, type SeminarRoute } from '../../../content/seminar-routes.ts';
import { recordEpub } from '../../../formats/epub/write.ts';
import { FORMATS } from '../../../formats/shared/format-list.ts';
import { absolute } from '../../../i18n/address.ts';
import { TEXTS } from '../../../i18n/interface/index.ts';
import { langIn } from '../../../i18n/locale.ts';

export const getStaticPaths = () => keyed(exportRoutes());

export const GET: APIRoute<SeminarRoute> = ({ props: { locale, seminar }, site }) => {
	const epub = recordEpub(seminar, archiveIn(locale), langIn(seminar.lang, locale), TEXTS[locale], (path) => absolute(path, locale, site));
	return new Response(epub, { headers: { 'Content-Type': FORMATS.epub.type } });
};
