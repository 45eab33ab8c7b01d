/** What is offered for a query without a hit: what the person it names says, or other queries. Loaded only for such a query. */
import type { Locale } from '../../i18n/locale.ts';
import type { Filters } from '../shared/facets.ts';
import type { FoldTable } from '../shared/fold.ts';
import { isLatin } from '../shared/latin.ts';
import type { Answer, Results, Suggestion } from '../shared/results.ts';
import type { Sounds } from '../shared/sounds.ts';
import type { OpenCatalog } from './open-catalog.ts';
import type { PageTexts } from './page-texts.ts';
import { spokenPassages } from './spoken-passages.ts';
import { nameSuggestions, partedTerms } from './suggestions.ts';

interface QueryWithoutHits {
	/** The query as it was typed. */
	text: string;
	/** The folds of its terms. */
	terms: readonly string[];
	answers: readonly Answer[];
	filters: Filters;
	locale: Locale;
}

interface Sources {
	opened: OpenCatalog;
	texts: PageTexts;
	table: FoldTable;
	/** The characters that sound like those of names; null if the index has none. */
	sounds: () => Promise<Sounds | null>;
	/** Whether another query has hits that pass the filters. */
	hasHits: (text: string) => Promise<boolean>;
}

async function suggestionsFor(text: string, { opened, table, sounds, hasHits }: Sources): Promise<Suggestion[]> {
	const parted = partedTerms(text);
	if (parted !== null && (await hasHits(parted))) return [{ kind: 'terms', query: parted }];
	const known = await sounds();
	return known === null ? [] : nameSuggestions(text, opened.names, known, table);
}

/** @throws if a file of the index cannot be loaded or is damaged */
export async function offersWithoutHits(query: QueryWithoutHits, sources: Sources): Promise<Pick<Results, 'spoken' | 'suggestions'>> {
	const { text, terms, answers, filters, locale } = query;
	const { catalog, pageFacets } = sources.opened;
	const isOneName = terms.length === 1 || isLatin(text);
	const spoken = isOneName ? await spokenPassages(answers, catalog, pageFacets, filters, sources.texts, locale) : null;
	return spoken ? { spoken, suggestions: [] } : { suggestions: await suggestionsFor(text, sources) };
}
