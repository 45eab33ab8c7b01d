/** A long seminar's whole-record pages (/full/, /source/, /cite/) in parts with addresses of their own: /full/2/. Pure. */
import { type Page, paragraphsOf, type Seminar } from './model.ts';

export type PartedPage = 'full' | 'source' | 'cite';

/** About so many bytes of HTML a part may have; with what surrounds it, it stays below 400 KB. */
const MOST_BYTES = 300_000;
/** A Chinese character in UTF-8. */
const CHARACTER = 3;

/**
 * Bytes of HTML that a page of the record takes. Measured on a seminar with 200 pages (2026-11-24): a passage's markup has 160 bytes on
 * /full/ and 360 on /source/, which has the text twice. A citation in every style and format has the seminar's id 23 times and its title five
 * times (on 148 seminars the weight is right to a tenth, 2026-11-28).
 */
function weightOf(kind: PartedPage, page: Page, { id, short }: PartedSeminar): number {
	if (kind === 'cite') {
		const speakers = new Set(page.speeches.flatMap(({ speaker }) => speaker ?? [])).size;
		return (3600 + 23 * id.length + 5 * CHARACTER * short.length) * (speakers > 1 ? 1 + speakers : 1);
	}
	const paragraphs = paragraphsOf(page);
	const characters = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
	const passages = paragraphs.reduce((sum, one) => sum + one.passages.length, 0);
	if (kind === 'full') return CHARACTER * characters + 160 * passages + 500 * page.speeches.length;
	return 2 * CHARACTER * characters + 170 * passages + 400 * paragraphs.length;
}

type PartedSeminar = Pick<Seminar, 'id' | 'short' | 'pages'>;

/** Whether a page alone has too many citations for one part: then they stand there without what files of citations have too. */
export function isCitedBriefly(page: Page, seminar: PartedSeminar): boolean {
	return weightOf('cite', page, seminar) > MOST_BYTES;
}

/**
 * The pages of each part, in order; one part for all but long seminars.
 * @param seminar in its own script, so that the parts are the same in both editions
 */
export function partsOf(kind: PartedPage, seminar: PartedSeminar): Page[][] {
	const parts: Page[][] = [[]];
	let bytes = 0;
	for (const page of seminar.pages) {
		const weight = weightOf(kind, page, seminar);
		if (bytes > 0 && bytes + weight > MOST_BYTES) {
			parts.push([]);
			bytes = 0;
		}
		parts.at(-1)?.push(page);
		bytes += weight;
	}
	return parts;
}

/** The path of a part, counted from 1, below the site's root. */
export function partPath(kind: PartedPage, seminar: string, part: number): string {
	return `${seminar}/${kind}/${part > 1 ? `${part}/` : ''}`;
}

/** The path of the part that has a page of the record. */
export function pathWithPage(kind: PartedPage, seminar: PartedSeminar, page: string): string {
	const index = partsOf(kind, seminar).findIndex((pages) => pages.some(({ id }) => id === page));
	return partPath(kind, seminar.id, index + 1);
}
