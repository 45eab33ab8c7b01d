/** Whether a built folder is a whole site. Pages can be read while others are still written. The edge to the disk. */
import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_PATH, MANIFEST_FILE, type Manifest } from '../../search/shared/manifest.ts';
import { filesIn } from '../files-in.ts';
import { type FormerSite, fileState } from '../kept/former-file.ts';
import { isPacked } from '../precompress.ts';
import { indexFiles } from './built-index.ts';
import { LinkCheck, type SiteAddress } from './link-check.ts';
import { type PageLinks, pageLinks } from './page-links.ts';
import { scriptLinks } from './script-links.ts';

const MANIFEST = `${INDEX_PATH}${MANIFEST_FILE}`;
/** Where Astro puts scripts and styles. */
const SCRIPTS = '_astro/';
/** Files without which a host serves no site. */
const NEEDED = ['index.html', '404.html', MANIFEST];

/** Of more ids that are gone it is not looked which pages name them: all are read. */
const MOST_SOUGHT = 20;
/** An id that stands in the address of a link as it is, in quotation marks at its end. */
const PLAIN_ID = /^[\w-]+$/;

/** A script as a page that has links alone. */
function scriptPage(script: string): PageLinks {
	return { ids: [], links: scriptLinks(script).map((address) => ({ address, followed: false })), unlisted: true };
}

export class SiteCheck {
	readonly #dir: string;
	readonly #site: SiteAddress;
	#former: Pick<FormerSite, 'dir' | 'files'>;
	#check: LinkCheck;
	/** Page that was read → its state then. */
	readonly #read = new Map<string, string>();
	/** The ids of elements of the former site that are gone; a page may link to them. */
	readonly #gone = new Set<string>();
	/** Whether a page of the former site cannot be read: what is gone of it is not known. */
	#isUnknown = false;
	/** The files that are the former site's own. */
	#taken: ReadonlySet<string> = new Set();
	/** Those of them in which it was looked for links to what is gone. */
	#sought: ReadonlySet<string> = new Set();

	/**
	 * @param dir the site's folder
	 * @param former the site before it, whose links were good; without files where there was none
	 */
	constructor(dir: string, site: SiteAddress, former: Pick<FormerSite, 'dir' | 'files'>) {
		this.#dir = dir;
		this.#site = site;
		this.#former = former;
		this.#check = new LinkCheck(null, site);
	}

