/** What passages that are shown away from their page need from the enumerations they belong to. Pure. */
import { type Enumeration, passagesOf } from './enumerations.ts';
import { excerpt } from './excerpt.ts';
import type { Passage } from './model.ts';
import { spokenText } from './narration.ts';

/** What is shown around consecutive passages. */
export interface RunContext {
	/** The lead-in to the item that they begin in; null if it is shown already, or if they begin in none. */
	leadIn: Passage | null;
	/** The first passage of each item that they lead up to; empty if they lead up to none, or if the items are shown. */
	items: Passage[];
}

/** The lead-in to the innermost enumeration that a passage is an item of; null if there is none. */
export function leadInTo(passage: { id: string }, enumerations: readonly Enumeration[]): Passage | null {
	const around = enumerations.filter(({ items }) => items.some((item) => item.some(({ id }) => id === passage.id)));
	return around.sort((a, b) => passagesOf(a).length - passagesOf(b).length)[0]?.leadIn ?? null;
}

/**
 * The context of some runs of passages of one page that are shown one after another. A lead-in is shown once.
 * @param runs each consecutive passages
 */
export function contextsOf(runs: readonly (readonly Passage[])[], enumerations: readonly Enumeration[]): RunContext[] {
	const shown = new Set(runs.flat().map(({ id }) => id));
	return runs.map((run) => {
		const [first, last] = [run[0], run.at(-1)];
		const leadIn = first ? leadInTo(first, enumerations) : null;
		const isNew = leadIn !== null && !shown.has(leadIn.id);
		if (isNew) shown.add(leadIn.id);
		const led = enumerations.find((one) => one.leadIn !== null && one.leadIn.id === last?.id);
		const items = (led?.items ?? []).flatMap(([passage]) => passage ?? []).filter(({ id }) => !shown.has(id));
		return { leadIn: isNew ? leadIn : null, items };
	});
}

/** The last words of a lead-in, from a comma on: “……具體做了五個方面的工作：”. What the reporter says is left out. */
export function lastClause(leadIn: Passage): string {
	const words = spokenText(leadIn) || leadIn.text;
	const clause = /[^，；。,;]+[，；。,;：:]?\s*$/.exec(words)?.[0] ?? words;
	return clause.length < words.length ? `……${clause}` : clause;
}

/** How many characters of an item are shown. */
const MOST_WORDS = 24;

/** The first words of an item. */
export function firstWords(item: Passage): string {
	return excerpt(spokenText(item) || item.text, MOST_WORDS);
}
