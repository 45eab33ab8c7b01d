/** Reads texts of pages that are known to match, part by part, until there are enough hits. */
import type { Locale } from '../../i18n/locale.ts';
import type { FoldTable } from '../shared/fold.ts';
import type { Hit } from '../shared/hit.ts';
import type { IndexedPage } from '../shared/indexed-page.ts';
import { hitsOfPart } from '../shared/match.ts';
import type { Query } from '../shared/query.ts';
import { countIn, type MatchedPage } from './matched-pages.ts';
import type { PageTexts } from './page-texts.ts';

/** A page of which at least a part has been read. */
export interface ReadPage {
	position: number;
	page: IndexedPage;
	hits: Hit[];
}

export interface ReadPages {
	/** In the order in which they were asked for. */
	read: ReadPage[];
	/** How many pages have matches in parts that have not been read. */
	unread: number;
}

export interface ReadOptions {
	locale: Locale;
	/** After so many hits, reading stops. */
	hitsWanted: number;
	/** Whether a hit counts for that. */
	isWanted: (position: number, hit: Hit) => boolean;
	/** Called once, with the hits of the first parts. */
	onFirst: (pages: ReadPages) => void;
	/** Called after each batch: how many parts have been read, and how many there are. */
	onProgress: (read: number, all: number) => void;
	/** Asked before each batch. True stops reading. */
	isStale: () => boolean;
}

/** A part with matches, and about how many. */
interface Unit {
	position: number;
	part: number;
	matches: number;
}

/** How many files are loaded at once at most: the first time, when nothing is shown yet, and later. */
const FIRST_BATCH = 2;
const LARGEST_BATCH = 8;
/** If at most this many parts remain, they are read too, so that all hits are listed. */
const MOST_FURTHER = 3;

/** The parts of a page that have matches. Where only counts are known, each may. */
function unitsOf({ position, terms }: MatchedPage, texts: PageTexts): Unit[] {
	const starts = texts.partsOf(position);
	const total = terms.reduce((sum, term) => sum + countIn(term), 0);
	return starts.flatMap((start, part): Unit[] => {
		const end = starts[part + 1] ?? Number.POSITIVE_INFINITY;
		const isCounted = terms.some((term) => 'slots' in term);
		const located = terms.reduce(
			(sum, term) => sum + ('places' in term ? term.places.filter((place) => place >= start && place < end).length : 0),
			0,
		);
		const matches = isCounted ? Math.max(located, total / starts.length) : located;
		return matches > 0 ? [{ position, part, matches }] : [];
	});
}

/**
 * @param pages in the order in which their hits are wanted
 * @throws if a text cannot be loaded or is damaged
 */
export async function readMatched(
	query: Query,
	pages: readonly MatchedPage[],
	texts: PageTexts,
	table: FoldTable,
	{ locale, hitsWanted, isWanted, onFirst, onProgress, isStale }: ReadOptions,
): Promise<ReadPages> {
	const queue = pages.flatMap((page) => unitsOf(page, texts));
	const all = queue.length;
	const read = new Map<number, ReadPage>();
	const fileOf = ({ position, part }: Unit) => texts.fileOf(position, part);
	const soFar = (): ReadPages => ({ read: [...read.values()], unread: new Set(queue.map(({ position }) => position)).size });
	let hitCount = 0;
	let hasReported = false;
	while (queue.length > 0 && !isStale()) {
		const isLittle = queue.length <= MOST_FURTHER;
		if (hitCount >= hitsWanted && !isLittle) break;
		const most = hasReported ? LARGEST_BATCH : FIRST_BATCH;
		const files = new Set<number>();
		const batch: Unit[] = [];
		let expected = hitCount;
		while (queue[0] && (isLittle || expected < hitsWanted || batch.length === 0)) {
			if (files.size === most && !files.has(fileOf(queue[0]))) break;
			const unit = queue.shift();
			if (!unit) break;
			files.add(fileOf(unit));
			expected += unit.matches;
			batch.push(unit);
		}
		const loading = batch.map((unit) => texts.part(unit.position, unit.part, locale));
		for (const [i, page] of (await Promise.all(loading)).entries()) {
			const { position } = batch[i] ?? { position: -1 };
			const hits = hitsOfPart(page, query, table);
			hitCount += hits.filter((hit) => isWanted(position, hit)).length;
			const known = read.get(position);
			if (known) known.hits.push(...hits);
			else if (hits.length > 0) read.set(position, { position, page, hits });
		}
		if (!hasReported && hitCount > 0) {
			hasReported = true;
			onFirst(soFar());
		}
		onProgress(all - queue.length, all);
	}
	return soFar();
}
