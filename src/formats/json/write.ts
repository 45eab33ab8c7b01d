/** A seminar for machines: `record.json`. */

import { type Archive, type Block, type Page, paragraphsIn, type Seminar, type Speech } from '../../record/model.ts';
import { peopleOf, topicsOf, witnessOf } from '../shared/seminar-metadata.ts';
import type { BlockJson, RecordJson } from './record-schema.ts';

function blockJson(block: Block): BlockJson {
	if (block.kind === 'paragraph') return { kind: 'paragraph', id: block.id };
	return block.kind === 'heading' ? block : { ...block, items: block.items.map((item) => item.map(blockJson)) };
}

function speechJson({ speaker, blocks }: Speech, pageUrl: string): RecordJson['pages'][number]['speeches'][number] {
	const at = (id: string) => ({ id, url: `${pageUrl}#${id}` });
	return {
		speaker,
		paragraphs: paragraphsIn(blocks).map(({ id, narrative, text, passages }) => ({
			...at(id),
			...(narrative ? { narrative } : {}),
			text,
			passages: passages.map((passage) => ({ ...at(passage.id), text: passage.text })),
		})),
		...(blocks.some(({ kind }) => kind !== 'paragraph') ? { blocks: blocks.map(blockJson) } : {}),
	};
}

/**
 * @param hrefOf the address of a path below the site's base, in traditional script
 * @returns what record.json says; texts are the published, traditional-script texts
 */
export function recordJson(seminar: Seminar, archive: Archive, hrefOf: (path: string) => string): RecordJson {
	const pageJson = ({ id, title, short, speaker, speeches, points, figures, notes }: Page) => {
		const url = hrefOf(`${seminar.id}/${id}/`);
		return { id, url, title, short, speaker, speeches: speeches.map((speech) => speechJson(speech, url)), points, figures, notes };
	};
	const { id, title, short, summary, date, place, host, convenor, participants, source, licence } = seminar;
	return {
		$schema: hrefOf('schema/record.json'),
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
		source,
		licence,
		witness: witnessOf(seminar),
		speakers: peopleOf(seminar, archive).map(({ id, name, romanization, posts }) => ({ id, name, romanization, posts })),
		topics: topicsOf(seminar, archive).map(({ id, label }) => ({ id, label })),
		pages: seminar.pages.map(pageJson),
	};
}
