/**
 * The one archive of a process, and what is noted of who reads it. Astro bundles the pages apart from its configuration, so that modules
 * exist twice in one process, and a variable of one would too: everything is kept on the global object.
 */
import type { Locale } from '../i18n/locale.ts';
import { type Converters, convertersOf, localizedArchive } from '../record/localize.ts';
import type { Archive } from '../record/model.ts';
import { keepingConversion } from './converted-before.ts';
import { contentDir, loadWithOrigins } from './files.ts';
import { SeminarHashes } from './seminar-hashes.ts';
import { watchedArchive } from './watched-archive.ts';

/** Which archive: the one in its own script with the notes of both editions, or a locale's. */
export type Scope = 'original' | Locale;

interface Loaded {
	converters: Converters;
	archives: Map<Scope, Archive>;
	/** The same archives, watched: what pages are given. */
	watched: Map<Scope, Archive>;
	/** Of whole seminars. */
	hashes: SeminarHashes;
	/** Hashes of what pages read, made when they are first asked for. */
	digests: Map<string, string>;
	/** What else is made of the whole archive, by name. */
	made: Map<string, object>;
}

interface SharedContent {
	/** Whether pages may differ from the published anchors, as in the development server. */
	drafting: boolean;
	/** Null until it is first used. */
	loaded: Loaded | null;
	/** What is read while a page is rendered; null where nobody asks. */
	reads: Set<string> | null;
}

const KEY = Symbol.for('seminar-record.content');

export function sharedContent(): SharedContent {
	const holder = globalThis as { [KEY]?: SharedContent };
	holder[KEY] ??= { drafting: false, loaded: null, reads: null };
	return holder[KEY];
}

/** Notes that the page being rendered depends on something of the archive; `page-reads.ts` says what the names stand for. */
export function noteRead(name: string): void {
	sharedContent().reads?.add(name);
}

/**
 * What is loaded; reads the content where that was not done yet.
 * @throws ContentError with everything that is wrong
 */
export function loadedContent(): Loaded {
	const state = sharedContent();
	if (state.loaded === null) {
		const { archive: original, origins } = loadWithOrigins(contentDir(), state.drafting);
		state.loaded = {
			converters: convertersOf(original),
			archives: new Map([['original', original]]),
			watched: new Map(),
			digests: new Map(),
			hashes: new SeminarHashes(original, origins),
			made: new Map(),
		};
	}
	return state.loaded;
}

/** An archive that nobody watches. */
export function plainArchive(scope: Scope): Archive {
	const { archives, converters, hashes } = loadedContent();
	const known = archives.get(scope);
	if (known !== undefined) return known;
	const original = plainArchive('original');
	const archive = scope === 'original' ? original : localizedArchive(original, scope, converters, keepingConversion(hashes.texts));
	hashes.add(scope, archive);
	archives.set(scope, archive);
	return archive;
}

/** The same archive; what is read of it while a page is rendered is noted. */
export function archiveOf(scope: Scope): Archive {
	const { watched } = loadedContent();
	const archive = watched.get(scope) ?? watchedArchive(plainArchive(scope), (part) => noteRead(`${scope}/${part}`));
	watched.set(scope, archive);
	return archive;
}

/**
 * Something that is made of the whole archive and wanted in several places: made once.
 * @param name always given with the same kind of thing
 */
export function madeOnce<T extends object>(name: string, make: () => T): T {
	const { made } = loadedContent();
	if (!made.has(name)) made.set(name, make());
	return made.get(name) as T;
}

/** The same, but not held for those who may ask later: it takes some hundred megabytes in a large archive. */
export function madeWhileUsed<T extends object>(name: string, make: () => T): T {
	const { made } = loadedContent();
	const known = (made.get(name) as WeakRef<T> | undefined)?.deref();
	if (known !== undefined) return known;
	const one = make();
	made.set(name, new WeakRef(one));
	return one;
}
