/** Who said some words, and when: data attributes from which the passage bar (client/passage-bar.ts) makes quotations and citations. */

import { itemIdOf } from '../formats/citation/item.ts';
import type { Page, Seminar, Speaker } from '../record/model.ts';
import { bylineOf } from '../record/people.ts';

/** The attributes of the element around the words; `speaker` is undefined where the record speaks for itself. */
export function attribution(seminar: Seminar, page: Page, speaker: Speaker | undefined) {
	return {
		'data-by': bylineOf(speaker),
		'data-at': `${seminar.short}，${seminar.date}`,
		'data-item': itemIdOf(page, speaker?.id ?? null),
	};
}
