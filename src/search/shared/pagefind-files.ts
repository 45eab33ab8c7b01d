/**
 * Reads the files of a Pagefind 1.6 index: CBOR behind a mark. Pagefind's engine gives every place of one word, but its program is as large
 * as many answers, and it loads what it needs in a row; so these two kinds of files are read here.
 */

/** The first bytes of each of Pagefind's files, once it is unpacked. */
const MARK = 'pagefind_dcd';

/** Where a word stands, by page: `numbers[i]` has the places from `starts[i]` to before `starts[i + 1]`. */
export interface WordPlaces {
	/** Pagefind's numbers of pages, ascending. */
	numbers: number[];
	starts: number[];
	/** Ascending on each page. */
	places: number[];
}

/** What is used of a metadata file: the ids of the pages by Pagefind's number, and the chunks in the order of their words. */
export interface PagefindMeta {
	pages: string[];
	chunks: { from: string; name: string }[];
}

const decoder = new TextDecoder();

/** Reads CBOR's integers, texts and arrays, one after the other. */
class CborReader {
	private readonly bytes: Uint8Array;
	private at = MARK.length;

	/** @throws if the bytes do not begin with Pagefind's mark */
	constructor(bytes: Uint8Array) {
		if (decoder.decode(bytes.subarray(0, MARK.length)) !== MARK) throw new Error('it is not a file of a Pagefind index');
		this.bytes = bytes;
	}

	private byte(): number {
		const byte = this.bytes[this.at++];
		if (byte === undefined) throw new Error('it ends too early');
		return byte;
	}

	/** Reads the head of an item of one of two major types. Returns its argument; a negative number for the second type. */
	private head(type: number, negative = type): number {
		const first = this.byte();
		const found = first >> 5;
		if (found !== type && found !== negative) throw new Error(`it has an item of type ${found} in place of ${type}`);
		const short = first & 31;
		if (short > 26) throw new Error(`it has an item of length ${short}`);
		let argument = short < 24 ? short : 0;
		for (let rest = short < 24 ? 0 : 1 << (short - 24); rest > 0; rest--) argument = argument * 256 + this.byte();
		return found === type ? argument : -1 - argument;
	}

	integer(): number {
		return this.head(0, 1);
	}

	/** The length of an array, whose items come next. */
	array(): number {
		return this.head(4);
	}

	text(): string {
		const length = this.head(3);
		this.at += length;
		return decoder.decode(this.bytes.subarray(this.at - length, this.at));
	}

	/** Passes over an item, whatever it is. */
	skip(): void {
		const type = (this.bytes[this.at] ?? 0) >> 5;
		if (type === 4) for (let rest = this.array(); rest > 0; rest--) this.skip();
		else if (type === 3) this.text();
		else this.integer();
	}

	/** Passes over the items of an array that have not been read. */
	skipItems(count: number): void {
		for (let rest = count; rest > 0; rest--) this.skip();
	}
}

/** Reads the places on one page. A negative number is the weight of the places behind it; each place is the distance from the one before. */
function readPage(reader: CborReader, places: number[]): void {
	let place = 0;
	for (let rest = reader.array(); rest > 0; rest--) {
		const step = reader.integer();
		if (step < 0) continue;
		place += step;
		places.push(place);
	}
}

/**
 * Finds words in an unpacked chunk of the index.
 * @param wanted the words; of words that the chunk does not have, nothing is returned
 * @throws if the bytes are damaged or of another format
 */
export function readChunk(bytes: Uint8Array, wanted: ReadonlySet<string>): Map<string, WordPlaces> {
	const reader = new CborReader(bytes);
	const found = new Map<string, WordPlaces>();
	const parts = reader.array();
	for (let words = reader.array(); words > 0; words--) {
		const fields = reader.array();
		const word = reader.text();
		if (!wanted.has(word)) {
			reader.skipItems(fields - 1);
			continue;
		}
		const of: WordPlaces = { numbers: [], starts: [], places: [] };
		let number = 0;
		for (let pages = reader.array(); pages > 0; pages--) {
			const items = reader.array();
			number += reader.integer();
			const start = of.places.length;
			readPage(reader, of.places);
			reader.skipItems(items - 2);
			// A page may have a word in its metadata alone.
			if (of.places.length === start) continue;
			of.numbers.push(number);
			of.starts.push(start);
		}
		of.starts.push(of.places.length);
		reader.skipItems(fields - 2);
		found.set(word, of);
	}
	reader.skipItems(parts - 1);
	return found;
}

/** Reads an unpacked metadata file. @throws if the bytes are damaged or of another format */
export function readMeta(bytes: Uint8Array): PagefindMeta {
	const reader = new CborReader(bytes);
	const meta: PagefindMeta = { pages: [], chunks: [] };
	reader.array();
	reader.text();
	for (let pages = reader.array(); pages > 0; pages--) {
		const fields = reader.array();
		meta.pages.push(reader.text());
		reader.skipItems(fields - 1);
	}
	for (let chunks = reader.array(); chunks > 0; chunks--) {
		const fields = reader.array();
		const from = reader.text();
		reader.text();
		meta.chunks.push({ from, name: reader.text() });
		reader.skipItems(fields - 3);
	}
	return meta;
}
