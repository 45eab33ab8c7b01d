/** The edition of the words that an element holds, as an attribute: a quotation's picture (client/card-drawing.ts) names it. */

import { citedEdition, editionLine } from '../record/edition.ts';
import type { Seminar } from '../record/model.ts';

/** The day of a seminar's edition, and the beginning of its hash; no attribute where the text was never published. */
export function editionAttribute({ edition }: Pick<Seminar, 'edition'>) {
	const cited = citedEdition(edition);
	return cited ? { 'data-edition': editionLine(cited) } : {};
}
