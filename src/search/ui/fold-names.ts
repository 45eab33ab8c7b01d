/** The fold of names, for fields of the search page that filter by name. The table is in the index's manifest. */
import { fold, unpackTable } from '../shared/fold.ts';
import { MANIFEST_FILE, MANIFEST_REQUEST, type Manifest } from '../shared/manifest.ts';

/**
 * @param index the index's address, with a slash at its end
 * @throws if the manifest cannot be loaded
 */
export async function loadFold(index: string): Promise<(text: string) => string> {
	const response = await fetch(`${index}${MANIFEST_FILE}`, MANIFEST_REQUEST);
	if (!response.ok) throw new Error(`${response.status}`);
	const table = unpackTable(((await response.json()) as Manifest).table);
	return (text) => fold(text, table);
}

/** What can be compared without the table: width, case and punctuation do not matter. */
export function foldWithoutTable(text: string): string {
	return fold(text, new Map());
}
