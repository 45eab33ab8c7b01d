/** The addresses that a site's data files lead to. Pure. */
import type { RecordJson } from '../../formats/json/record-schema.ts';
import { INDEX_PATH, MANIFEST_FILE, type Manifest } from '../../search/shared/manifest.ts';
import { indexFiles } from '../check/built-index.ts';
import { scriptLinks } from '../check/script-links.ts';

export const MANIFEST = `${INDEX_PATH}${MANIFEST_FILE}`;
export const SCHEMA = 'schema/record.json';

interface Index {
	years?: { url: string }[];
	seminars: { url: string; record: Record<string, string> }[];
}

/** Whether a file is the record of a seminar. */
export function isRecord(path: string): boolean {
	return path !== SCHEMA && /^[^/]+\/record\.json$/.test(path);
}

function ofIndex({ years = [], seminars }: Index): string[] {
	const citations = ['cite.bib', 'cite.ris', 'cite.json'];
	// Citations stand beside the record's text; a sparse archive has neither as a file of its own.
	const beside = ({ md }: Record<string, string>) => (md === undefined ? [] : citations.map((name) => md.replace(/[^/]*$/, name)));
	return [...years.map(({ url }) => url), ...seminars.flatMap(({ url, record }) => [url, ...Object.values(record), ...beside(record)])];
}

function ofRecord({ witness, pages }: RecordJson): string[] {
	return [...(witness ? ['source.txt'] : []), ...pages.map(({ url }) => url)];
}

function addressesIn(path: string, text: string): string[] {
	if (path === 'robots.txt') return [...text.matchAll(/^Sitemap: (\S+)$/gm)].map(([, address = '']) => address);
	if (path.startsWith('sitemap')) return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
	if (path === 'index.json') return ofIndex(JSON.parse(text) as Index);
	if (path === MANIFEST) return indexFiles(JSON.parse(text) as Manifest);
	if (path.endsWith('.webmanifest')) return (JSON.parse(text) as { icons: { src: string }[] }).icons.map(({ src }) => src);
	if (path.startsWith('_astro/') && path.endsWith('.js')) return scriptLinks(text);
	if (isRecord(path)) return ofRecord(JSON.parse(text) as RecordJson);
	return [];
}

/**
 * @param path the file's, below the site's base
 * @returns addresses, relative to the file's or absolute; none where the file cannot be read, which other checks report
 */
export function leadsOf(path: string, text: string): string[] {
	try {
		return addressesIn(path, text);
	} catch {
		return [];
	}
}
