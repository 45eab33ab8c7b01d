/**
 * Enumerations: which passages are the items of one, and which passage leads up to them. Only what is sure: a series of markers that counts
 * from one upwards without a gap (一是…二是…, 第一…第二…, 首先…其次…最後…), or a list. Never across speakers, headings or what the reporter says. Pure.
 */
import { announces, firstMarkerWithin, type Marker, markerAt } from './enumeration-markers.ts';
import { type Block, type List, type Page, type Paragraph, type Passage, paragraphsIn, type Speech } from './model.ts';
import { isNarrated, spokenText } from './narration.ts';

export interface Enumeration {
	/** The passage that leads up to the first item; null if none does, or if it is not sure. */
	leadIn: Passage | null;
	/** The passages of each item; two items at least. */
	items: Passage[][];
}

/** A passage that may belong to an enumeration. */
interface Candidate {
	passage: Passage;
	/** What the speaker says of it. */
	words: string;
	/** The number of its paragraph. */
	paragraph: number;
	/** Whether it is the first of its paragraph. */
	starts: boolean;
}

/** A series of markers that may go on. The numbers are indexes of candidates. */
interface Series {
	name: string;
	leadIn: number | null;
	starts: number[];
	/** The last passage of an enumeration inside the last item. */
	within: number;
}

/** Between two markers that each begin a paragraph, at most this many paragraphs. */
const MOST_PARAGRAPHS = 3;

function candidatesIn(paragraphs: readonly Paragraph[], isRecord: boolean): Candidate[] {
	return paragraphs
		.filter(({ direction }) => !direction)
		.flatMap(({ passages }, paragraph) =>
			passages
				.filter((passage) => isRecord || !isNarrated(passage))
				.map((passage, i) => ({ passage, paragraph, starts: i === 0, words: isRecord ? passage.text : spokenText(passage) })),
		);
}

/** The index of the candidate that leads up to the one at `first`; null if none surely does. */
function leadInOf(all: readonly Candidate[], first: number): number | null {
	const [before, item] = [all[first - 1], all[first]];
	if (!before || !item || item.paragraph - before.paragraph > 1) return null;
	const isOneSentence = before.paragraph === item.paragraph && !/[。！？｡!?.][”’」』）)\s]*$/.test(before.words);
	return isOneSentence || announces(before.words) ? first - 1 : null;
}

/** Whether the marker of the candidate at `at` continues a series. */
function continues({ name, starts }: Series, marker: Marker, all: readonly Candidate[], at: number): boolean {
	const [last, next] = [all[starts.at(-1) ?? -1], all[at]];
	if (name !== marker.series || !last || !next) return false;
	const follows = marker.number === starts.length + 1 || (marker.number === Number.POSITIVE_INFINITY && starts.length > 1);
	return follows && (last.paragraph === next.paragraph || (next.starts && next.paragraph - last.paragraph <= MOST_PARAGRAPHS));
}

/** The index of the last passage of a series: an item that is a paragraph of its own has all of it, another is one passage. */
function endOf({ starts, within }: Series, all: readonly Candidate[]): number {
	const last = starts.at(-1) ?? 0;
	const isParagraph = all[last]?.starts && all[last]?.paragraph !== all[starts.at(-2) ?? -1]?.paragraph;
	const own = isParagraph ? all.findLastIndex(({ paragraph }) => paragraph === all[last]?.paragraph) : last;
	return Math.max(own, within);
}

/** The enumerations that markers show. Series may stand inside one another: `open` has the outer ones first. */
function markedIn(all: readonly Candidate[]): Enumeration[] {
	const found: Enumeration[] = [];
	const open: Series[] = [];
	const close = (length: number) => {
		while (open.length > length) {
			const series = open.pop();
			if (!series || series.starts.length < 2) continue;
			const end = endOf(series, all);
			const bounds = [...series.starts, end + 1];
			const items = series.starts.map((start, i) => all.slice(start, bounds[i + 1]).map(({ passage }) => passage));
			found.push({ leadIn: all[series.leadIn ?? -1]?.passage ?? null, items });
			const outer = open.at(-1);
			if (outer && (series.leadIn ?? bounds[0] ?? 0) <= endOf(outer, all)) outer.within = Math.max(outer.within, end);
		}
	};
	for (const [at, { words }] of all.entries()) {
		const marker = markerAt(words);
		const continued = marker ? open.findLastIndex((series) => continues(series, marker, all, at)) : -1;
		if (continued >= 0) {
			close(continued + 1);
			open[continued]?.starts.push(at);
			continue;
		}
		const first = marker?.number === 1 ? marker : firstMarkerWithin(words);
		if (first) open.push({ name: first.series, leadIn: first === marker ? leadInOf(all, at) : null, starts: [at], within: -1 });
	}
	close(0);
	return found;
}

