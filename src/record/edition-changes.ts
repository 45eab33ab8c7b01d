/** What became of an edition's passages: which were mended, removed, added or moved since. Pure. */
import { diff, lcs } from 'fast-myers-diff';
import type { FormerEdition, PublishedPassage } from './edition.ts';
import { paragraphsAsPublished } from './editions.ts';
import { paragraphsOf, type Seminar } from './model.ts';

export interface EditionChange {
	kind: 'mended' | 'removed' | 'added' | 'moved';
	/** The passage in the edition; null if it was added since. */
	former: PublishedPassage | null;
	/** The passage now; null if its anchor was removed. */
	now: PublishedPassage | null;
}

/** The address of a passage within its seminar; what an anchor names stays the same, so passages are compared by it. */
export function addressOfPassage({ page, paragraph, id }: PublishedPassage): string {
	return `${page}#${id || paragraph}`;
}

/** The passages of a seminar as they are published now. */
export function presentPassages({ pages }: Pick<Seminar, 'pages'>): PublishedPassage[] {
	return pages.flatMap((page) =>
		paragraphsOf(page).flatMap(({ id: paragraph, passages }): PublishedPassage[] => {
			const own = passages.map(({ id, text }) => ({ page: page.id, paragraph, id, text }));
			return own.length > 0 ? own : [{ page: page.id, paragraph, id: '', text: '' }];
		}),
	);
}

/** Every change from an edition to the text of now, in the order of the text. */
export function changesSince(former: readonly PublishedPassage[], now: readonly PublishedPassage[]): EditionChange[] {
	const before = new Map(former.map((passage) => [addressOfPassage(passage), passage]));
	const after = new Map(now.map((passage) => [addressOfPassage(passage), passage]));
	const [from, to] = [[...before.keys()], [...after.keys()]];
	const inPlace = new Set<string>();
	for (const [start, , length] of lcs(from, to)) for (const address of from.slice(start, start + length)) inPlace.add(address);
	const changeAt = (address: string): EditionChange[] => {
		const [old, current] = [before.get(address) ?? null, after.get(address) ?? null];
		const change = (kind: EditionChange['kind']) => [{ kind, former: old, now: current }];
		if (old === null) return change('added');
		if (current === null) return change('removed');
		if (old.text !== current.text) return change('mended');
		return inPlace.has(address) ? [] : change('moved');
	};
	const removedBefore = new Map<string | undefined, string[]>();
	let waiting: string[] = [];
	for (const address of from) {
		if (!after.has(address)) waiting.push(address);
		else if (inPlace.has(address)) {
			removedBefore.set(address, waiting);
			waiting = [];
		}
	}
	const inOrder = [...to.flatMap((address) => [...(removedBefore.get(address) ?? []), address]), ...waiting];
	return inOrder.flatMap(changeAt);
}

/** A part of a text, and whether the other text lacks it. */
export interface MarkedPart {
	text: string;
	changed: boolean;
}

/** Two texts cut where they differ, character by character. */
export function markedDifferences(former: string, now: string): { former: MarkedPart[]; now: MarkedPart[] } {
	const [from, to] = [[...former], [...now]];
	const parts = { former: [] as MarkedPart[], now: [] as MarkedPart[] };
	const add = (side: MarkedPart[], characters: readonly string[], changed: boolean) => {
		if (characters.length > 0) side.push({ text: characters.join(''), changed });
	};
	let [a, b] = [0, 0];
	for (const [start, end, first, last] of diff(from, to)) {
		add(parts.former, from.slice(a, start), false);
		add(parts.now, to.slice(b, first), false);
		add(parts.former, from.slice(start, end), true);
		add(parts.now, to.slice(first, last), true);
		[a, b] = [end, last];
	}
	add(parts.former, from.slice(a), false);
	add(parts.now, to.slice(b), false);
	return parts;
}

/**
 * In which edition earlier texts of a page's anchors stood last.
 * @param readings anchor → its earlier texts, in the record's own script
 * @returns anchor → for each text an index into the editions; -1 if no kept edition has it
 */
export function lastEditionsOf(
	former: readonly FormerEdition[],
	page: string,
	readings: Readonly<Record<string, readonly string[]>>,
): Record<string, number[]> {
	const texts = former.map(({ passages }) => {
		const own = (passages ?? []).filter((passage) => passage.page === page);
		const paragraphs = paragraphsAsPublished(own).map((one) => [one[0]?.paragraph ?? '', one.map(({ text }) => text).join('')] as const);
		return new Map([...paragraphs, ...own.map(({ id, text }) => [id, text] as const)]);
	});
	return Object.fromEntries(
		Object.entries(readings).map(([anchor, all]) => [anchor, all.map((text) => texts.findLastIndex((one) => one.get(anchor) === text))]),
	);
}

/** Whether pages have earlier texts that no kept edition has: the record was published before editions were kept. */
export function hasLostReadings({ former, pages }: Pick<Seminar, 'former' | 'pages'>): boolean {
	return pages.some(({ id, readings }) =>
		Object.values(lastEditionsOf(former, id, readings))
			.flat()
			.includes(-1),
	);
}