	/** Reads a page that is written. */
	read(path: string): void {
		this.#read.set(path, fileState(join(this.#dir, path)));
		const page = pageLinks(this.#text(path));
		const good = this.#formerLinks(path, page.ids);
		this.#check.add(path, { ...page, links: page.links.filter(({ address }) => !good.has(address)) });
	}

	/**
	 * Looks which pages of the former site name what is gone of those that were read.
	 * @param taken the files that are the former site's own: those pages are read only if something is gone that they may link to
	 */
	take(taken: ReadonlySet<string>): void {
		this.#taken = taken;
		if (this.#gone.size === 0 || this.#isUnknown || !this.#areFewGone()) return;
		const pages = [...taken].filter((path) => path.endsWith('.html'));
		this.#readNaming(this.#gone, pages);
		this.#sought = new Set(pages);
	}

	/** What is missing or leads nowhere in the finished site; nothing where it is whole. */
	faults(): string[] {
		const taken = this.#taken;
		const goneBefore = this.#gone.size;
		const files = new Set(filesIn(this.#dir));
		const pages = [...files].filter((path) => path.endsWith('.html'));
		for (const path of pages) if (!taken.has(path) && !this.#read.has(path)) this.read(path);
		// A file that is missing is named with each page that leads to it, which are known once all are read with the files in sight.
		if (this.#isOutdated(files) || !this.#check.complete(files)) this.#readAnew(pages, files);
		else if (this.#gone.size > 0) {
			const isSought = (path: string) => this.#gone.size === goneBefore && this.#sought.has(path);
			this.#readNaming(
				this.#gone,
				pages.filter((path) => !isSought(path)),
			);
		}
		for (const path of this.#check.wanted())
			if (files.has(path) && path.endsWith('.html')) this.#check.know(path, pageLinks(this.#text(path)));
		for (const path of files) if (path.startsWith(SCRIPTS) && path.endsWith('.js')) this.#check.add(path, scriptPage(this.#text(path)));
		return [
			...this.#missing(files).map((path) => `${path}: is missing`),
			...this.#empty(files).map((path) => `${path}: is empty`),
			...this.#check.broken().map((link) => `${link} leads nowhere`),
		];
	}

	/** The pages that were read. */
	get pages(): string[] {
		return [...this.#read.keys()];
	}

	#text(path: string): string {
		return readFileSync(join(this.#dir, path), 'utf8');
	}

	/** The links that a page had in the former site: they are good as long as nothing is gone. @param ids those that the page has now */
	#formerLinks(path: string, ids: readonly string[]): ReadonlySet<string> {
		if (!this.#former.files.has(path)) return new Set();
		const before = this.#formerPage(path);
		const present = new Set(ids);
		this.#isUnknown ||= before === null;
		for (const id of before?.ids ?? []) if (!present.has(id)) this.#gone.add(id);
		return new Set(before?.links.map(({ address }) => address));
	}

	/** A page as the former site had it; null where it is not as that build wrote it. */
	#formerPage(path: string): PageLinks | null {
		try {
			const bytes = readFileSync(join(this.#former.dir, path));
			return hash('sha256', bytes) === this.#former.files.get(path)?.sha256 ? pageLinks(bytes.toString('utf8')) : null;
		} catch {
			return null;
		}
	}

	/** Whether links that were taken for good may not be, or a page was written again after it was read. */
	#isOutdated(files: ReadonlySet<string>): boolean {
		// No page links into the index, whose files are named by hashes and by its manifest alone, nor to packed copies, which are made later.
		const isGone = (path: string): boolean => !files.has(path) && !path.startsWith(INDEX_PATH) && !isPacked(path);
		const isOther = ([path, state]: [string, string]): boolean => !files.has(path) || fileState(join(this.#dir, path)) !== state;
		return this.#isUnknown || !this.#areFewGone() || this.#former.files.keys().some(isGone) || [...this.#read].some(isOther);
	}

	/** Whether it is quick to look which pages name what is gone, and an address names it as it is. */
	#areFewGone(): boolean {
		return this.#gone.size <= MOST_SOUGHT && [...this.#gone].every((id) => PLAIN_ID.test(id));
	}

	/** Reads the pages that have a link to an element that is called like one of these; of a page that was read, some links were taken for good. */
	#readNaming(ids: ReadonlySet<string>, pages: readonly string[]): void {
		const ends = [...ids].map((id) => Buffer.from(`#${id}"`));
		for (const path of pages) {
			const bytes = readFileSync(join(this.#dir, path));
			if (!ends.some((end) => bytes.includes(end))) continue;
			this.#read.set(path, fileState(join(this.#dir, path)));
			this.#check.add(path, pageLinks(bytes.toString('utf8')));
		}
	}

	#readAnew(pages: readonly string[], files: ReadonlySet<string>): void {
		this.#former = { dir: '', files: new Map() };
		this.#check = new LinkCheck(files, this.#site);
		this.#read.clear();
		for (const path of pages) this.read(path);
	}

	#missing(files: ReadonlySet<string>): string[] {
		const named = files.has(MANIFEST) ? indexFiles(JSON.parse(this.#text(MANIFEST)) as Manifest) : [];
		return [...NEEDED, ...named.map((path) => `${INDEX_PATH}${path}`)].filter((path) => !files.has(path));
	}

	#empty(files: ReadonlySet<string>): string[] {
		const isOurs = (path: string): boolean => path.endsWith('.html') || path.startsWith(INDEX_PATH);
		return [...files].filter((path) => isOurs(path) && statSync(join(this.#dir, path)).size === 0);
	}
}
