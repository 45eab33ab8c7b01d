/** Whether every link within a site leads to a file of it, and every fragment to an element. */
import type { PageLinks } from './page-links.ts';

export interface SiteAddress {
	/** The site's origin, such as `https://record.example`. */
	origin: string;
	/** The path it is served below, with a slash at both ends. */
	base: string;
}

/** A link that leads to a file of the site. */
interface Target {
	path: string;
	/** Empty where the link names a whole file. */
	fragment: string;
}

/** The file, as a path below the site's folder, that an address leads to; null where it leads outside the base or cannot be read. */
export function fileAt({ pathname }: URL, base: string): string | null {
	if (!pathname.startsWith(base)) return null;
	try {
		const path = decodeURIComponent(pathname.slice(base.length));
		return path === '' || path.endsWith('/') ? `${path}index.html` : path;
	} catch {
		return null;
	}
}

/** A fragment without escapes; as it is where they are broken. */
function unescaped(fragment: string): string {
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment;
	}
}

/** The address of a page, given as a path below the site's folder. */
export function pageUrl(path: string, { origin, base }: SiteAddress): URL {
	return new URL(`${base}${path.replace(/(^|\/)index\.html$/, '$1')}`, origin);
}

/** Collects the links of a site's pages one by one, so that an archive's pages need not be held at once. */
export class LinkCheck {
	#files: ReadonlySet<string> | null;
	readonly #site: SiteAddress;
	/** The ids of each page, joined by line ends: as sets, those of an archive would take gigabytes. */
	readonly #ids = new Map<string, string>();
	/** File → fragment, empty for the whole file → the first page that links to it. */
	readonly #wanted = new Map<string, Map<string, string>>();
	/** A fragment's text is kept once: `p1-s1` is linked to on every page. */
	readonly #texts = new Map<string, string>();
	readonly #broken: string[] = [];
	/** Links of pages to themselves that lead nowhere. */
	readonly #lost: string[] = [];
	/** What addresses from the origin's root lead to; most stand on every page. */
	readonly #targets = new Map<string, Target>();

	/**
	 * @param files every file of the site, as paths below its folder with forward slashes; null where they are not known yet: then `complete`
	 * tells them, and a link to a file that is missing is found on the first of its pages alone
	 */
	constructor(files: ReadonlySet<string> | null, site: SiteAddress) {
		this.#files = files;
		this.#site = site;
	}

	add(path: string, { ids, links }: PageLinks): void {
		this.#ids.set(path, ids.join('\n'));
		const own = new Set(ids);
		const from = pageUrl(path, this.#site);
		const followed = new Map(links.map(({ address, followed }) => [address, followed]));
		for (const [address, isFollowed] of followed) {
			// Most links of a long page lead to its own passages.
			if (address.startsWith('#')) {
				const fragment = unescaped(address.slice(1));
				if (fragment !== '' && !own.has(fragment)) this.#lost.push(`${path}: ${from.pathname}#${fragment}`);
				continue;
			}
			const target = this.#targetOf(address, from, path, isFollowed);
			if (target === null) continue;
			const fragments = this.#wanted.get(target.path) ?? new Map<string, string>();
			if (!fragments.has(target.fragment)) fragments.set(this.#once(target.fragment), path);
			this.#wanted.set(target.path, fragments);
		}
	}

	/** Files to whose elements links lead, and whose ids are not known yet. */
	wanted(): string[] {
		return [...this.#wanted].flatMap(([path, fragments]) => {
			const hasElement = fragments.size > (fragments.has('') ? 1 : 0);
			return hasElement && !this.#ids.has(path) ? [path] : [];
		});
	}

	/** Makes the ids of a page known whose own links need no check. */
	know(path: string, { ids }: Pick<PageLinks, 'ids'>): void {
		this.#ids.set(path, ids.join('\n'));
	}

	/**
	 * Tells which files the finished site has.
	 * @returns whether all are there that links lead to
	 */
	complete(files: ReadonlySet<string>): boolean {
		this.#files = files;
		return [...this.#wanted.keys()].every((path) => files.has(path));
	}

	/** Every link within the site that leads nowhere, as `page: address`; once, though its page was added twice. */
	broken(): string[] {
		const lost = [...this.#wanted].flatMap(([path, fragments]) => {
			const ids = new Set(this.#ids.get(path)?.split('\n'));
			const leads = (fragment: string) => this.#files?.has(path) === true && (fragment === '' || ids.has(fragment));
			return [...fragments].flatMap(([fragment, from]) =>
				leads(fragment) ? [] : [`${from}: ${pageUrl(path, this.#site).pathname}${fragment && `#${fragment}`}`],
			);
		});
		return [...new Set([...this.#broken, ...this.#lost, ...lost])];
	}

	/** Where a link leads; null where it leaves the site or leads nowhere, which is noted. */
	#targetOf(address: string, from: URL, path: string, isFollowed: boolean): Target | null {
		const known = this.#targets.get(address);
		if (known !== undefined) return known;
		const url = URL.parse(address, from.href);
		if (url === null) {
			this.#broken.push(`${path}: ${address}`);
			return null;
		}
		if (url.origin !== this.#site.origin) return null;
		// The record's words may link to what else stands at the origin; the site's own addresses lie below the base.
		if (isFollowed && !url.pathname.startsWith(this.#site.base) && URL.canParse(address)) return null;
		const file = fileAt(url, this.#site.base);
		if (file !== null && this.#files?.has(file) !== false) {
			const target = { path: file, fragment: unescaped(url.hash.slice(1)) };
			// The URL's own text: the address is a slice of its page's, which would stay in memory as a whole.
			if (url.pathname === address) this.#targets.set(url.pathname, target);
			return target;
		}
		this.#broken.push(`${path}: ${url.pathname}${url.hash}`);
		return null;
	}

	#once(text: string): string {
		const known = this.#texts.get(text);
		if (known === undefined) this.#texts.set(text, text);
		return known ?? text;
	}
}
