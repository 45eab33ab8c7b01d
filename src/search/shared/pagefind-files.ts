/**
 * Reads the files of a Pagefind 1.6 index: CBOR behind a mark. Pagefind's engine gives every place of one word, but its program is as large
 * as many answers, and it loads what it needs in a row; so its chunks of words are read here.
 */
import { CborReader } from './cbor.ts';

/** The first bytes of each of Pagefind's files, once it is unpacked. */
export const MARK = 'pagefind_dcd';

/** Where a word stands, by page: `numbers[i]` has the places from `starts[i]` to before `starts[i + 1]`. */
export interface WordPlaces {
	/** Pagefind's numbers of pages, ascending. */
	numbers: number[];
	starts: number[];
	/** Ascending on each page. */
	places: number[];
}

/**
 * Reads an unpacked file of an index.
 * @throws if it does not begin with Pagefind's mark
 */
export function readerOf(bytes: Uint8Array): CborReader {
	if (new TextDecoder().decode(bytes.subarray(0, MARK.length)) !== MARK) throw new Error('it is not a file of a Pagefind index');
	return new CborReader(bytes, MARK.length);
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
	const reader = readerOf(bytes);
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
