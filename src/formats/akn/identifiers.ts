/**
 * Identifiers in the Akoma Ntoso export. An eId is the page's (`dbsect_<page>`, the Naming Convention's abbreviation of
 * debateSection) and, behind two underscores, the anchor that the site has: `dbsect_dong-ke__p1-s2`. The wId is what never changes:
 * the point's address below the seminar's, `dong-ke/#p1-s2`. Speakers' eIds are their ids; all others have an underscore, which no id has.
 */
import type { Page } from '../../record/model.ts';

export const AKN_NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** What Akoma Ntoso and Dublin Core have no name for: order, points, posts, witness. */
export const RECORD_NAMESPACE = 'urn:x-seminar-record:1';
export const DC_NAMESPACE = 'http://purl.org/dc/terms/';

export const EDITOR = 'organization_editor';
/** Class of what the reporter says; without it a narrative or a remark is a stage direction. */
export const NARRATION = 'narration';
export const PLACE = 'location_1';

export function sectionId(page: Page): string {
	return `dbsect_${page.id}`;
}

/** eId and wId of an anchor on a page. */
export function identity(page: Page, anchor: string): { eId: string; wId: string } {
	return { eId: `${sectionId(page)}__${anchor}`, wId: `${page.id}/#${anchor}` };
}

/** eId of a page's note, counted from 0. */
export function noteId(page: Page, note: number): string {
	return `${sectionId(page)}__n${note + 1}`;
}

export function topicId(topic: string): string {
	return `topic_${topic}`;
}

/** Numbers texts in the order in which they are first asked for: `role_1`, `role_2`. */
export class Numbered {
	readonly ids = new Map<string, string>();
	readonly #prefix: string;

	constructor(prefix: string) {
		this.#prefix = prefix;
	}

	idOf(text: string): string {
		const id = this.ids.get(text) ?? `${this.#prefix}_${this.ids.size + 1}`;
		this.ids.set(text, id);
		return id;
	}
}
