/** A seminar's new text aligned with its ledger, page by page; renamed, merged and withdrawn pages leave their anchors' new places. Pure. */
import { EMPTY_PAGE, entriesOf, everPublished, type Ledger, type PageLedger } from './ledger.ts';
import { alignPage, type Draft } from './page.ts';
import { likest } from './similar.ts';

/** Page id → the texts of its passages. */
export type Drafts = ReadonlyMap<string, Draft>;

/** The share of a page's characters that a page of another name must have for the page to have been renamed. */
const RENAMED = 0.5;

/** How many characters of a page's ledger stand, in unchanged passages, in a draft. */
function overlap(page: PageLedger, draft: Draft): number {
	const texts = new Set(draft.flat());
	return entriesOf(page).reduce((sum, { text }) => sum + (texts.has(text) ? text.length : 0), 0);
}

function lengthOf(page: PageLedger): number {
	return entriesOf(page).reduce((sum, { text }) => sum + text.length, 0);
}

/** Which page that is no more is which page that is new, under another name. */
function renamesOf(ledger: Ledger, drafts: Drafts): Map<string, string> {
	const orphans = Object.entries(ledger.pages).filter(([id]) => !drafts.has(id));
	const newcomers = [...drafts].filter(([id]) => !(id in ledger.pages));
	const pairs = orphans.flatMap(([from, page]) =>
		newcomers.flatMap(([to, draft]) => {
			const shared = overlap(page, draft);
			return shared > 0 && shared >= RENAMED * lengthOf(page) ? [{ from, to, shared }] : [];
		}),
	);
	pairs.sort((a, b) => b.shared - a.shared);
	const renames = new Map<string, string>();
	for (const { from, to } of pairs) {
		if (!renames.has(from) && ![...renames.values()].includes(to)) renames.set(from, to);
	}
	return renames;
}

/** What a page that comes back under a name once given up starts from: all its anchors removed, so that none is given to other words. */
function reserved(ledger: Ledger, page: string): PageLedger {
	const { anchors = {} } = ledger.gone[page] ?? {};
	return { ...EMPTY_PAGE, removed: Object.fromEntries(Object.entries(anchors).map(([id, { text }]) => [id, { at: '', text }])) };
}

/** The number after the highest of an anchor's kind: `p4` after `p3`, `p1-s8` after `p1-s7`. */
function unused(id: string, used: Iterable<string>): string {
	const stem = id.replace(/\d+$/, '');
	const numbers = [...used].flatMap((one) => (one.replace(/\d+$/, '') === stem ? [Number(one.slice(stem.length))] : []));
	return `${stem}${Math.max(...numbers) + 1}`;
}

/** Anchors of a page that its new name once had for other words, and the numbers they get there. */
function renumbered(ledger: Ledger, from: string, to: string): Map<string, string> {
	const page = ledger.pages[from] ?? EMPTY_PAGE;
	const { anchors = {} } = ledger.gone[to] ?? {};
	const ever = everPublished(page);
	const used = new Set([...ever.keys(), ...Object.keys(anchors)]);
	const numbers = new Map<string, string>();
	for (const [id, text] of ever) {
		const once = anchors[id];
		// A name that is taken up again by the page that gave it up has the page's own anchors.
		const own = once?.at === `${from}#${id}` && (!id.includes('-') || [text, ...(page.readings[id] ?? [])].includes(once.text));
		if (once === undefined || own) continue;
		numbers.set(id, unused(id, used));
		used.add(numbers.get(id) ?? id);
	}
	return numbers;
}

