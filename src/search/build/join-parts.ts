/** Joins Pagefind's indexes of an archive's parts into one index, in Pagefind's format. Pure. */
import { CborReader } from '../shared/cbor.ts';
import { MARK, readerOf } from '../shared/pagefind-files.ts';
import type { PagefindEntry } from '../shared/places.ts';
import { CborWriter } from './cbor-writer.ts';
import { LeastFirst } from './least-first.ts';

/** A part of an archive as Pagefind has indexed it. Bytes are items of CBOR. */
export interface IndexedPart {
	/** The pages' paths, by Pagefind's number. */
	paths: string[];
	/** Pagefind's entry file. */
	entry: PagefindEntry;
	meta: MetaParts;
	/** The entries of all words, in the words' order. */
	words: Uint8Array;
}

/** A metadata file: what stands before the list of pages, the pages, what stands behind the list of chunks. */
export interface MetaParts {
	start: Uint8Array;
	pages: Uint8Array;
	end: Uint8Array;
}

/** A chunk of the joined index. */
export interface Chunk {
	/** The beginning of its first word, at which no earlier chunk has a word. */
	from: string;
	/** Its last word. */
	to: string;
	content: Buffer;
}

/** A chunk is closed when it has so many bytes, unpacked; about 17 KB packed. Most queries load two. Smaller chunks would be more files. */
const CHUNK_LENGTH = 40_000;
const MARK_BYTES = Buffer.from(MARK);

/** Reads an unpacked metadata file. */
export function metaParts(bytes: Uint8Array): MetaParts & { ids: string[]; chunks: string[] } {
	const reader = readerOf(bytes);
	reader.array();
	reader.skip();
	const start = bytes.subarray(MARK.length, reader.at);
	/** Of each of the next arrays, the text that stands in it behind so many items. */
	const textsIn = (arrays: number, before: number) =>
		Array.from({ length: arrays }, () => {
			const items = reader.array();
			reader.skipItems(before);
			const found = reader.text();
			reader.skipItems(items - before - 1);
			return found;
		});
	const pageCount = reader.array();
	const from = reader.at;
	const ids = textsIn(pageCount, 0);
	const pages = bytes.subarray(from, reader.at);
	const chunks = textsIn(reader.array(), 2);
	return { start, pages, end: bytes.subarray(reader.at), ids, chunks };
}

/** The entries of words in an unpacked chunk. */
export function wordsOf(chunk: Uint8Array): Uint8Array {
	const reader = readerOf(chunk);
	reader.array();
	const count = reader.array();
	const start = reader.at;
	reader.skipItems(count);
	return chunk.subarray(start, reader.at);
}

/** A word of one part. Places are those of bytes in the part. */
interface Word {
	word: string;
	/** Where the word itself begins and ends, as an item. */
	start: number;
	end: number;
	pages: number;
	/** How many items the first page has, its number first; the numbers of the first and last page. */
	items: number;
	first: number;
	last: number;
	/** Where what stands behind the first page's number begins and ends. In it, each further page is numbered from the one before. */
	restStart: number;
	restEnd: number;
}

/** Reads an entry. @throws if it is damaged, or has spellings with accents, which the archive's words never have */
function readWord(reader: CborReader): Word {
	const fields = reader.array();
	const start = reader.at;
	const word = reader.text();
	const end = reader.at;
	const pages = reader.array();
	let [items, first, last, restStart] = [0, 0, 0, reader.at];
	for (let page = 0; page < pages; page++) {
		const own = reader.array();
		last += reader.integer();
		if (page === 0) [items, first, restStart] = [own, last, reader.at];
		reader.skipItems(own - 1);
	}
	const restEnd = reader.at;
	if (fields !== 3 || reader.array() > 0) throw new Error(`Pagefind's index has other spellings of “${word}”`);
	return { word, start, end, pages, items, first, last, restStart, restEnd };
}

/** Goes through the words of a part. */
class Words {
	readonly #reader: CborReader;
	/** The number that the part's first page has in the joined index. */
	readonly before: number;
	/** Null behind the last word. */
	present: Word | null = null;

