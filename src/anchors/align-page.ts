/** A page's new text aligned with its ledger: who keeps an anchor, who gets a new one, who leaves an alias. Pure. */
import { type Entry, entriesOf, everPublished, type PageLedger, textIn } from '../record/ledger.ts';
import { same } from './diff.ts';
import { likest, pairsOf, shareIn } from './similarity.ts';

/** The texts of a page's passages, paragraph by paragraph. */
export type Draft = readonly (readonly string[])[];

/** Page id → the texts of its passages. */
export type Drafts = ReadonlyMap<string, Draft>;

/** The share of a removed passage's character pairs by which another passage is where its words are now. */
const HOLDS = 0.6;

/** A passage of the new text. */
interface Fresh {
	text: string;
	/** Index of its paragraph. */
	paragraph: number;
	/** The anchor, once it has one. */
	id: string | null;
	/** Whether it has the words its anchor always had. */
	unchanged: boolean;
}

const SEPARATOR = '\u0000';

/** Unchanged paragraphs hand their passages' anchors on as a whole, so that repeated sentences keep theirs. */
function keepParagraphs(old: PageLedger, draft: Draft, fresh: readonly Fresh[]): void {
	const paragraphs = Object.values(old.paragraphs);
	const first = draft.map((_, i) => fresh.findIndex(({ paragraph }) => paragraph === i));
	const matches = same(
		paragraphs.map((passages) => Object.values(passages).join(SEPARATOR)),
		draft.map((passages) => passages.join(SEPARATOR)),
	);
	for (const [o, f] of matches) {
		for (const [i, id] of Object.keys(paragraphs[o] ?? {}).entries()) keep(fresh[(first[f] ?? 0) + i], id, true);
	}
}

function keep(passage: Fresh | undefined, id: string, unchanged: boolean): void {
	if (passage) Object.assign(passage, { id, unchanged });
}

/** Hands anchors from old passages to those of the new text that are the same, restored or mended. */
function keepPassages(old: PageLedger, entries: readonly Entry[], fresh: readonly Fresh[]): void {
	const open = () => {
		const used = new Set(fresh.map(({ id }) => id));
		return { from: entries.filter(({ id }) => !used.has(id)), to: fresh.filter(({ id }) => id === null) };
	};
	const texts = (list: readonly { text: string }[]) => list.map(({ text }) => text);
	const equal = open();
	for (const [o, f] of same(texts(equal.from), texts(equal.to))) keep(equal.to[f], equal.from[o]?.id ?? '', true);
	const restored = Object.entries(old.removed).filter(([id]) => id.includes('-'));
	const { to } = open();
	for (const [o, f] of same(
		restored.map(([, { text }]) => text),
		texts(to),
	)) {
		keep(to[f], restored[o]?.[0] ?? '', true);
	}
	const mended = open();
	const readings = mended.from.map(({ id }) => old.readings[id] ?? []);
	for (const [o, f] of likest(texts(mended.from), texts(mended.to), readings)) keep(mended.to[f], mended.from[o]?.id ?? '', false);
}

/** The anchor of each paragraph of the new text: the one most of its words, or of whose words most, came with. */
function paragraphIds(
	old: PageLedger,
	entries: readonly Entry[],
	draft: Draft,
	fresh: readonly Fresh[],
	used: ReadonlySet<string>,
): string[] {
	const home = new Map(entries.map(({ id, paragraph }) => [id, paragraph]));
	const weights = new Map<string, { from: string; to: number; weight: number }>();
	for (const { id, text, paragraph } of fresh) {
		const from = home.get(id ?? '');
		if (from === undefined) continue;
		const pair = weights.get(`${from} ${paragraph}`) ?? { from, to: paragraph, weight: 0 };
		weights.set(`${from} ${paragraph}`, { ...pair, weight: pair.weight + text.length });
	}
	const ids: (string | null)[] = draft.map(() => null);
	const taken = new Set<string>();
	const give = (to: number, id: string) => {
		if (ids[to] !== null || taken.has(id)) return;
		ids[to] = id;
		taken.add(id);
	};
	for (const { from, to, weight } of [...weights.values()].sort((a, b) => b.weight - a.weight || a.to - b.to)) {
		const [before, after] = [textIn(old.paragraphs[from] ?? {}).length, (draft[to] ?? []).join('').length];
		if (weight * 2 >= Math.min(before, after)) give(to, from);
	}
	const restored = Object.entries(old.removed).filter(([id]) => !id.includes('-'));
	for (const [o, f] of same(
		restored.map(([, { text }]) => text),
		draft.map((passages) => passages.join('')),
	)) {
		give(f, restored[o]?.[0] ?? '');
	}
	let last = Math.max(0, ...[...used].map((id) => Number(/^p(\d+)/.exec(id)?.[1] ?? 0)));
	return ids.map((id) => id ?? `p${++last}`);
}

