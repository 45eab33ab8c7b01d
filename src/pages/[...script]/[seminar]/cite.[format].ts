/** Opened by a reference manager: citations of a seminar and of all its parts. */
import type { APIRoute } from 'astro';
import { CITATION_FILES, CITATION_FORMATS, type CitationFormat } from '../../../record/cite/files.ts';
import { itemsOf } from '../../../record/cite/item.ts';
import { addressOf } from '../../../record/export/address.ts';
import { archiveIn } from '../../../record/gateway.ts';
import type { Seminar } from '../../../record/model.ts';
import { scriptParam } from '../../../script/address.ts';
import { SCRIPTS, type Script } from '../../../script/script.ts';

interface Props {
	script: Script;
	seminar: Seminar;
	format: CitationFormat;
}

export function getStaticPaths() {
	return SCRIPTS.flatMap((script) =>
		archiveIn(script).seminars.flatMap((seminar) =>
			CITATION_FORMATS.map((format) => ({
				params: { script: scriptParam(script), seminar: seminar.id, format },
				props: { script, seminar, format },
			})),
		),
	);
}

export const GET: APIRoute<Props> = ({ props: { script, seminar, format }, site }) => {
	const { type, write } = CITATION_FILES[format];
	const entries = itemsOf(seminar, archiveIn(script)).map((item) => ({
		key: `${seminar.id}-${item.id}`,
		item,
		url: addressOf(item.path, script, site),
	}));
	return new Response(write(entries, script), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
