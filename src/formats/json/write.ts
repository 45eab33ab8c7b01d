/** A seminar as JSON: `record.json`. */
import { type Archive, type Block, type Page, type Passage, paragraphsIn, type Seminar, type Speech } from '../../record/model.ts';
import { isNarrated } from '../../record/narration.ts';
import { peopleOf, topicsOf, witnessOf } from '../shared/seminar-metadata.ts';
import type { BlockJson, RecordJson } from './record-schema.ts';

function blockJson(block: Block): BlockJson {
	if (block.kind === 'paragraph') return { kind: 'paragraph', id: block.id };
	return block.kind === 'heading' ? block : { ...block, items: block.items.map((item) => item.map(blockJson)) };
}

/** Whether a whole passage is the reporter's text, or which parts of it. */
function narrationJson(passage: Passage): { narrative?: true; narration?: [number, number][] } {
	if (isNarrated(passage)) return { narrative: true };
	return passage.narration.length > 0 ? { narration: passage.narration.map(({ start, end }) => [start, end]) } : {};
}

function speechJson({ speaker, blocks }: Speech, pageUrl: string): RecordJson['pages'][number]['speeches'][number] {
	const identity = (id: string) => ({ id, url: `${pageUrl}#${id}` });
	return {
		speaker,
		paragraphs: paragraphsIn(blocks).map(({ id, narrative, direction, time, text, passages }) => ({
			...identity(id),
			...(narrative ? { narrative } : {}),
			...(direction ? { direction } : {}),
			...(time ? { time } : {}),
			text,
			passages: passages.map((passage) => ({ ...identity(passage.id), text: passage.text, ...narrationJson(passage) })),
		})),
		...(blocks.some(({ kind }) => kind !== 'paragraph') ? { blocks: blocks.map(blockJson) } : {}),
	};
}

/**
 * @param seminar in its own script
 * @param hrefOf the address of a path below the site's base, in the locale of that script
 * @param schema the address of the schema
 * @returns the content of record.json; texts are the published texts
 */
export function recordJson(
	seminar: Seminar,
	archive: Archive,
	hrefOf: (path: string) => string,
	schema = hrefOf('schema/record.json'),
): RecordJson {
	const pageJson = ({ id, title, short, speaker, about, speeches, points, figures, notes }: Page) => {
		const url = hrefOf(`${seminar.id}/${id}/`);
		return {
			id,
			url,
			title,
			short,
			speaker,
			about: about.length > 0 ? about : undefined,
			speeches: speeches.map((speech) => speechJson(speech, url)),
			points,
			figures,
			notes,
		};
	};
	const { id, title, short, summary, date, place, host, convenor, participants, chair, kind, lang, source, licence } = seminar;
	return {
		$schema: schema,
		id,
		url: hrefOf(`${id}/`),
		title,
		short,
		summary,
		date,
		place,
		host,
		convenor,
		participants,
		chair: chair.length > 0 ? chair : undefined,
		kind,
		lang,
		source,
		licence,
		witness: witnessOf(seminar),
		speakers: peopleOf(seminar, archive).map(({ id, name, romanization, posts, sameAs }) => ({
			id,
			name,
			romanization,
			posts,
			sameAs: sameAs.length > 0 ? sameAs : undefined,
		})),
		topics: topicsOf(seminar, archive).map(({ id, label }) => ({ id, label })),
		pages: seminar.pages.map(pageJson),
	};
}
