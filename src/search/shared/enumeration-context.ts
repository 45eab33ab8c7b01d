/** What an enumeration adds to a hit: the lead-in before an item, the items after a lead-in. */
import type { Hit } from './hit.ts';
import type { IndexedPage } from './indexed-page.ts';

type EnumerationContext = Pick<Hit, 'leadIn' | 'items'>;

/** The lead-in and the items to show with each passage of the page's enumerations, by the passage's id. The innermost enumeration counts. */
export function enumerationContexts({
	paragraphs,
	enumerations = [],
}: Pick<IndexedPage, 'paragraphs' | 'enumerations'>): Map<string, EnumerationContext> {
	const contexts = new Map<string, EnumerationContext>();
	if (enumerations.length === 0) return contexts;
	const passages = paragraphs.flatMap((paragraph) => paragraph.passages);
	const add = (index: number, context: EnumerationContext) => {
		const id = passages[index]?.id;
		if (id !== undefined) contexts.set(id, { ...contexts.get(id), ...context });
	};
	for (const [lead = -1, ...bounds] of enumerations) {
		const leadIn = passages[lead]?.text;
		if (leadIn === undefined) continue;
		const starts = bounds.slice(0, -1);
		add(lead, { items: starts.flatMap((start) => passages[start]?.text ?? []) });
		for (let index = bounds[0] ?? 0; index < (bounds.at(-1) ?? 0); index++) add(index, { leadIn });
	}
	return contexts;
}
