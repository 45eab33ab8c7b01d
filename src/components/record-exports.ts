/** What the exports of a seminar say that are text: each is a file of its own, or all are in one. */

import { archiveIn } from '../content/gateway.ts';
import type { SeminarRoute } from '../content/seminar-routes.ts';
import { recordAkn } from '../formats/akn/write.ts';
import type { CitationFormat } from '../formats/citation/file-types.ts';
import { itemsOf } from '../formats/citation/item.ts';
import { CITATION_FILES } from '../formats/citation/write.ts';
import { recordJson } from '../formats/json/write.ts';
import { recordMarkdown } from '../formats/markdown/write.ts';
import { absolute, addressOf, fileHref, href } from '../i18n/address.ts';
import { TEXTS } from '../i18n/interface/index.ts';

/** @param site the site's origin; undefined where it is not known */
export type WriteExport = (route: SeminarRoute, site: URL | undefined) => string;

export const jsonOf: WriteExport = ({ seminar, locale }) =>
	JSON.stringify(recordJson(seminar, archiveIn(locale), (path) => href(path, locale), fileHref('schema/record.json')));

export const aknOf: WriteExport = ({ seminar, locale }, site) => {
	const { host, convenor, participants } = TEXTS[locale];
	const archive = archiveIn(locale);
	const labels = { editor: archive.site.publisher ?? archive.site.name, host, convenor, participants };
	return recordAkn(seminar, archive, (path) => addressOf(path, locale, site), labels);
};

export const markdownOf: WriteExport = ({ seminar, locale }, site) =>
	recordMarkdown(seminar, archiveIn(locale), TEXTS[locale], (path) => absolute(path, locale, site));

/** Citations of a seminar and of all its parts. */
export function citationsOf({ seminar, locale }: SeminarRoute, format: CitationFormat, site: URL | undefined): string {
	const entries = itemsOf(seminar, archiveIn(locale)).map((item) => ({
		key: `${seminar.id}-${item.id}`,
		item,
		url: addressOf(item.path, locale, site),
	}));
	return CITATION_FILES[format].write(entries, locale);
}