/** The lists among some blocks, those inside lists included, each with the block before it. */
function listsIn(blocks: readonly Block[]): { list: List; before: Block | undefined }[] {
	return blocks.flatMap((block, i) =>
		block.kind === 'list' ? [{ list: block, before: blocks[i - 1] }, ...block.items.flatMap((item) => listsIn(item))] : [],
	);
}

/** The enumerations that lists show. */
function listedIn(blocks: readonly Block[], all: readonly Candidate[]): Enumeration[] {
	const byPassage = new Map(all.map((candidate) => [candidate.passage, candidate]));
	return listsIn(blocks).flatMap(({ list, before }) => {
		const items = list.items
			.map((item) => paragraphsIn(item).flatMap(({ passages }) => passages.filter((passage) => byPassage.has(passage))))
			.filter((passages) => passages.length > 0);
		const last = before?.kind === 'paragraph' ? before.passages.at(-1) : undefined;
		const leadIn = last && announces(byPassage.get(last)?.words ?? '') ? last : null;
		return items.length > 1 ? [{ leadIn, items }] : [];
	});
}

/** The blocks between headings. */
function sectionsOf(blocks: readonly Block[]): Block[][] {
	const sections: Block[][] = [[]];
	for (const block of blocks) {
		if (block.kind === 'heading') sections.push([]);
		else sections.at(-1)?.push(block);
	}
	return sections;
}

function startsOf({ items }: Enumeration): string {
	return items.map(([first]) => first?.id).join();
}

/** The enumerations of a speech. Of a speaker's words only; where the record itself speaks, of the record's. */
function enumerationsInSpeech({ speaker, blocks }: Speech): Enumeration[] {
	return sectionsOf(blocks).flatMap((section) => {
		const all = candidatesIn(paragraphsIn(section), speaker === null);
		const listed = listedIn(section, all);
		const shown = new Set(listed.map(startsOf));
		return [...listed, ...markedIn(all).filter((one) => !shown.has(startsOf(one)))];
	});
}

/** Found once for each page: every person who speaks on it asks. */
const known = new WeakMap<Pick<Page, 'speeches'>, Enumeration[]>();

/** All enumerations of a page. Those inside an item of another are listed too. */
export function enumerationsOf(page: Pick<Page, 'speeches'>): Enumeration[] {
	const found = known.get(page) ?? page.speeches.flatMap(enumerationsInSpeech);
	known.set(page, found);
	return found;
}

/** Every passage of an enumeration in order, its lead-in first. */
export function passagesOf({ leadIn, items }: Enumeration): Passage[] {
	return [...(leadIn ? [leadIn] : []), ...items.flat()];
}

/** The anchor of a whole enumeration, from its lead-in or first item to its end: `p1-s1~p1-s4`. */
export function anchorOf(enumeration: Enumeration): string {
	const all = passagesOf(enumeration);
	return `${all[0]?.id}~${all.at(-1)?.id}`;
}

const wholes = new WeakMap<Pick<Page, 'speeches'>, ReadonlyMap<string, string>>();

/** Id of a passage → the anchor of the innermost enumeration that it belongs to. */
export function wholesOf(page: Pick<Page, 'speeches'>): ReadonlyMap<string, string> {
	const made = wholes.get(page) ?? new Map([...enumerationByPassage(enumerationsOf(page))].map(([id, one]) => [id, anchorOf(one)]));
	wholes.set(page, made);
	return made;
}

/**
 * The enumeration that a passage is an item of, or the lead-in to, by the passage's id; the innermost one if there are several. A passage that
 * is an item of one and the lead-in to another is in the map as the lead-in.
 */
export function enumerationByPassage(enumerations: readonly Enumeration[]): Map<string, Enumeration> {
	const inwards = enumerations.toSorted((a, b) => passagesOf(b).length - passagesOf(a).length);
	return new Map(inwards.flatMap((one) => passagesOf(one).map(({ id }) => [id, one] as const)));
}
