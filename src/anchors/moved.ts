/** Words that stand on another page than before: where the anchors they had lead now. Pure. */
import { EMPTY_PAGE, entriesOf, everPublished, type Ledger, type PageLedger, partsOf } from '../record/ledger.ts';
import type { Renaming } from './renames.ts';
import { likest } from './similarity.ts';

/** Fewer characters than this are said again and again: that they are new on a page does not say that they were moved there. */
const TELLING = 6;

/** A passage of a seminar: its address, `page#anchor`, and its words. */
export interface Place {
	at: string;
	text: string;
}

/** The passages that are new or restored on their page. */
export function arrivalsOf(starts: Ledger['pages'], pages: Ledger['pages']): Place[] {
	return Object.entries(pages).flatMap(([id, now]) => {
		const stood = new Set(entriesOf(starts[id] ?? EMPTY_PAGE).map((entry) => entry.id));
		return entriesOf(now)
			.filter((entry) => !stood.has(entry.id))
			.map((entry) => ({ at: `${id}#${entry.id}`, text: entry.text }));
	});
}

/** A page's ledger whose removed anchors say on which other page their words have arrived. */
export function withMoves(id: string, before: PageLedger, after: PageLedger, arrivals: readonly Place[]): PageLedger {
	const lost = entriesOf(before).filter((entry) => entry.id in after.removed && entry.text.length >= TELLING);
	const others = arrivals.filter(({ at }) => !at.startsWith(`${id}#`));
	const matches = likest(
		lost.map(({ text }) => text),
		others.map(({ text }) => text),
	);
	const moves = new Map(matches.map(([o, f]) => [lost[o]?.id ?? '', others[f]?.at ?? '']));
	for (const [paragraph, passages] of Object.entries(before.paragraphs)) {
		const move = moves.get(Object.keys(passages)[0] ?? '');
		if (move !== undefined && paragraph in after.removed) moves.set(paragraph, move);
	}
	const removed = Object.entries(after.removed).map(([anchor, one]) => {
		const moved = moves.get(anchor);
		return [anchor, moved === undefined ? one : { ...one, moved }] as const;
	});
	return { ...after, removed: Object.fromEntries(removed) };
}

/** The page named most often in some `page#anchor`. */
function commonest(places: Iterable<string>): string {
	const counts = new Map<string, number>();
	for (const [page] of [...places].map(partsOf)) counts.set(page, (counts.get(page) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/**
 * Where the anchors of a page that is no more are found now.
 * @param renaming where the page was renamed; the words it lost, or all of them where it was merged into others or withdrawn, are
 * looked for among the passages that are new or restored elsewhere
 */
export function scattered(
	page: PageLedger,
	renaming: Renaming | undefined,
	pages: Ledger['pages'],
	arrivals: readonly Place[],
): Ledger['gone'][string] {
	const heir = pages[renaming?.to ?? ''] ?? EMPTY_PAGE;
	const living = new Set([...Object.keys(heir.paragraphs), ...entriesOf(heir).map(({ id }) => id)]);
	const inHeir = (id: string): string | undefined => {
		const number = renaming?.numbers.get(id) ?? id;
		return living.has(number) ? `${renaming?.to}#${number}` : undefined;
	};
	const entries = entriesOf(page);
	const lost = entries.filter(({ id }) => inHeir(id) === undefined);
	const matches = likest(
		lost.map(({ text }) => text),
		arrivals.map(({ text }) => text),
	);
	const elsewhere = new Map(matches.map(([o, f]) => [lost[o]?.id ?? '', arrivals[f]?.at ?? '']));
	let last = entries.map(({ id }) => inHeir(id)).find((at) => at !== undefined) ?? [...elsewhere.values()][0] ?? '';
	const found = new Map<string, string>();
	for (const { id, paragraph } of entries) {
		last = inHeir(id) ?? elsewhere.get(id) ?? last;
		found.set(id, last);
		if (!found.has(paragraph)) found.set(paragraph, inHeir(paragraph) ?? last);
	}
	const anchors = [...everPublished(page)].map(([id, text]) => {
		const at = inHeir(id) ?? found.get(id) ?? found.get(page.removed[id]?.at ?? '') ?? last;
		return [id, { at, text }] as const;
	});
	return { to: renaming?.to ?? commonest(elsewhere.values()), anchors: Object.fromEntries(anchors) };
}

/** Where a chain of places ends; one that runs in a circle ends where it would begin again. */
function endOf(place: string, next: (place: string) => string | undefined): string {
	const seen = new Set<string>();
	let end = place;
	for (let to = next(end); to !== undefined && !seen.has(end); to = next(end)) {
		seen.add(end);
		end = to;
	}
	return end;
}

/** A seminar's anchors led on to where their words are, when those have moved more than once or the page they moved to has gone too. */
export function ledOn({ edition, pages, gone }: Ledger): Ledger {
	const ledTo = (place: string) =>
		endOf(place, (at) => {
			const [page, anchor] = partsOf(at);
			return gone[page]?.anchors[anchor]?.at ?? pages[page]?.removed[anchor]?.moved;
		});
	const given = Object.entries(gone).map(([id, { to, anchors }]) => {
		const led = Object.entries(anchors).map(([anchor, { at, text }]) => [anchor, { at: ledTo(at), text }] as const);
		return [id, { to: endOf(to, (page) => gone[page]?.to), anchors: Object.fromEntries(led) }] as const;
	});
	const standing = Object.entries(pages).map(([id, page]) => {
		const living = new Set(entriesOf(page).map((entry) => entry.id));
		const removed = Object.entries(page.removed).map(([anchor, { at, text, moved = '' }]) => {
			const place = ledTo(moved);
			const [to, there] = partsOf(place);
			if (to === id) return [anchor, { at: living.has(there) ? there : at, text }] as const;
			return [anchor, to in pages ? { at, text, moved: place } : { at, text }] as const;
		});
		return [id, { ...page, removed: Object.fromEntries(removed) }] as const;
	});
	return { edition, pages: Object.fromEntries(standing), gone: Object.fromEntries(given) };
}
