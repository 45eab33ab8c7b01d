/** Opened by programs: the whole record with its anchors. */

import type { APIRoute } from 'astro';
import { archiveIn } from '../../content/gateway.ts';
import { keyed } from '../../content/keyed-routes.ts';
import { ownExportRoutes, type SeminarRoute } from '../../content/seminar-routes.ts';
import { recordJson } from '../../formats/json/write.ts';
import { fileHref, href } from '../../i18n/address.ts';

export const getStaticPaths = () => keyed(ownExportRoutes());

export const GET: APIRoute<SeminarRoute> = ({ props: { locale, seminar } }) =>
	Response.json(recordJson(seminar, archiveIn(locale), (path) => href(path, locale), fileHref('schema/record.json')));
