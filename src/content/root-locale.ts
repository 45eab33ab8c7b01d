/** Which locale stands at the site's root, from `content/site.yaml`. Addresses need it before the content is read and checked. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { DEFAULT_ROOT, LOCALES, type Locale } from '../i18n/locale.ts';
import { contentDir } from './files.ts';

/** The file that says so, for whoever watches it. */
export function siteFile(dir = contentDir()): string {
	return join(dir, 'site.yaml');
}

/** The locale at the root. A file that is missing or wrong has no say: the check of the content reports it. */
export function readRootLocale(dir = contentDir()): Locale {
	const file = siteFile(dir);
	if (!existsSync(file)) return DEFAULT_ROOT;
	const chosen: unknown = parseDocument(readFileSync(file, 'utf8')).get('locale');
	return LOCALES.find((one) => one === chosen) ?? DEFAULT_ROOT;
}
