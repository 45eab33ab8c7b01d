/** What several exports say of a seminar besides its pages. */
import { createHash } from 'node:crypto';
import type { Archive, Seminar, Speaker, Topic } from '../../record/model.ts';
import { speakersOf } from '../../record/model.ts';

/** Everyone present or speaking: those named as present first, in that order. */
export function peopleOf(seminar: Seminar, archive: Archive): Speaker[] {
	const ids = new Set([...seminar.participants, ...seminar.pages.flatMap((page) => [page.speaker ?? [], speakersOf(page)].flat())]);
	return [...ids].flatMap((id) => archive.speakers.get(id) ?? []);
}

/** The topics of a seminar's points, in the order of their first point. */
export function topicsOf(seminar: Seminar, archive: Archive): Topic[] {
	const ids = new Set(seminar.pages.flatMap(({ points }) => points.flatMap(({ topics }) => topics)));
	return [...ids].flatMap((id) => archive.topics.get(id) ?? []);
}

/** The source as received: SHA-256 of its bytes, and its length in characters; undefined if the seminar has none. */
export function witnessOf({ witness }: Seminar): { sha256: string; characters: number } | undefined {
	if (witness === null) return undefined;
	const { text } = witness;
	return { sha256: createHash('sha256').update(text, 'utf8').digest('hex'), characters: [...text].length };
}

/** A seminar's or the archive's permanent name, the same wherever the site is served: a UUID of version 8 (RFC 9562, section 5.8). */
export function permanentName(of: string): string {
	const bytes = createHash('sha256').update(`seminar-record:${of}`).digest().subarray(0, 16);
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(bytes.toString('hex')) ?? [];
	return `urn:uuid:${parts.slice(1).join('-')}`;
}
