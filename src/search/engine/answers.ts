/** Direct answers: what the query names. */
import type { Answer } from '../shared/results.ts';
import type { AnswerRequest, AnswerSource } from './answer-request.ts';
import { citationAnswers } from './citation-answers.ts';
import { nameAnswers } from './name-answers.ts';

/** The answers of an earlier source come first. */
const SOURCES: readonly AnswerSource[] = [citationAnswers, nameAnswers];

/** How many direct answers are shown. */
export const MOST_ANSWERS = 6;

/** The direct answers to a query, the best first. Anchors that no page has may be among them. */
export function answersTo(request: AnswerRequest): Answer[] {
	return SOURCES.flatMap((source) => source(request));
}
