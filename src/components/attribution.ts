/** Who said some words and when, and what the text is. The first are data attributes from which the passage bar (client/quoted-words.ts) makes quotations and citations. */

import { itemIdOf } from '../formats/citation/item.ts';
import type { Texts } from '../i18n/interface/hant.ts';
import type { Page, Seminar, SeminarFacts, Speaker } from '../record/model.ts';
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

/** The attributes of an element around one speech, inside one with those of the seminar. @param speaker undefined where the record speaks for itself */
export function speechAttribution(seminar: Seminar, page: Page, speaker: Speaker | undefined, t: Pick<Texts, 'reported'>) {
	return {
		'data-by': bylineOf(speaker),
		'data-item': itemIdOf(page, speaker?.id ?? null),
		'data-reported': speaker && t.reported(speaker.name, reportOf(seminar)),
	};
}

/** The attributes of both, for words that stand among those of other seminars. */
export function attribution(seminar: Seminar, page: Page, speaker: Speaker | undefined, t: Pick<Texts, 'according' | 'reported'>) {
	return { ...seminarAttribution(seminar, t), ...speechAttribution(seminar, page, speaker, t) };
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
