/** People, topics, source and permanent identifier of a seminar, as several exports give them. */
import { createHash } from 'node:crypto';
import type { Archive, Seminar, Speaker, Topic } from '../../record/model.ts';
import { speakersOf } from '../../record/model.ts';
import { speakerAt } from '../../record/people.ts';

/** Everyone present or speaking, with the posts of that day; those listed as participants first, in that order. */
export function peopleOf(seminar: Seminar, archive: Archive): Speaker[] {
	const ids = new Set([...seminar.participants, ...seminar.pages.flatMap((page) => [page.speaker ?? [], speakersOf(page)].flat())]);
	return [...ids].flatMap((id) => speakerAt(id, seminar, archive) ?? []);
}

/** The topics of a seminar's points, in the order of their first point. */
export function topicsOf(seminar: Seminar, archive: Archive): Topic[] {
	const ids = new Set(seminar.pages.flatMap(({ points }) => points.flatMap(({ topics }) => topics)));
	return [...ids].flatMap((id) => archive.topics.get(id) ?? []);
}

/** The transcript as received: SHA-256 (hexadecimal) and length in Unicode characters; undefined where the seminar has none. */
export function witnessOf({ witness }: Seminar): { sha256: string; characters: number } | undefined {
	if (witness === null) return undefined;
	const { text } = witness;
	return { sha256: createHash('sha256').update(text, 'utf8').digest('hex'), characters: [...text].length };
}

/** A permanent identifier that does not depend on the site's address: a UUID of version 8 (RFC 9562, section 5.8) from a hash of the name. */
export function permanentUrn(name: string): string {
	const bytes = createHash('sha256').update(`seminar-record:${name}`).digest().subarray(0, 16);
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(bytes.toString('hex')) ?? [];
	return `urn:uuid:${parts.slice(1).join('-')}`;
}
