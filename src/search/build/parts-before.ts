/** Parts that an earlier build has indexed: after a correction, Pagefind indexes one part. */
import { keptJson, type Slot } from '../../content/kept-json.ts';
import type { IndexedPart } from './join-parts.ts';
import type { FoldedPage } from './pagefind-bundle.ts';

const MADE_BY = ['src/search/shared/{tokens,places}.ts', 'src/search/build/{pagefind-bundle,join-parts}.ts', 'package-lock.json'];

/** A part as JSON: its bytes in base 64. */
interface KeptPart extends Pick<IndexedPart, 'paths' | 'entry'> {
	bytes: string[];
}

function fromJson({ paths, entry, bytes }: KeptPart): IndexedPart {
	const [start, pages, end, words] = bytes.map((one) => Buffer.from(one, 'base64'));
	if (!start || !pages || !end || !words) throw new Error('a kept part of the index is damaged; remove node_modules/.cache');
	return { paths, entry, meta: { start, pages, end }, words };
}

function toJson({ paths, entry, meta: { start, pages, end }, words }: IndexedPart): KeptPart {
	return { paths, entry, bytes: [start, pages, end, words].map((one) => Buffer.from(one).toString('base64')) };
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
