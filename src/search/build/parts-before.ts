/** Parts that an earlier build has indexed: after a correction, Pagefind indexes one part. */
import { keptJson, type Slot } from '../../content/kept-json.ts';
import type { IndexedPart, MetaParts } from './join-parts.ts';
import type { FoldedPage } from './pagefind-bundle.ts';

const MADE_BY = [
	'src/search/shared/{tokens,places,cbor,pagefind-files}.ts',
	'src/search/build/{pagefind-bundle,join-parts,parts-before}.ts',
	'package-lock.json',
];

/** A part as JSON: its bytes in base 64. */
interface KeptPart extends Pick<IndexedPart, 'paths' | 'entry'> {
	meta: Record<keyof MetaParts, string>;
	words: string;
}

const packed = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const unpacked = (text: string) => Buffer.from(text, 'base64');

function fromJson({ meta: { start, pages, end }, words, ...part }: KeptPart): IndexedPart {
	return { ...part, meta: { start: unpacked(start), pages: unpacked(pages), end: unpacked(end) }, words: unpacked(words) };
}

function toJson({ meta: { start, pages, end }, words, ...part }: IndexedPart): KeptPart {
	return { ...part, meta: { start: packed(start), pages: packed(pages), end: packed(end) }, words: packed(words) };
}

/** Makes a function that indexes a part, or takes it as an earlier build has indexed it. @param stops the stop characters, as one string */
export function keepingParts(stops: string, index: (pages: readonly FoldedPage[]) => Promise<IndexedPart>) {
	const slotOf = keptJson('index-parts', MADE_BY);
	return async (pages: readonly FoldedPage[]): Promise<IndexedPart> => {
		const slot: Slot = slotOf(JSON.stringify([stops, pages]));
		const known = slot.read() as KeptPart | null;
		if (known !== null) return fromJson(known);
		const part = await index(pages);
		slot.keep(toJson(part));
		return part;
	};
}
