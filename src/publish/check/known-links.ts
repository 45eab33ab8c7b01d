/**
 * Which pages need not be read to know that their links are good: those that a site has from the former one as they were, as long as
 * nothing that links could lead to is gone. The edge to the disk.
 */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_PATH } from '../../search/shared/manifest.ts';
import type { FormerSite } from '../kept/former-file.ts';
import { isPacked } from '../precompress.ts';
import { pageLinks } from './page-links.ts';

/** A page as the former site had it; null where it had none, or where it is not as that build wrote it. */
function formerPage({ dir, files }: FormerSite, path: string): string | null {
	try {
		const bytes = readFileSync(join(dir, path));
		return hash('sha256', bytes) === files[path] ? bytes.toString('utf8') : null;
	} catch {
		return null;
	}
}

/** What is known of a new site's links before its pages are read. */
export interface KnownLinks {
	/** The pages that need not be read. */
	unread: ReadonlySet<string>;
	/** Page that is read → addresses that its former text linked to, and that are still good; joined by line ends, as slices would keep that text. */
	good: ReadonlyMap<string, string>;
}

/**
 * @param dir the new site's folder
 * @param files all files of it
 * @returns nothing known where a file or an element is gone that a page may lead to
 */
export function knownLinks(dir: string, files: ReadonlySet<string>, former: FormerSite): KnownLinks {
	const nothing: KnownLinks = { unread: new Set(), good: new Map() };
	const pages = [...files].filter((path) => path.endsWith('.html'));
	const unread = new Set(pages.filter((path) => former.taken.has(path)));
	// No page links into the index, whose files are named by hashes and by its manifest alone, nor to packed copies, which are made later.
	const isGone = (path: string): boolean => !files.has(path) && !path.startsWith(INDEX_PATH) && !isPacked(path);
	if (unread.size === 0 || Object.keys(former.files).some(isGone)) return nothing;
	const good = new Map<string, string>();
	for (const path of pages) {
		if (unread.has(path) || former.files[path] === undefined) continue;
		const before = formerPage(former, path);
		if (before === null) return nothing;
		const [old, ids] = [pageLinks(before), new Set(pageLinks(readFileSync(join(dir, path), 'utf8')).ids)];
		if (old.ids.some((id) => !ids.has(id))) return nothing;
		good.set(path, old.links.map(({ address }) => address).join('\n'));
	}
	return { unread, good };
}
