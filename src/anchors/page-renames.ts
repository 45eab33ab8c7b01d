/** Detects renamed pages; never reuses a retired anchor. Pure. */
import { EMPTY_PAGE, entriesOf, everPublished, type Ledger, type PageLedger, splitAddress } from '../record/ledger.ts';
import type { PageText, SeminarText } from './assign-passages.ts';

/** A page that has another id now. */
export interface PageRename {
	from: string;
	to: string;
	/** Its anchors that were once used for other words under the new id → the anchors that they become there. */
	newAnchors: ReadonlyMap<string, string>;
}

/** A page was renamed if a new page has at least this share of its characters, in unchanged passages. */
const RENAMED = 0.5;

/** How many characters of a page's ledger are in unchanged passages of a text. */
function countShared(page: PageLedger, text: PageText): number {
	const texts = new Set(text.flat());
	return entriesOf(page).reduce((sum, entry) => sum + (texts.has(entry.text) ? entry.text.length : 0), 0);
}

function lengthOf(page: PageLedger): number {
	return entriesOf(page).reduce((sum, { text }) => sum + text.length, 0);
}

/** Old id → new id of every renamed page; pages that share most are paired first. */
function pairIds(ledger: Ledger, texts: SeminarText): Map<string, string> {
	const missing = Object.entries(ledger.pages).filter(([id]) => !texts.has(id));
	const added = [...texts].filter(([id]) => !(id in ledger.pages));
	const pairs = missing.flatMap(([from, page]) =>
		added.flatMap(([to, text]) => {
			const shared = countShared(page, text);
			return shared > 0 && shared >= RENAMED * lengthOf(page) ? [{ from, to, shared }] : [];
		}),
	);
	pairs.sort((a, b) => b.shared - a.shared);
	const ids = new Map<string, string>();
	for (const { from, to } of pairs) {
		if (!ids.has(from) && ![...ids.values()].includes(to)) ids.set(from, to);
	}
	return ids;
}

/** The next free anchor of the same kind: `p4` after `p3`, `p1-s8` after `p1-s7`. */
function nextFree(id: string, used: Iterable<string>): string {
	const stem = id.replace(/\d+$/, '');
	const numbers = [...used].flatMap((one) => (one.replace(/\d+$/, '') === stem ? [Number(one.slice(stem.length))] : []));
	return `${stem}${Math.max(...numbers) + 1}`;
}

function newAnchorsOf(ledger: Ledger, from: string, to: string): Map<string, string> {
	const page = ledger.pages[from] ?? EMPTY_PAGE;
	const { anchors: retired = {} } = ledger.gone[to] ?? {};
	const published = everPublished(page);
	const used = new Set([...published.keys(), ...Object.keys(retired)]);
	const newAnchors = new Map<string, string>();
	for (const [id, text] of published) {
		const before = retired[id];
		// A page that gets an earlier id back gets its own anchors back.
		const own = before?.at === `${from}#${id}` && (!id.includes('-') || [text, ...(page.readings[id] ?? [])].includes(before.text));
		if (before === undefined || own) continue;
		const anchor = nextFree(id, used);
		newAnchors.set(id, anchor);
		used.add(anchor);
	}
	return newAnchors;
}

/** Every page that was renamed. */
export function pageRenames(ledger: Ledger, texts: SeminarText): PageRename[] {
	return [...pairIds(ledger, texts)].map(([from, to]) => ({ from, to, newAnchors: newAnchorsOf(ledger, from, to) }));
}

/**
 * The ledger that a new page id starts from: that of the page that was renamed to it, else an empty one. Anchors that were published under
 * the id before, for a page since retired, are added as removed ones, so that none is reused.
 */
export function startingLedger(ledger: Ledger, id: string, renames: readonly PageRename[]): PageLedger {
	const rename = renames.find(({ to }) => to === id);
	const page = ledger.pages[rename?.from ?? ''] ?? EMPTY_PAGE;
	const renamed = (anchor: string) => rename?.newAnchors.get(anchor) ?? anchor;
	const withNewKeys = <T>(record: Readonly<Record<string, T>>) =>
		Object.entries(record).map(([anchor, value]) => [renamed(anchor), value] as const);
	const published = new Set([...everPublished(page).keys()].map(renamed));
	const retired = Object.entries(ledger.gone[id]?.anchors ?? {}).flatMap(([anchor, { at, text }]) => {
		if (published.has(anchor)) return [];
		const [to, there] = splitAddress(at);
		return [[anchor, to === rename?.from ? { at: renamed(there), text } : { at: '', text, moved: at }] as const];
	});
	const removed = withNewKeys(page.removed).map(([anchor, one]) => [anchor, { ...one, at: renamed(one.at) }] as const);
	return {
		paragraphs: Object.fromEntries(withNewKeys(page.paragraphs).map(([p, passages]) => [p, Object.fromEntries(withNewKeys(passages))])),
		removed: Object.fromEntries([...removed, ...retired]),
		readings: Object.fromEntries(withNewKeys(page.readings)),
	};
}
