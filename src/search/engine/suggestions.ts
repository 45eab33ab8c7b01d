/** What a query without a hit may have meant: a name, or several terms that punctuation joins. */
import type { FoldTable } from '../shared/fold.ts';
import { itemsOf } from '../shared/query.ts';
import type { Suggestion } from '../shared/results.ts';
import type { Sounds } from '../shared/sounds.ts';
import type { NamedEntry } from './answer-request.ts';
import { similarNames } from './name-suggestions.ts';

const MOST_NAMES = 3;
/** Joined by more punctuation, a query is a quotation and no list of terms. */
const MOST_TERMS = 5;
/** Punctuation between the members of a list. In half width, as `itemsOf` gives it. */
const JOINING = /[,、;;。./|·・+&]+/u;

/** The query with one of its items replaced by a name each; a query in letters with blanks may be a name as a whole. */
export function nameSuggestions(text: string, names: readonly NamedEntry[], sounds: Sounds, table: FoldTable): Suggestion[] {
	const items = itemsOf(text);
	const written = items.map((item) => (item.isQuoted ? `"${item.text}"` : item.text));
	const queries = items.flatMap((item, i) =>
		/^[-~]/.test(item.text) ? [] : similarNames(item.text, names, sounds, table).map((name) => written.toSpliced(i, 1, name).join(' ')),
	);
	const whole = items.length > 1 ? similarNames(text, names, sounds, table) : [];
	return [...new Set([...whole, ...queries])].slice(0, MOST_NAMES).map((query) => ({ kind: 'name', query }));
}

/** The query with the terms that punctuation joins parted by blanks; null if nothing is joined, or if operators or quotation marks are used. */
export function partedTerms(text: string): string | null {
	const items = itemsOf(text);
	if (items.some((item) => item.isQuoted || /^[-~]/.test(item.text))) return null;
	const terms = items.flatMap((item) => item.text.split(JOINING)).filter((term) => /[\p{L}\p{N}]/u.test(term));
	return terms.length > items.length && terms.length <= MOST_TERMS ? terms.join(' ') : null;
}
