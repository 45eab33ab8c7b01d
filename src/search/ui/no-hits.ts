/** What is shown for a query without a hit: what the person it names says, or other queries. */
import type { Results } from '../shared/results.ts';
import { filled } from './dom.ts';
import { type ListTexts, passageSections } from './hit-list.ts';
import { suggestionList } from './suggestion-list.ts';
import type { ViewContext } from './view-context.ts';

/**
 * @param shown how many passages are shown
 * @param addressOf gives the address of a query's results
 * @returns a summary, null if nothing but its absence can be said of the query; and a list, which may be empty
 */
export function withoutHits(
	context: ViewContext<ListTexts | 'spoken' | 'suggestions'>,
	{ spoken, suggestions }: Pick<Results, 'spoken' | 'suggestions'>,
	shown: number,
	addressOf: (query: string) => string,
): { summary: string | null; list: HTMLElement[] } {
	if (!spoken) return { summary: null, list: suggestionList(context, suggestions, addressOf) };
	const passages = spoken.pages.reduce((sum, { hits }) => sum + hits.length, 0);
	const summary = filled(context.texts.spoken, { speaker: spoken.speaker, passages, query: context.query });
	return { summary, list: passageSections(context, spoken.pages, shown) };
}
