/** Pages that change their names: what goes on under the new one, and what a name once given up keeps from reuse. Pure. */
import { EMPTY_PAGE, entriesOf, everPublished, type Ledger, type PageLedger, partsOf } from '../record/ledger.ts';
import type { Draft, Drafts } from './align-page.ts';

/** A page that goes on under another name. */
export interface Renaming {
	from: string;
	to: string;
	/** Its anchors that the new name once had for other words → the numbers they get there. */
	numbers: ReadonlyMap<string, string>;
}

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

/** Which page that is no more is which page that is new. */
function namesOf(ledger: Ledger, drafts: Drafts): Map<string, string> {
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

/** The number after the highest of an anchor's kind: `p4` after `p3`, `p1-s8` after `p1-s7`. */
function unused(id: string, used: Iterable<string>): string {
	const stem = id.replace(/\d+$/, '');
	const numbers = [...used].flatMap((one) => (one.replace(/\d+$/, '') === stem ? [Number(one.slice(stem.length))] : []));
	return `${stem}${Math.max(...numbers) + 1}`;
}

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

/** Every page that was renamed. */
export function renamingsOf(ledger: Ledger, drafts: Drafts): Renaming[] {
	return [...namesOf(ledger, drafts)].map(([from, to]) => ({ from, to, numbers: renumbered(ledger, from, to) }));
}

/**
 * What a name that no page had before starts from. Anchors that it had once, for a page since gone, are removed ones: none is given
 * to other words.
 * @param renamings a page that had another name goes on with its anchors
 */
export function startOf(ledger: Ledger, name: string, renamings: readonly Renaming[]): PageLedger {
	const renaming = renamings.find(({ to }) => to === name);
	const page = ledger.pages[renaming?.from ?? ''] ?? EMPTY_PAGE;
	const now = (id: string) => renaming?.numbers.get(id) ?? id;
	const renamed = <T>(by: Readonly<Record<string, T>>) => Object.entries(by).map(([id, value]) => [now(id), value] as const);
	const ever = new Set([...everPublished(page).keys()].map(now));
	const once = Object.entries(ledger.gone[name]?.anchors ?? {}).flatMap(([id, { at, text }]) => {
		const [led, anchor] = partsOf(at);
		return ever.has(id) ? [] : [[id, led === renaming?.from ? { at: now(anchor), text } : { at: '', text, moved: at }] as const];
	});
	return {
		paragraphs: Object.fromEntries(renamed(page.paragraphs).map(([id, passages]) => [id, Object.fromEntries(renamed(passages))])),
		removed: Object.fromEntries([...renamed(page.removed).map(([id, one]) => [id, { ...one, at: now(one.at) }] as const), ...once]),
		readings: Object.fromEntries(renamed(page.readings)),
	};
}
