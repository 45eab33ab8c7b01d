/** An archive that tells which parts of it are asked for, so that a page can be made anew when one of them has changed. Pure. */
import type { Archive } from '../record/model.ts';

/** Told of each part that is read: `seminars`, `speakers` (all of them), `speakers/ID` (one of them, or that there is none), `topics`, `conversion`, `site`. */
export type Note = (part: string) => void;

/** The same entries; every way to them is noted. */
class WatchedMap<V> extends Map<string, V> {
	/** Null while the entries are put in. */
	readonly #note: ((id?: string) => void) | null;

	constructor(entries: ReadonlyMap<string, V>, note: (id?: string) => void) {
		super();
		this.#note = null;
		for (const [id, value] of entries) super.set(id, value);
		this.#note = note;
	}

	override get(id: string): V | undefined {
		this.#note?.(id);
		return super.get(id);
	}

	override has(id: string): boolean {
		this.#note?.(id);
		return super.has(id);
	}

	override get size(): number {
		this.#note?.();
		return super.size;
	}

	override keys(): MapIterator<string> {
		this.#note?.();
		return super.keys();
	}

	override values(): MapIterator<V> {
		this.#note?.();
		return super.values();
	}

	override entries(): MapIterator<[string, V]> {
		this.#note?.();
		return super.entries();
	}

	override [Symbol.iterator](): MapIterator<[string, V]> {
		return this.entries();
	}

	override forEach(visit: (value: V, id: string, map: Map<string, V>) => void): void {
		this.#note?.();
		super.forEach(visit);
	}
}

/**
 * An archive that reads like another and notes what is read. What a seminar is made of is not watched: whoever asks for the seminars has
 * read all of them.
 */
export function watchedArchive(archive: Archive, note: Note): Archive {
	return {
		get seminars() {
			note('seminars');
			return archive.seminars;
		},
		get conversion() {
			note('conversion');
			return archive.conversion;
		},
		get site() {
			note('site');
			return archive.site;
		},
		speakers: new WatchedMap(archive.speakers, (id) => note(id === undefined ? 'speakers' : `speakers/${id}`)),
		topics: new WatchedMap(archive.topics, (id) => note(id === undefined ? 'topics' : `topics/${id}`)),
	};
}
