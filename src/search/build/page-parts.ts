/** Divides the texts of pages into files, a long page into several. Pure. */
import type { IndexedPage } from '../shared/indexed-page.ts';
import { placesOfParagraph } from '../shared/places.ts';
import type { PageFolds } from './page-folds.ts';

/** A part of a page: its paragraphs from `start` to before `end`, in the page's order. */
export interface PagePart {
	/** The page's position. */
	page: number;
	start: number;
	end: number;
	/** How many places, and how many folded characters, of the record's words come before it. */
	place: number;
	preceding: number;
}

/** The most folded characters of a file, unless a paragraph or an enumeration is longer. In Chinese about 10 KB as gzip. */
const PART_LENGTH = 8000;
/** The same where an archive has as few files as can be: half of them, and twice as much is read for a hit. */
const LONG_PART_LENGTH = 16_000;
/** A page is only divided if it is so many times as long: for what little a part more saves, it is one request more. */
const WHOLE_PARTS = 1.5;

const NO_ROOM = -1;

/** The numbers of the paragraphs before which a page can be divided: an enumeration stays in one part. */
function cutsIn({ paragraphs, enumerations = [] }: IndexedPage): Set<number> {
	let passages = 0;
	const cuts = paragraphs.flatMap((paragraph, i) => {
		const first = passages;
		passages += paragraph.passages.length;
		const isWithin = ([lead = -1, ...bounds]: number[]) => first > (lead < 0 ? (bounds[0] ?? 0) : lead) && first < (bounds.at(-1) ?? 0);
		return i > 0 && !enumerations.some(isWithin) ? [i] : [];
	});
	return new Set(cuts);
}

/** The parts of one page. */
function partsOf(page: IndexedPage, position: number, { words }: Pick<PageFolds, 'words'>, partLength: number): PagePart[] {
	const parts: PagePart[] = [{ page: position, start: 0, end: page.paragraphs.length, place: 0, preceding: 0 }];
	if (words.reduce((sum, { length }) => sum + length, 0) <= WHOLE_PARTS * partLength) return parts;
	const cuts = cutsIn(page);
	let [place, preceding, word] = [0, 0, 0];
	for (const [i, { narrative }] of page.paragraphs.entries()) {
		const last = parts.at(-1);
		const length = narrative ? 0 : (words[word++]?.length ?? 0);
		// A part begins at a place of its own: stage directions alone have none.
		if (last && cuts.has(i) && preceding > last.preceding && preceding + length - last.preceding > partLength) {
			last.end = i;
			parts.push({ page: position, start: i, end: page.paragraphs.length, place, preceding });
		}
		preceding += length;
		if (!narrative) place += placesOfParagraph(length);
	}
	return parts;
}

/** The files of an archive's texts: each has pages that follow each other, or a part of one page. */
export function textFilesOf(pages: readonly IndexedPage[], folds: readonly Pick<PageFolds, 'words'>[], fewFiles = false): PagePart[][] {
	const partLength = fewFiles ? LONG_PART_LENGTH : PART_LENGTH;
	const files: PagePart[][] = [];
	/** How many folded characters the last file still takes; of a divided page's file nothing, a page without words neither. */
	let room = NO_ROOM;
	for (const [position, page] of pages.entries()) {
		const { words } = folds[position] ?? { words: [] };
		const parts = partsOf(page, position, { words }, partLength);
		const length = words.reduce((sum, one) => sum + one.length, 0);
		if (parts.length > 1 || length > room) {
			for (const part of parts) files.push([part]);
			room = parts.length > 1 ? NO_ROOM : partLength - length;
		} else {
			files.at(-1)?.push(...parts);
			room -= length;
		}
	}
	return files;
}

/** The text of a part as a page of its own. Labels and removed anchors are in the first part. */
export function textOfPart(page: IndexedPage, { start, end, preceding }: PagePart): IndexedPage {
	if (start === 0 && end === page.paragraphs.length) return page;
	const { labels, aliases, enumerations = [], ...rest } = page;
	const passagesIn = (from: number, to: number) => page.paragraphs.slice(from, to).reduce((sum, { passages }) => sum + passages.length, 0);
	const first = passagesIn(0, start);
	const behind = first + passagesIn(start, end);
	const own = enumerations
		.filter(([, ...bounds]) => (bounds[0] ?? 0) >= first && (bounds.at(-1) ?? 0) <= behind)
		.map((numbers) => numbers.map((number) => (number < 0 ? -1 : number - first)));
	return {
		...rest,
		...(preceding > 0 && { preceding }),
		paragraphs: page.paragraphs.slice(start, end),
		...(start === 0 && labels && { labels }),
		...(start === 0 && aliases && { aliases }),
		...(own.length > 0 && { enumerations: own }),
	};
}
