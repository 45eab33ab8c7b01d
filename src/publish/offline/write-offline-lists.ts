/** Writes the lists of what readers can keep, after the pages and the search index. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveIn, isSparse, originalArchive } from '../../content/gateway.ts';
import { readRootLocale } from '../../content/root-locale.ts';
import { LOCALES } from '../../i18n/locale.ts';
import { INDEX_PATH, MANIFEST_FILE, type Manifest } from '../../search/shared/manifest.ts';
import { filesIn } from '../files-in.ts';
import { hashOfFile } from '../output/written-files.ts';
import { offlineLists } from './offline-lists.ts';

/** @param root the site's folder; of a sparse archive nothing is kept, for its lists would be files of their own */
export function writeOfflineLists(root: string): void {
	if (isSparse()) return;
	const read = (path: string) => readFileSync(join(root, path));
	const manifest = JSON.parse(read(`${INDEX_PATH}${MANIFEST_FILE}`).toString()) as Manifest;
	const site = {
		root: readRootLocale(),
		files: filesIn(root),
		read,
		hash: (path: string) => hashOfFile(join(root, path)),
		size: (path: string) => statSync(join(root, path)).size,
		manifest,
		pages: originalArchive().seminars.flatMap(({ id, pages }) => pages.map((page) => `${id}/${page.id}/`)),
	};
	for (const locale of LOCALES) {
		for (const [path, list] of offlineLists(site, locale, archiveIn(locale).seminars)) {
			writeFileSync(join(root, path), JSON.stringify(list));
		}
	}
}
