/** Direct answers: what stands above the hits because the query names it. */
import type { Answer } from '../shared/results.ts';
import type { AnswerRequest, AnswerSource } from './answer-request.ts';
import { citationAnswers } from './citation-answers.ts';
import { nameAnswers } from './name-answers.ts';

/** Asked in this order. */
const SOURCES: readonly AnswerSource[] = [citationAnswers, nameAnswers];

/** How many direct answers are shown. */
const MOST_ANSWERS = 6;

export function answersTo(request: AnswerRequest): Answer[] {
	return SOURCES.flatMap((source) => source(request)).slice(0, MOST_ANSWERS);
}
