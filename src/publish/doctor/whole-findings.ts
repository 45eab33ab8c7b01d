/** What the files of a site say together: links, anchors, schemas. Pure, but for the comparison with a build. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileAt, LinkCheck, type SiteAddress } from '../check/link-check.ts';
import { MARKER, readMarker } from '../output/marker.ts';
import { SetupError } from '../setup-error.ts';
import type { Collected } from './collected.ts';
import { type Anchors, addAnchors, anchorsOfRecord } from './expected-anchors.ts';
import { schemaFindings, witnessFindings } from './export-findings.ts';

export function checkLinks(collected: Collected, site: SiteAddress): void {
	const links = new LinkCheck(collected.files, site);
	for (const [path, page] of collected.pages) links.add(path, page);
	for (const link of links.broken()) {
		const [page = '', to = ''] = link.split(': ');
		const file = URL.canParse(to, site.origin) ? fileAt(new URL(to, site.origin), site.base) : null;
		// That a whole file is missing has been noted when it was asked for.
		if (file === null || collected.files.has(file)) collected.fault('link', `leads nowhere: ${to}`, page);
	}
}

export function checkRecords(collected: Collected): void {
	for (const [path, record] of collected.records) {
		if (collected.schema) collected.findings.push(...schemaFindings(path, record, collected.schema));
		const source = path.replace('record.json', 'source.txt');
		const bytes = collected.sources.get(source);
		if (bytes) collected.findings.push(...witnessFindings(source, bytes, record));
	}
}

/**
 * Whether every anchor stands on its page, in both locales.
 * @param published those that ledgers on this machine have published
 * @param folders in front of each locale's paths
 * @returns how many were looked for
 */
export function checkAnchors(collected: Collected, published: Anchors, folders: readonly string[]): number {
	const all: Anchors = new Map();
	for (const record of collected.records.values()) addAnchors(all, anchorsOfRecord(record));
	const isServed = (page: string): boolean => collected.seminars.has(page.slice(0, page.indexOf('/')));
	addAnchors(all, new Map([...published].filter(([page]) => isServed(page))));
	for (const page of published.keys())
		if (!isServed(page)) collected.warning('anchor', 'a seminar of this machine’s content is not served', page);
	let count = 0;
	for (const [path, anchors] of all) {
		for (const locale of folders) {
			count += anchors.size;
			const page = collected.pages.get(`${locale}${path}index.html`);
			// That it is missing has been noted when it was asked for.
			if (page === undefined) continue;
			const ids = new Set(page.ids);
			for (const id of anchors) if (!ids.has(id)) collected.fault('anchor', 'a published anchor leads nowhere', `${locale}${path}#${id}`);
		}
	}
	return count;
}

/**
 * Compares the site with a build on this machine.
 * @param bodies path of a file → what was sent
 * @throws SetupError where the folder is no build
 */
export function checkBuilt(collected: Collected, built: string, bodies: ReadonlyMap<string, Uint8Array>): void {
	const marker = readMarker(built);
	if (marker === null)
		throw new SetupError(`--built ${built} is no folder that a build of this project wrote: name one that has a ${MARKER}`);
	if (marker.edition !== collected.marker?.edition)
		collected.fault('edition', `the build on this machine is ${marker.edition.slice(0, 12)}`, MARKER);
	for (const [path, body] of bodies) {
		const file = join(built, path);
		if (!existsSync(file)) collected.fault('edition', 'is not in the build on this machine', path);
		else if (!readFileSync(file).equals(body)) collected.fault('edition', 'differs from the build on this machine', path);
	}
}
