/**
 * Which pages need not be read to know that their links are good: those that a site has from the former one as they were, as long as
 * nothing that links could lead to is gone. The edge to the disk.
 */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_PATH } from '../../search/shared/manifest.ts';
import { pageLinks } from './page-links.ts';

/** The site that was published before; it had no faults. */
export interface FormerSite {
	dir: string;
	/** Its files, as paths below its folder → their SHA-256. */
	files: Readonly<Record<string, string>>;
	/** Those that the new site has as they were. */
	taken: ReadonlyMap<string, string>;
}

/** A page as the former site had it; null where it had none, or where it is not as that build wrote it. */
function formerPage({ dir, files }: FormerSite, path: string): string | null {
	try {
		const bytes = readFileSync(join(dir, path));
		return hash('sha256', bytes) === files[path] ? bytes.toString('utf8') : null;
	} catch {
		return null;
	}
}

/** Whether a page has lost an element that links could lead to. */
function hasLostIds(former: FormerSite, path: string, made: string): boolean {
	if (former.files[path] === undefined) return false;
	const before = formerPage(former, path);
	if (before === null) return true;
	const ids = new Set(pageLinks(made).ids);
	return pageLinks(before).ids.some((id) => !ids.has(id));
}

/**
 * @param dir the new site's folder
 * @param files all files of it
 * @returns the pages that need not be read; none where a file or an element is gone that one of them may lead to
 */
export function unreadPages(dir: string, files: ReadonlySet<string>, former: FormerSite): ReadonlySet<string> {
	const pages = [...files].filter((path) => path.endsWith('.html'));
	const unread = new Set(pages.filter((path) => former.taken.has(path)));
	// No page links into the index: its files are named by hashes, and by its manifest alone.
	const isGone = (path: string): boolean => !files.has(path) && !path.startsWith(INDEX_PATH);
	if (unread.size === 0 || Object.keys(former.files).some(isGone)) return new Set();
	const made = pages.filter((path) => !unread.has(path));
	return made.some((path) => hasLostIds(former, path, readFileSync(join(dir, path), 'utf8'))) ? new Set() : unread;
}
