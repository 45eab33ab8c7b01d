/** Small contents of an index, for tests that build one. */

import type { Locale } from '../../src/i18n/locale.ts';
import type { IndexContent } from '../../src/search/build/build-index.ts';

/** Pages of one seminar without speakers. Each page is a list of paragraphs of one passage. */
export function contentOf(...pages: string[][]): IndexContent {
	const seminar = { id: 'test', title: '試', date: '2024-01-01' };
	return {
		pages: pages.map((texts, i) => ({
			path: `test/page-${i}/`,
			title: `頁${i}`,
			seminar: seminar.title,
			date: seminar.date,
			paragraphs: texts.map((text, j) => ({ speaker: null, passages: [{ id: `p${j + 1}-s1`, text }] })),
		})),
		paragraphs: pages.map((texts) => [texts.length]),
		catalog: {
			speakers: [],
			institutions: [],
			topics: [],
			seminars: [
				{ ...seminar, pages: pages.map((texts, i) => ({ id: `page-${i}`, title: `頁${i}`, speeches: [[-1, texts.join('').length]] })) },
			],
		},
	};
}

/** The same content in both locales. */
export function inBothLocales(content: IndexContent): Record<Locale, IndexContent> {
	return { hant: content, hans: content };
}
