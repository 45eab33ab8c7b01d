/**
 * Renders only the pages whose props, or what they read of the archive, have changed since the last build; the others are taken from the
 * former site, if their files still are as that build wrote them.
 */
import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { digestOfRead, withReads } from '../../content/page-reads.ts';
import { isListedPage } from '../../formats/site/listing.ts';
import { Folders } from '../output/folders.ts';
import { writeHashed } from '../output/written-files.ts';
import { type FormerSite, fileState, type PublishedFile, takeFile } from './former-file.ts';
import { emptyKept, type KeptList } from './former-pages.ts';

/** What every page depends on: which locale stands at the root, and the colour that stylesheets have, whose names are hashes. */
const READ_BY_ALL = ['original/site'];

/** A page or another file that is rendered. */
export interface RenderedFile {
	/** As a path below the site's folder. */
	file: string;
	/** The file of `src/pages/` that renders it. */
	component: string;
	/** The hash of its props; undefined for one that is rendered each time. */
	props: string | undefined;
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
	readonly #folders: Folders;
	/** The files that were taken from the former site, as paths below the site's folder. They are not written again. */
	readonly taken = new Map<string, PublishedFile>();
	/** The pages that search engines must not list, as such paths. */
	readonly unlisted = new Set<string>();

	/**
	 * @param former the pages of the former site; empty where every page is rendered
	 * @param target the folder of the former site
	 * @param outDir the folder of the new one; it is there
	 * @param onWritten told of each file that was rendered, written and will stay as it is, as a path below that folder
	 */
	constructor(former: KeptList, target: string, outDir: string, onWritten: (path: string) => void = () => {}) {
		this.#former = former;
		this.#target = target;
		this.#outDir = outDir;
		this.#onWritten = onWritten;
		this.#made = emptyKept(former.code);
		this.#folders = new Folders(outDir);
	}

	/**
	 * The list of the new site, for the next build; asked for when all its files are as they will be published, before they are moved.
	 * @param hashes every file of it, its marker left out → its SHA-256
	 */
	listWith(hashes: ReadonlyMap<string, string>): KeptList {
		const files = [...hashes].map(([path, sha256]): [string, PublishedFile] => {
			return [path, { sha256, state: this.taken.get(path)?.state ?? fileState(join(this.#outDir, path)) }];
		});
		return { ...this.#made, files: new Map(files) };
	}

	/** What the former site was, and which of its files the new one has. */
	get former(): FormerSite {
		return { dir: this.#target, files: this.#former.files, taken: this.taken };
	}

	/**
	 * Puts a file into the new site: the former site's, if it would be rendered the same, else rendered anew. One without content is not written.
	 * @param render null where the file has no content
	 */
	async put({ file, component, props }: RenderedFile, render: () => Promise<Buffer | null>): Promise<void> {
		// An address may be another component's in the next build: a renamed page's becomes one that leads on.
		const key = props === undefined ? undefined : `${component} ${props}`;
		if (key !== undefined && this.#take(file, key)) return;
		const { result, reads } = await withReads(render);
		if (result === null) return;
		this.#write(file, result);
		const unlisted = file.endsWith('.html') && !isListedPage(result);
		if (unlisted) this.unlisted.add(file);
		// What is rendered each time may be written once more when all pages are there, as the search page is.
		if (key === undefined) return;
		this.#note(file, key, [...READ_BY_ALL, ...reads], unlisted);
		this.#onWritten(file);
	}

	/** Writes a rendered file. At once: to wait for each takes longer than writing. */
	#write(file: string, body: Buffer): void {
		const path = join(this.#outDir, file);
		this.#folders.make(dirname(path));
		writeHashed(path, body);
	}

	#hashOf(reads: readonly string[]): string {
		const values = this.#values.get(reads) ?? hash('sha256', reads.map(digestOfRead).join('\n'));
		this.#values.set(reads, values);
		return values;
	}

	#note(file: string, key: string, names: readonly string[], unlisted: boolean): void {
		const text = names.join('\n');
		const number = this.#numbers.get(text) ?? this.#made.reads.push({ names, values: this.#hashOf(names) }) - 1;
		this.#numbers.set(text, number);
		this.#made.pages.set(file, { key, reads: number, unlisted });
	}

	/** Takes the file of the former site, if it would be rendered the same. */
	#take(file: string, key: string): boolean {
		const page = this.#former.pages.get(file);
		const reads = this.#former.reads[page?.reads ?? -1];
		if (page === undefined || reads === undefined || page.key !== key || reads.values !== this.#hashOf(reads.names)) return false;
		this.#folders.make(dirname(join(this.#outDir, file)));
		const taken = takeFile(this.former, this.#outDir, file);
		if (taken === null) return false;
		this.taken.set(file, taken);
		this.#note(file, key, reads.names, page.unlisted);
		if (page.unlisted) this.unlisted.add(file);
		return true;
	}
}
