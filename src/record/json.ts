/** A seminar for machines: `record.json`. */
import { type Archive, type Page, paragraphsIn, type Seminar } from './model.ts';

/**
 * @param hrefOf the address of a path below the site's base, in traditional script
 * @returns what record.json says; texts are the published, traditional-script texts
 */
export function recordJson(seminar: Seminar, archive: Archive, hrefOf: (path: string) => string) {
	const pageJson = (page: Page) => {
		const url = hrefOf(`${seminar.id}/${page.id}/`);
		const at = (id: string) => ({ id, url: `${url}#${id}` });
		return {
			id: page.id,
			url,
			title: page.title,
			speaker: page.speaker,
			speeches: page.speeches.map(({ speaker, blocks }) => ({
				speaker,
				paragraphs: paragraphsIn(blocks).map(({ id, text, passages }) => ({
					...at(id),
					text,
					passages: passages.map((passage) => ({ ...at(passage.id), text: passage.text })),
				})),
			})),
			points: page.points,
			notes: page.notes,
		};
	};
	const { id, title, short, summary, date, place, host, convenor, participants, source, licence } = seminar;
	return {
		id,
		url: hrefOf(`${id}/`),
		title,
		short,
		summary,
		date,
		place,
		host,
		convenor,
		source,
		licence,
		speakers: participants.flatMap((participant) => {
			const speaker = archive.speakers.get(participant);
			return speaker ? [{ id: speaker.id, name: speaker.name, romanization: speaker.romanization, posts: speaker.posts }] : [];
		}),
		pages: seminar.pages.map(pageJson),
	};
}
