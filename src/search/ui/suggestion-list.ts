/** Other queries that the reader may have meant, as links. */
import type { Suggestion } from '../shared/results.ts';
import { element } from './dom.ts';
import type { ViewContext } from './view-context.ts';

/** @param addressOf gives the address of a query's results. @returns a line, or nothing if there is no suggestion */
export function suggestionList(
	{ texts }: Pick<ViewContext<'suggestions'>, 'texts'>,
	suggestions: readonly Suggestion[],
	addressOf: (query: string) => string,
): HTMLElement[] {
	const [first] = suggestions;
	if (!first) return [];
	const links = suggestions.map(({ query }) => Object.assign(element('a', '', query), { href: addressOf(query) }));
	return [element('p', 'suggestions', texts.suggestions[first.kind], ...links)];
}
