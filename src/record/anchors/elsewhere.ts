/** Words that stand on another page than before: where the anchors they had lead now. Pure. */
import { EMPTY_PAGE, entriesOf, everPublished, type Ledger, type PageLedger } from './ledger.ts';
import { likest } from './similar.ts';

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
	for (const at of places) counts.set(at.split('#')[0] ?? '', (counts.get(at.split('#')[0] ?? '') ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/**
 * Where the anchors of a page that is no more are found now.
 * @param heir the page that goes on with its anchors, where it was renamed, and the anchors that have other numbers there; the words
 * it lost, or all of them where it was merged into others or withdrawn, are looked for among the passages that are new or restored elsewhere
 */
export function scattered(
	page: PageLedger,
	heir: { id: string; numbers: ReadonlyMap<string, string> } | null,
	pages: Ledger['pages'],
	arrivals: readonly Place[],
): Ledger['gone'][string] {
	const goesOn = pages[heir?.id ?? ''] ?? EMPTY_PAGE;
	const living = new Set([...Object.keys(goesOn.paragraphs), ...entriesOf(goesOn).map(({ id }) => id)]);
	const heirOf = (id: string): string | null => {
		const number = heir?.numbers.get(id) ?? id;
		return living.has(number) ? `${heir?.id}#${number}` : null;
	};
	const entries = entriesOf(page);
	const lost = entries.filter(({ id }) => heirOf(id) === null);
	const matches = likest(
		lost.map(({ text }) => text),
		arrivals.map(({ text }) => text),
	);
	const places = new Map(
		entries.flatMap(({ id }) => {
			const at = heirOf(id);
			return at === null ? [] : [[id, at] as const];
		}),
	);
	for (const [o, f] of matches) places.set(lost[o]?.id ?? '', arrivals[f]?.at ?? '');
	let last = [...places.values()][0] ?? '';
	const found = new Map<string, string>();
	for (const { id, paragraph } of entries) {
		last = places.get(id) ?? last;
		found.set(id, last);
		if (!found.has(paragraph)) found.set(paragraph, heirOf(paragraph) ?? last);
	}
	const anchors = [...everPublished(page)].map(([id, text]) => {
		const at = heirOf(id) ?? found.get(id) ?? found.get(page.removed[id]?.at ?? '') ?? last;
		return [id, { at, text }] as const;
	});
	return { to: heir?.id ?? commonest(places.values()), anchors: Object.fromEntries(anchors) };
}

/** A seminar's anchors led on to where their words are, when those have moved more than once or the page they moved to has gone too. */
export function ledOn({ edition, pages, gone }: Ledger): Ledger {
	const follow = (at: string, seen: ReadonlySet<string> = new Set()): string => {
		const [page = '', anchor = ''] = at.split('#');
		const next = gone[page]?.anchors[anchor]?.at ?? pages[page]?.removed[anchor]?.moved;
		return next === undefined || seen.has(at) ? at : follow(next, new Set([...seen, at]));
	};
	const target = (to: string, seen: number): string => {
		const next = gone[to]?.to;
		return next === undefined || seen > Object.keys(gone).length ? to : target(next, seen + 1);
	};
	const given = Object.entries(gone).map(([id, { to, anchors }]) => {
		const led = Object.entries(anchors).map(([anchor, { at, text }]) => [anchor, { at: follow(at), text }] as const);
		return [id, { to: target(to, 0), anchors: Object.fromEntries(led) }] as const;
	});
	const standing = Object.entries(pages).map(([id, page]) => {
		const living = new Set(entriesOf(page).map((entry) => entry.id));
		const removed = Object.entries(page.removed).map(([anchor, { at, text, moved }]) => {
			const [to = '', place = ''] = moved === undefined ? [] : follow(moved).split('#');
			if (to === id) return [anchor, { at: living.has(place) ? place : at, text }] as const;
			return [anchor, to in pages ? { at, text, moved: `${to}#${place}` } : { at, text }] as const;
		});
		return [id, { ...page, removed: Object.fromEntries(removed) }] as const;
	});
	return { edition, pages: Object.fromEntries(standing), gone: Object.fromEntries(given) };
}
