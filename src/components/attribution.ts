/** Who said some words and when, and what the text is. The first are data attributes from which the passage bar (client/passage-bar.ts) makes quotations and citations. */

import { itemIdOf } from '../formats/citation/item.ts';
import type { Texts } from '../i18n/interface/hant.ts';
import type { Page, Seminar, SeminarFacts, Speaker } from '../record/model.ts';
import { bylineOf } from '../record/people.ts';

/** The attributes of the element around the words; `speaker` is undefined where the record speaks for itself. */
export function attribution(seminar: Seminar, page: Page, speaker: Speaker | undefined, t: Pick<Texts, 'according' | 'reported'>) {
	const report = seminar.kind === 'report' && seminar.source ? `${seminar.source.publisher}${seminar.source.title ?? ''}` : undefined;
	return {
		'data-by': bylineOf(speaker),
		'data-at': `${seminar.short}，${seminar.date}`,
		'data-item': itemIdOf(page, speaker?.id ?? null),
		'data-report': report,
		'data-according': report && t.according(report),
		'data-reported': speaker && t.reported(speaker.name, report),
	};
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
