/**
 * Identifiers in our Akoma Ntoso. The eId of a page is `dbsect_<page>` (the Naming Convention's abbreviation of debateSection); the eId
 * of a paragraph or passage adds two underscores and its anchor: `dbsect_dong-ke__p1-s2`. The wId, which never changes, is the address
 * below the seminar's: `dong-ke/#p1-s2`. The eId of a speaker is the speaker's id; all other eIds have an underscore, which no id has.
 */
import type { Page } from '../../record/model.ts';

export const AKN_NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** For what Akoma Ntoso and Dublin Core have no name for: order, points, posts, witness. */
export const RECORD_NAMESPACE = 'urn:x-seminar-record:1';
export const DC_NAMESPACE = 'http://purl.org/dc/terms/';

export const EDITOR = 'organization_editor';
/** Class of the reporter's text. A narrative or remark without it is a stage direction. */
export const NARRATION = 'narration';
export const PLACE = 'location_1';

export function sectionId(page: Page): string {
	return `dbsect_${page.id}`;
}

/** The page's id in the eId of a section; undefined where the eId is not one of ours. */
export function pageIdIn(eId: string | undefined): string | undefined {
	return /^dbsect_([a-z0-9-]+)$/.exec(eId ?? '')?.[1];
}

/** The identifiers of an anchor on a page. */
export function identity(page: Page, anchor: string): { eId: string; wId: string } {
	return { eId: `${sectionId(page)}__${anchor}`, wId: `${page.id}/#${anchor}` };
}

/** Page and anchor in a reference to an eId (`#dbsect_dong-ke__p1-s2`); null where it is not one of ours. */
export function anchorIn(reference: string | undefined): { page: string; at: string } | null {
	const [, page, at] = /^#dbsect_(.+?)__(p\d+(?:-s\d+)?)$/.exec(reference ?? '') ?? [];
	return page === undefined || at === undefined ? null : { page, at };
}

/** eId of a page's note, by its index in the page's notes. */
export function noteId(page: Page, note: number): string {
	return `${sectionId(page)}__n${note + 1}`;
}

export function topicId(topic: string): string {
	return `topic_${topic}`;
}

/** The topic's id in an eId or in a reference to it; undefined where it is not a topic's. */
export function topicIn(eId: string): string | undefined {
	return /^#?topic_(.+)$/.exec(eId)?.[1];
}

/** Gives each text an id with a number, in the order of first use: `role_1`, `role_2`. */
export class NumberedIds {
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
