/** Whether a built folder is a whole site. The edge to the disk. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_PATH, MANIFEST_FILE, type Manifest } from '../../search/shared/manifest.ts';
import { filesIn } from '../files-in.ts';
import type { FormerSite } from '../kept/former-file.ts';
import { indexFiles } from './built-index.ts';
import { knownLinks } from './known-links.ts';
import { LinkCheck, type SiteAddress } from './link-check.ts';
import { type PageLinks, pageLinks } from './page-links.ts';
import { scriptLinks } from './script-links.ts';

const MANIFEST = `${INDEX_PATH}${MANIFEST_FILE}`;
/** Where Astro puts scripts and styles. */
const SCRIPTS = '_astro/';
/** Files without which a host serves no site. */
const NEEDED = ['index.html', '404.html', MANIFEST];

/** A script as a page that has links alone. */
function scriptPage(script: string): PageLinks {
	return { ids: [], links: scriptLinks(script).map((address) => ({ address, followed: false })), unlisted: true };
}

/**
 * What is missing or leads nowhere in a built site; nothing where it is whole.
 * @param dir the site's folder
 * @param former the site before it, if some of its files are the same
 */
export function siteFaults(dir: string, site: SiteAddress, former?: FormerSite): string[] {
	const files = new Set(filesIn(dir));
	const missing = NEEDED.filter((path) => !files.has(path));
	if (files.has(MANIFEST)) {
		const manifest = JSON.parse(readFileSync(join(dir, MANIFEST), 'utf8')) as Manifest;
		missing.push(
			...indexFiles(manifest)
				.map((path) => `${INDEX_PATH}${path}`)
				.filter((path) => !files.has(path)),
		);
	}
	const isOurs = (path: string): boolean => path.endsWith('.html') || path.startsWith(INDEX_PATH);
	const empty = [...files].filter((path) => isOurs(path) && statSync(join(dir, path)).size === 0);
	const check = new LinkCheck(files, site);
	const read = (path: string): string => readFileSync(join(dir, path), 'utf8');
	const { unread, good } =
		former === undefined ? { unread: new Set<string>(), good: new Map<string, string>() } : knownLinks(dir, files, former);
	const unknownLinks = (path: string): PageLinks => {
		const { links, ...page } = pageLinks(read(path));
		const known = new Set(good.get(path)?.split('\n'));
		return { ...page, links: links.filter(({ address }) => !known.has(address)) };
	};
	for (const path of files) {
		if (path.endsWith('.html') && !unread.has(path)) check.add(path, unknownLinks(path));
		if (path.startsWith(SCRIPTS) && path.endsWith('.js')) check.add(path, scriptPage(read(path)));
	}
	for (const path of check.wanted()) if (unread.has(path)) check.know(path, pageLinks(read(path)));
	return [
		...missing.map((path) => `${path}: is missing`),
		...empty.map((path) => `${path}: is empty`),
		...check.broken().map((link) => `${link} leads nowhere`),
	];
}