/** The ledger a page that was renamed goes on with; anchors its new name had once are kept from reuse. */
function inherited(ledger: Ledger, from: string, to: string): PageLedger {
	const page = ledger.pages[from] ?? EMPTY_PAGE;
	const numbers = renumbered(ledger, from, to);
	const now = (id: string) => numbers.get(id) ?? id;
	const renamed = <T>(by: Readonly<Record<string, T>>) => Object.entries(by).map(([id, value]) => [now(id), value] as const);
	const ever = new Set([...everPublished(page).keys()].map(now));
	const once = Object.entries(ledger.gone[to]?.anchors ?? {}).flatMap(([id, { at, text }]) => {
		const [led, place = ''] = at.split('#');
		return ever.has(id) ? [] : [[id, { at: led === from ? now(place) : '', text }] as const];
	});
	return {
		paragraphs: Object.fromEntries(renamed(page.paragraphs).map(([id, passages]) => [id, Object.fromEntries(renamed(passages))])),
		removed: Object.fromEntries([...renamed(page.removed).map(([id, { at, text }]) => [id, { at: now(at), text }] as const), ...once]),
		readings: Object.fromEntries(renamed(page.readings)),
	};
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
function scattered(
	page: PageLedger,
	heir: { id: string; numbers: ReadonlyMap<string, string> } | null,
	starts: Ledger['pages'],
	pages: Ledger['pages'],
): Ledger['gone'][string] {
	const goesOn = pages[heir?.id ?? ''] ?? EMPTY_PAGE;
	const living = new Set([...Object.keys(goesOn.paragraphs), ...entriesOf(goesOn).map(({ id }) => id)]);
	const heirOf = (id: string): string | null => {
		const number = heir?.numbers.get(id) ?? id;
		return living.has(number) ? `${heir?.id}#${number}` : null;
	};
	const entries = entriesOf(page);
	const lost = entries.filter(({ id }) => heirOf(id) === null);
	const fresh = Object.entries(pages).flatMap(([id, now]) => {
		const stood = new Set(entriesOf(starts[id] ?? EMPTY_PAGE).map((entry) => entry.id));
		return entriesOf(now)
			.filter((entry) => !stood.has(entry.id))
			.map((entry) => ({ at: `${id}#${entry.id}`, text: entry.text }));
	});
	const matches = likest(
		lost.map(({ text }) => text),
		fresh.map(({ text }) => text),
	);
	const places = new Map(
		entries.flatMap(({ id }) => {
			const at = heirOf(id);
			return at === null ? [] : [[id, at] as const];
		}),
	);
	for (const [o, f] of matches) places.set(lost[o]?.id ?? '', fresh[f]?.at ?? '');
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

/** Anchors of pages that went before, led on where the page they led to has gone too. */
function ledOn(gone: Ledger['gone']): Ledger['gone'] {
	const follow = (at: string, seen: number): string => {
		const [page = '', anchor = ''] = at.split('#');
		const next = gone[page]?.anchors[anchor]?.at;
		return next === undefined || seen > Object.keys(gone).length ? at : follow(next, seen + 1);
	};
	const target = (to: string, seen: number): string => {
		const next = gone[to]?.to;
		return next === undefined || seen > Object.keys(gone).length ? to : target(next, seen + 1);
	};
	const entries = Object.entries(gone).map(([id, { to, anchors }]) => {
		const led = Object.entries(anchors).map(([anchor, { at, text }]) => [anchor, { at: follow(at, 0), text }] as const);
		return [id, { to: target(to, 0), anchors: Object.fromEntries(led) }] as const;
	});
	return Object.fromEntries(entries);
}

/**
 * Aligns a seminar's text with its ledger.
 * @returns the ledger of the new text, its pages in the drafts' order
 */
export function alignSeminar(ledger: Ledger, drafts: Drafts): Ledger {
	const renames = renamesOf(ledger, drafts);
	const origin = new Map([...renames].map(([from, to]) => [to, from]));
	const start = (id: string): PageLedger => {
		const from = origin.get(id);
		return from === undefined ? (ledger.pages[id] ?? reserved(ledger, id)) : inherited(ledger, from, id);
	};
	const starts = Object.fromEntries([...drafts.keys()].map((id) => [id, start(id)]));
	const pages = Object.fromEntries([...drafts].map(([id, draft]) => [id, alignPage(starts[id] ?? EMPTY_PAGE, draft)]));
	const gone: Ledger['gone'] = Object.fromEntries(Object.entries(ledger.gone).filter(([id]) => !drafts.has(id)));
	for (const [id, page] of Object.entries(ledger.pages)) {
		const to = renames.get(id);
		const heir = to === undefined ? null : { id: to, numbers: renumbered(ledger, id, to) };
		if (!drafts.has(id)) gone[id] = scattered(page, heir, starts, pages);
	}
	return { edition: ledger.edition, pages, gone: ledOn(gone) };
}
