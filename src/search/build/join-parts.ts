/** Joins Pagefind's indexes of an archive's parts into one index, in Pagefind's format. Pure. */
import { CborReader } from '../shared/cbor.ts';
import { MARK, readerOf } from '../shared/pagefind-files.ts';
import type { PagefindEntry } from '../shared/places.ts';
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
/** CBOR's major types. */
const [INTEGER, TEXT, ARRAY] = [0, 3, 4];

/** The head of an item: its type, and a number that is not negative. */
function head(type: number, argument: number): Buffer {
	if (argument < 24) return Buffer.of((type << 5) | argument);
	if (argument < 0x100) return Buffer.of((type << 5) | 24, argument);
	const bytes = Buffer.alloc(argument < 0x10000 ? 3 : 5, (type << 5) | (argument < 0x10000 ? 25 : 26));
	if (argument < 0x10000) bytes.writeUInt16BE(argument, 1);
	else bytes.writeUInt32BE(argument, 1);
	return bytes;
}

function text(of: string): Buffer {
	const bytes = Buffer.from(of);
	return Buffer.concat([head(TEXT, bytes.length), bytes]);
}

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

/** A word of one part. */
interface Word {
	word: string;
	pages: number;
	/** How many items the first page has, its number first; the numbers of the first and last page. */
	items: number;
	first: number;
	last: number;
	/** What stands behind the first page's number. In it, each further page is numbered from the one before. */
	rest: Uint8Array;
}

/** Reads an entry. @throws if it is damaged, or has spellings with accents, which the archive's words never have */
function readWord(reader: CborReader): Word {
	const fields = reader.array();
	const word = reader.text();
	const pages = reader.array();
	let [items, first, last, start] = [0, 0, 0, reader.at];
	for (let page = 0; page < pages; page++) {
		const own = reader.array();
		last += reader.integer();
		if (page === 0) [items, first, start] = [own, last, reader.at];
		reader.skipItems(own - 1);
	}
	const rest = reader.bytes.subarray(start, reader.at);
	if (fields !== 3 || reader.array() > 0) throw new Error(`Pagefind's index has other spellings of “${word}”`);
	return { word, pages, items, first, last, rest };
}

/** Goes through the words of a part. */
class Words {
	readonly #reader: CborReader;
	/** The number that the part's first page has in the joined index. */
	readonly before: number;
	/** Null behind the last word. */
	present: Word | null = null;

	constructor(words: Uint8Array, before: number) {
		this.#reader = new CborReader(words);
		this.before = before;
		this.next();
	}

	next(): void {
		this.present = this.#reader.at < this.#reader.bytes.length ? readWord(this.#reader) : null;
	}
}

/** The entry of a word that some parts have. @param from these parts, at the word */
function joined(word: string, from: readonly Words[]): Buffer {
	const own = from.flatMap(({ present, before }) => (present ? [{ ...present, before }] : []));
	const pages = own.reduce((sum, one) => sum + one.pages, 0);
	const bytes: Uint8Array[] = [head(ARRAY, 3), text(word), head(ARRAY, pages)];
	let number = 0;
	for (const { items, first, last, rest, before } of own) {
		bytes.push(head(ARRAY, items), head(INTEGER, before + first - number), rest);
		number = before + last;
	}
	return Buffer.concat([...bytes, head(ARRAY, 0)]);
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
	let [entries, length, from, to]: [Buffer[], number, string, string] = [[], 0, '', ''];
	const close = (): Chunk => {
		const content = Buffer.concat([Buffer.from(MARK), head(ARRAY, 1), head(ARRAY, entries.length), ...entries]);
		[entries, length] = [[], 0];
		return { from, to, content };
	};
	for (let word = waiting.first?.present?.word; word !== undefined; word = waiting.first?.present?.word) {
		const own: Words[] = [];
		while (waiting.first?.present?.word === word) own.push(waiting.take() as Words);
		if (entries.length === 0) from = beginning(word, to);
		const entry = joined(word, own);
		entries.push(entry);
		length += entry.length;
		to = word;
		for (const one of own) {
			one.next();
			if (one.present !== null) waiting.put(one);
		}
		if (length >= CHUNK_LENGTH) yield close();
	}
	if (entries.length > 0) yield close();
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
	return Buffer.concat([
		Buffer.from(MARK),
		meta.start,
		head(
			ARRAY,
			parts.reduce((sum, { paths }) => sum + paths.length, 0),
		),
		...parts.map((part) => part.meta.pages),
		head(ARRAY, chunks.length),
		...chunks.flatMap(({ from, to, name }) => [head(ARRAY, 3), text(from), text(to), text(name)]),
		meta.end,
	]);
}
