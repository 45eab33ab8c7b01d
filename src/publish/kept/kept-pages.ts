/**
 * Renders only the pages whose props, or what they read of the archive, have changed since the last build; the others are taken from the
 * former site, if their files still are as that build wrote them.
 */
import { hash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { AstroPrerenderer } from 'astro';
import { digestOfRead, withReads } from '../../content/page-reads.ts';
import { writeHashed } from '../output/written-files.ts';
import { type FormerSite, takeFile } from './former-file.ts';
import { emptyKept, type KeptList } from './former-pages.ts';

/** What every page depends on: which locale stands at the root, and the colour that stylesheets have, whose names are hashes. */
const READ_BY_ALL = ['original/site'];

/** A page's path below the base, without a slash at its end. */
const trimmed = (path: string): string => path.replace(/^\/+|\/+$/g, '');

/** The file of a page or of an endpoint, as a path below the site's folder. */
function fileOf(path: string, type: string): string {
	return type === 'page' ? posix.join(path, 'index.html') : path;
}

export class KeptPages {
	readonly #former: KeptList;
	readonly #target: string;
	readonly #outDir: string;
	readonly #onWritten: (path: string) => void;
	readonly #made: KeptList;
	/** List of reads as text → its number. */
	readonly #numbers = new Map<string, number>();
	/** List of reads → the hash over its values now. */
	readonly #values = new WeakMap<readonly string[], string>();
	/** The folders that files were written into. */
	readonly #folders = new Set<string>();
	/** The files that were taken from the former site, as paths below the site's folder. */
	readonly taken = new Set<string>();

	/**
	 * @param former the pages of the former site; empty where every page is rendered
	 * @param target the folder of the former site
	 * @param outDir the folder of the new one
	 * @param onWritten told of each file that was rendered and written, as a path below that folder
	 */
	constructor(former: KeptList, target: string, outDir: string, onWritten: (path: string) => void = () => {}) {
		this.#former = former;
		this.#target = target;
		this.#outDir = outDir;
		this.#onWritten = onWritten;
		this.#made = emptyKept(former.code);
	}

	/**
	 * The list of the new site, for the next build.
	 * @param hashes every file of it, its marker left out → its SHA-256
	 */
	listWith(hashes: ReadonlyMap<string, string>): KeptList {
		return { ...this.#made, files: Object.fromEntries(hashes) };
	}

	/** What the former site was, and which of its files the new one has. */
	get former(): FormerSite {
		return { dir: this.#target, files: this.#former.files, taken: this.taken };
	}

	/**
	 * A prerenderer that takes from the former site what it can. It writes the files: Astro writes none for a response without a body.
	 * @param base the path that the site is served below, with a slash at both ends
	 */
	prerenderer(usual: AstroPrerenderer, base: string): AstroPrerenderer {
		const keys = new Map<string, string>();
		const at = (component: string, path: string): string => `${component}\0${trimmed(path)}`;
		return {
			...usual,
			getStaticPaths: async () => {
				const paths = await usual.getStaticPaths();
				for (const { pathname, route, cacheKey } of paths) if (cacheKey !== undefined) keys.set(at(route.component, pathname), cacheKey);
				return paths;
			},
			render: async (request, options) => {
				const path = trimmed(decodeURIComponent(new URL(request.url).pathname.slice(base.length)));
				const { component, type } = options.routeData;
				const props = keys.get(at(component, path));
				if (props === undefined) return usual.render(request, options);
				// An address may be another component's in the next build: a renamed page's becomes one that leads on.
				const key = `${component} ${props}`;
				// What else the build does meanwhile, such as giving pages to Pagefind, goes on between two pages.
				await setImmediate();
				if (this.#take(path, key, fileOf(path, type))) return new Response(null);
				const { result, reads } = await withReads(async () => {
					const rendered = await usual.render(request, options);
					const response = rendered instanceof Response ? rendered : rendered.response;
					return { response, body: response.body === null ? null : Buffer.from(await response.arrayBuffer()) };
				});
				const { response, body } = result;
				if (body === null || response.status !== 200) return new Response(body === null ? null : new Uint8Array(body), response);
				this.#note(path, key, [...READ_BY_ALL, ...reads]);
				this.#write(fileOf(path, type), body);
				return new Response(null);
			},
		};
	}

	/** Writes a rendered file. At once: Astro waits for each file before it renders the next, in four steps that take longer than writing. */
	#write(file: string, body: Buffer): void {
		const path = join(this.#outDir, file);
		const folder = dirname(path);
		if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
		this.#folders.add(folder);
		writeHashed(path, body);
		this.#onWritten(file);
	}

	#hashOf(reads: readonly string[]): string {
		const values = this.#values.get(reads) ?? hash('sha256', reads.map(digestOfRead).join('\n'));
		this.#values.set(reads, values);
		return values;
	}

	#note(path: string, key: string, reads: string[]): void {
		const text = reads.join('\n');
		const number = this.#numbers.get(text) ?? this.#made.reads.push(reads) - 1;
		this.#numbers.set(text, number);
		this.#made.pages[path] = { key, reads: number, values: this.#hashOf(reads) };
	}

	/** Takes the file of the former site, if it would be rendered the same. */
	#take(path: string, key: string, file: string): boolean {
		const page = this.#former.pages[path];
		const reads = this.#former.reads[page?.reads ?? -1];
		if (page === undefined || reads === undefined || page.key !== key || page.values !== this.#hashOf(reads)) return false;
		const sha256 = this.#former.files[file];
		if (sha256 === undefined || !takeFile(this.#target, this.#outDir, file, sha256)) return false;
		this.#note(path, key, reads);
		this.taken.add(file);
		return true;
	}
}
