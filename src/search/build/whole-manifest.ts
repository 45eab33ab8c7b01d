/** Writes, of a small archive, the manifest with all that a search in one locale reads. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { LOCALES } from '../../i18n/locale.ts';
import { type Manifest, wholeManifestFile } from '../shared/manifest.ts';

/** @param index the folder of the index, which has the files that the manifest names */
export async function writeWholeManifests(manifest: Manifest, index: string): Promise<void> {
	// Texts are scanned: nothing is looked up.
	const scanning: Manifest = { ...manifest, common: '', places: '', layout: '' };
	for (const locale of LOCALES) {
		const catalog = manifest.catalogs[locale];
		const files: Record<string, unknown> = { [catalog]: JSON.parse(await readFile(join(index, catalog), 'utf8')) };
		for (const [name] of manifest.groups) {
			const path = `pages/${name}.${locale}`;
			files[path] = JSON.parse(gunzipSync(await readFile(join(index, path))).toString('utf8'));
		}
		await writeFile(join(index, wholeManifestFile(locale)), JSON.stringify({ ...scanning, files } satisfies Manifest));
	}
}
