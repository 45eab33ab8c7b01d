/** Who said some words and when, and what the text is. The first are data attributes from which the passage bar (client/quoted-words.ts) makes quotations and citations. */

import { itemIdOf } from '../formats/citation/item.ts';
import type { Texts } from '../i18n/interface/hant.ts';
import type { Page, Paragraph, Seminar, SeminarFacts, Speaker } from '../record/model.ts';
import { bylineOf } from '../record/people.ts';

/** The report that a seminar's text is, as quotations name it; undefined for other texts. */
function reportOf({ kind, source }: Pick<Seminar, 'kind' | 'source'>): string | undefined {
	return kind === 'report' && source ? `${source.publisher}${source.title ?? ''}` : undefined;
}

/** The attributes of an element around words of one seminar: what all of these have in common. */
export function seminarAttribution(seminar: Seminar, t: Pick<Texts, 'according'>) {
	const report = reportOf(seminar);
	return {
		'data-at': `${seminar.short}，${seminar.date}`,
		'data-report': report,
		'data-according': report && t.according(report),
	};
}

/** Words that stand together, as they are in a paragraph. */
type Words = readonly Pick<Paragraph, 'narrative' | 'passages'>[];

/** Whether no speaker says some of the words: only where such words are quoted is it told who reports the others. */
function hasReported(words: Words): boolean {
	return words.some(({ narrative, passages }) => narrative || passages.some(({ narration }) => narration.length > 0));
}

/**
 * The attributes of an element around words of one person, inside one with those of the seminar. A dialogue has hundreds of speeches: what
 * the passage bar does without is left out, and who the speaker is stands at their first speech alone.
 * @param speaker undefined where the record speaks for itself
 * @param first the id of an element in the speaker's first speech here, where this is a later one
 */
export function speechAttribution(
	seminar: Seminar,
	page: Page,
	words: Words,
	speaker: Speaker | undefined,
	t: Pick<Texts, 'reported'>,
	first?: string,
) {
	return {
		...(first === undefined
			? { 'data-by': bylineOf(speaker), 'data-cited': speaker && itemIdOf(page, speaker.id) !== page.id ? speaker.id : undefined }
			: { 'data-as': first }),
		'data-reported': speaker && hasReported(words) ? t.reported(speaker.name, reportOf(seminar)) : undefined,
	};
}

/** The attributes of both, for words that stand among those of other seminars. */
export function attribution(
	seminar: Seminar,
	page: Page,
	words: Words,
	speaker: Speaker | undefined,
	t: Pick<Texts, 'according' | 'reported'>,
) {
	return { ...seminarAttribution(seminar, t), ...speechAttribution(seminar, page, words, speaker, t) };
}

/** One line that says what a seminar's text is: who published it, how it was taken down, and what the publisher says of it. */
export function originOf(
	{ kind, source, statement }: Pick<SeminarFacts, 'kind' | 'source' | 'statement'>,
	{ origin: t }: Pick<Texts, 'origin'>,
): string {
	if (statement !== undefined) return statement;
	const published = source ? t.published(source.publisher, source.title ?? t.kinds[kind]) : t.kinds[kind];
	return [`${published}，${t.how[kind]}`, source?.note].filter(Boolean).join('；');
}