	/** @param words the entries of the part's words */
	constructor(words: Uint8Array, before: number) {
		this.#reader = new CborReader(words);
		this.before = before;
		this.next();
	}

	/** What the places of a word are places in. */
	get bytes(): Uint8Array {
		return this.#reader.bytes;
	}

	next(): void {
		this.present = this.#reader.at < this.#reader.bytes.length ? readWord(this.#reader) : null;
	}
}

/** Writes the entry of a word that some parts have. @param from these parts, at the word */
function writeJoined(from: readonly Words[], writer: CborWriter): void {
	writer.array(3);
	let [pages, number] = [0, 0];
	for (const { present } of from) pages += present?.pages ?? 0;
	for (const [i, { present, before, bytes }] of from.entries()) {
		if (present === null) continue;
		if (i === 0) {
			writer.copy(bytes, present.start, present.end);
			writer.array(pages);
		}
		writer.array(present.items);
		writer.integer(before + present.first - number);
		writer.copy(bytes, present.restStart, present.restEnd);
		number = before + present.last;
	}
	writer.array(0);
}

/** The shortest beginning of a word that sorts behind another word. */
function beginning(word: string, before: string): string {
	for (let length = 1; length < word.length; length++) if (word.slice(0, length) > before) return word.slice(0, length);
	return word;
}

/**
 * The chunks of the joined index, in the words' order. Pages are numbered in the order of the parts.
 * @throws if a part is damaged
 */
export function* joinedChunks(parts: readonly Pick<IndexedPart, 'paths' | 'words'>[]): Generator<Chunk> {
	/** The parts at their words, the least word first; of parts at the same word, in their order. */
	const waiting = new LeastFirst<Words>((a, b) => {
		const [word, other] = [a.present?.word ?? '', b.present?.word ?? ''];
		return word < other || (word === other && a.before < b.before);
	});
	let pages = 0;
	for (const { paths, words } of parts) {
		const part = new Words(words, pages);
		if (part.present !== null) waiting.put(part);
		pages += paths.length;
	}
	const writer = new CborWriter();
	let [entries, from, to] = [0, '', ''];
	const close = (): Chunk => {
		const words = writer.take();
		writer.copy(MARK_BYTES);
		writer.array(1);
		writer.array(entries);
		entries = 0;
		return { from, to, content: Buffer.concat([writer.take(), words]) };
	};
	for (let word = waiting.first?.present?.word; word !== undefined; word = waiting.first?.present?.word) {
		const own: Words[] = [];
		while (waiting.first?.present?.word === word) own.push(waiting.take() as Words);
		if (entries === 0) from = beginning(word, to);
		writeJoined(own, writer);
		entries++;
		to = word;
		for (const one of own) {
			one.next();
			if (one.present !== null) waiting.put(one);
		}
		if (writer.length >= CHUNK_LENGTH) yield close();
	}
	if (entries > 0) yield close();
}

/**
 * The metadata file of the joined index.
 * @param chunks with their names
 * @throws if the parts were not indexed in the same way
 */
export function joinedMeta(
	parts: readonly Pick<IndexedPart, 'paths' | 'meta'>[],
	chunks: readonly (Omit<Chunk, 'content'> & { name: string })[],
): Buffer {
	const [{ meta } = { meta: null }] = parts;
	if (meta === null) throw new Error('there is nothing to index');
	const isOther = parts.some((part) => Buffer.compare(part.meta.start, meta.start) !== 0 || Buffer.compare(part.meta.end, meta.end) !== 0);
	if (isOther) throw new Error('Pagefind has indexed the parts in different ways');
	const writer = new CborWriter();
	writer.copy(MARK_BYTES);
	writer.copy(meta.start);
	writer.array(parts.reduce((sum, { paths }) => sum + paths.length, 0));
	for (const part of parts) writer.copy(part.meta.pages);
	writer.array(chunks.length);
	for (const { from, to, name } of chunks) {
		writer.array(3);
		for (const text of [from, to, name]) writer.text(text);
	}
	writer.copy(meta.end);
	return writer.take();
}
