/** Parts that an earlier build has indexed: after a correction, Pagefind indexes one part. */
import { CHECKED_BYTES, type KeptForm, keptAs } from '../../content/kept-results.ts';
import type { IndexedPart } from './join-parts.ts';
import type { FoldedPage } from './pagefind-bundle.ts';

const MADE_BY = [
	'src/search/shared/{tokens,places,cbor,pagefind-files}.ts',
	'src/search/build/{pagefind-bundle,join-parts,parts-before}.ts',
	'package-lock.json',
];

/** What stands before the bytes, as JSON. */
interface Head extends Pick<IndexedPart, 'paths' | 'entry'> {
	/** How many bytes each of the four has: the three of `MetaParts`, the words. */
	lengths: number[];
}

/** Of the number with the head's length. */
const NUMBER_BYTES = 4;

/**
 * A part as it is kept: the length of the head, the head, the bytes. They are most of it: as text in JSON, reading them back takes several times
 * as long.
 */
export const PART_FORM: KeptForm<IndexedPart> = {
	extension: 'part',
	encode: ({ paths, entry, meta: { start, pages, end }, words }) => {
		const all = [start, pages, end, words];
		const head = Buffer.from(JSON.stringify({ paths, entry, lengths: all.map(({ length }) => length) } satisfies Head));
		const length = Buffer.alloc(NUMBER_BYTES);
		length.writeUInt32LE(head.length);
		return CHECKED_BYTES.encode(Buffer.concat([length, head, ...all]));
	},
	decode: (kept) => {
		const bytes = CHECKED_BYTES.decode(kept);
		let at = NUMBER_BYTES;
		const next = (length = 0) => {
			at += length;
			return bytes.subarray(at - length, at);
		};
		const { paths, entry, lengths } = JSON.parse(next(bytes.readUInt32LE()).toString()) as Head;
		const [start, pages, end, words] = [next(lengths[0]), next(lengths[1]), next(lengths[2]), next(lengths[3])];
		return { paths, entry, meta: { start, pages, end }, words };
	},
};

/** Makes a function that indexes a part, or takes it as an earlier build has indexed it. @param stops the stop characters, as one string */
export function keepingParts(stops: string, index: (pages: readonly FoldedPage[]) => Promise<IndexedPart>) {
	const slotOf = keptAs(PART_FORM, 'index-parts', MADE_BY);
	return async (pages: readonly FoldedPage[]): Promise<IndexedPart> => {
		const slot = slotOf(JSON.stringify([stops, pages]));
		const known = slot.read();
		if (known !== null) return known;
		const part = await index(pages);
		slot.keep(part);
		return part;
	};
}
