/** Opened by someone who takes the record away from an archive that is too large for a file of each format. */

import type { APIRoute } from 'astro';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { aknOf, citationsOf, jsonOf, markdownOf } from '../../components/record-exports.ts';
import { keyed } from '../../content/keyed-routes.ts';
import { packedRoutes, type SeminarRoute } from '../../content/seminar-routes.ts';
import { CITATION_FORMATS } from '../../formats/citation/write.ts';
import { FORMATS } from '../../formats/shared/format-list.ts';
import { NO_TIME } from '../../formats/shared/zip-time.ts';

export const getStaticPaths = () => keyed(packedRoutes());

export const GET: APIRoute<SeminarRoute> = ({ props, site }) => {
	const { id, witness } = props.seminar;
	const texts = {
		[FORMATS.json.file]: jsonOf(props, site),
		[FORMATS.akn.file]: aknOf(props, site),
		[FORMATS.md.file]: markdownOf(props, site),
		...Object.fromEntries(CITATION_FORMATS.map((format) => [`cite.${format}`, citationsOf(props, format, site)])),
		...(witness && { 'source.txt': witness.text }),
	};
	const files: Zippable = Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${id}/${name}`, strToU8(text)]));
	return new Response(zipSync(files, NO_TIME), { headers: { 'Content-Type': FORMATS.zip.type } });
};
