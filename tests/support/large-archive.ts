/** Makes the search of a built site that of a large archive. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES } from '../../src/i18n/locale.ts';
import { INDEX_PATH, MANIFEST_FILE, type Manifest, wholeManifestFile } from '../../src/search/shared/manifest.ts';

/** @param dir the site's folder, which is changed. @returns the manifest that it has then */
export function makeLarge(dir: string): Manifest {
	const read = readFileSync(join(dir, INDEX_PATH, MANIFEST_FILE), 'utf8');
	const manifest: Manifest = { ...JSON.parse(read), scanned: false };
	for (const file of [MANIFEST_FILE, ...LOCALES.map(wholeManifestFile)])
		writeFileSync(join(dir, INDEX_PATH, file), JSON.stringify(manifest));
	return manifest;
}
