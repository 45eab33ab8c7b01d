/** Direct answers: what the query names. */
import type { Locale } from '../../i18n/locale.ts';
import type { Answer } from '../shared/results.ts';
import type { AnswerRequest } from './answer-request.ts';
import { nameAnswers } from './name-answers.ts';
import type { PageTexts } from './page-texts.ts';

/** How many direct answers are shown. */
export const MOST_ANSWERS = 6;

/** What an anchor, an address or a citation has. Most queries have none of it, so the code for them is loaded when one has. */
const MAY_CITE = /[/#]|^\s*p\d/;

/**
 * The direct answers to a query, the best first: passages that it cites, then what it names.
 * @throws if a text, or the code for citations, cannot be loaded
 */
export async function answersTo(request: AnswerRequest, texts: PageTexts, locale: Locale): Promise<Answer[]> {
	const named = nameAnswers(request);
	if (!MAY_CITE.test(request.text.normalize('NFKC'))) return named.slice(0, MOST_ANSWERS);
	const { citedPassages } = await import('./citation-answers.ts');
	return [...(await citedPassages(request, MOST_ANSWERS, texts, locale)), ...named].slice(0, MOST_ANSWERS);
}
