/** The edition of the words that an element holds, as an attribute: a quotation's picture (client/card-drawing.ts) names it. */

import { shortHash } from '../record/edition.ts';
import type { Seminar } from '../record/model.ts';

/** The day of a seminar's edition, and the beginning of its hash. */
export function editionAttribute({ edition }: Pick<Seminar, 'edition'>) {
	return { 'data-edition': `${edition.date}（${shortHash(edition)}）` };
}