/** Gives every passage that has none a number never used in its paragraph. */
function numberRest(fresh: readonly Fresh[], paragraphs: readonly string[], used: ReadonlySet<string>): void {
	const last = new Map<string, number>();
	for (const id of used) {
		const [paragraph = '', number = '0'] = id.split('-s');
		last.set(paragraph, Math.max(last.get(paragraph) ?? 0, Number(number)));
	}
	for (const passage of fresh) {
		if (passage.id !== null) continue;
		const paragraph = paragraphs[passage.paragraph] ?? '';
		const number = (last.get(paragraph) ?? 0) + 1;
		passage.id = `${paragraph}-s${number}`;
		last.set(paragraph, number);
	}
}

/** The living passage at which each removed one is found: the one that has its words now, else its nearest neighbour. */
function whereabouts(entries: readonly Entry[], fresh: readonly Fresh[]): Map<string, string> {
	const living = new Set(fresh.map(({ id }) => id));
	const changed = fresh.filter(({ unchanged }) => !unchanged).map(({ id, text }) => ({ id: id ?? '', pairs: pairsOf(text) }));
	const places = new Map<string, string>();
	for (const [i, entry] of entries.entries()) {
		if (living.has(entry.id)) continue;
		const pairs = pairsOf(entry.text);
		const holders = changed.map(({ id, pairs: other }) => ({ id, share: shareIn(pairs, other) })).filter(({ share }) => share >= HOLDS);
		const holder = holders.sort((a, b) => b.share - a.share)[0];
		const near = [...entries.slice(0, i).reverse(), ...entries.slice(i + 1)].filter(({ id }) => living.has(id));
		const neighbour = near.find(({ paragraph }) => paragraph === entry.paragraph) ?? near[0];
		places.set(entry.id, holder?.id ?? neighbour?.id ?? fresh[0]?.id ?? '');
	}
	return places;
}

/** What each mended passage said before. */
function readingsOf(old: PageLedger, entries: readonly Entry[], fresh: readonly Fresh[]): PageLedger['readings'] {
	const now = new Map(fresh.map(({ id, text }) => [id, text]));
	const readings = new Map(Object.entries(old.readings));
	for (const { id, text } of entries) if (now.has(id)) readings.set(id, [...(readings.get(id) ?? []), text]);
	const former = [...readings].map(([id, texts]) => [id, [...new Set(texts)].filter((text) => text !== now.get(id))] as const);
	return Object.fromEntries(former.filter(([, texts]) => texts.length > 0));
}

/**
 * Aligns a page's text with its ledger.
 * @returns the ledger of the new text; its paragraphs stand in the draft's order, its removed anchors name living passages
 */
export function alignPage(old: PageLedger, draft: Draft): PageLedger {
	const entries = entriesOf(old);
	const fresh: Fresh[] = draft.flatMap((passages, paragraph) => passages.map((text) => ({ text, paragraph, id: null, unchanged: false })));
	keepParagraphs(old, draft, fresh);
	keepPassages(old, entries, fresh);
	const used = new Set(everPublished(old).keys());
	const ids = paragraphIds(old, entries, draft, fresh, used);
	numberRest(fresh, ids, used);
	const paragraphs: PageLedger['paragraphs'] = Object.fromEntries(ids.map((id) => [id, {}]));
	for (const { id, text, paragraph } of fresh) Object.assign(paragraphs[ids[paragraph] ?? ''] ?? {}, { [id ?? '']: text });

	const places = whereabouts(entries, fresh);
	const living = new Set(fresh.map(({ id }) => id));
	const removed: PageLedger['removed'] = {};
	const leave = (id: string, one: PageLedger['removed'][string]) => {
		if (living.has(id) || id in paragraphs) return;
		removed[id] = { ...one, at: living.has(one.at) ? one.at : (places.get(one.at) ?? fresh[0]?.id ?? '') };
	};
	for (const [id, one] of Object.entries(old.removed)) leave(id, one);
	for (const [id, passages] of Object.entries(old.paragraphs)) leave(id, { at: Object.keys(passages)[0] ?? '', text: textIn(passages) });
	for (const { id, text } of entries) leave(id, { at: id, text });
	return { paragraphs, removed, readings: readingsOf(old, entries, fresh) };
}
