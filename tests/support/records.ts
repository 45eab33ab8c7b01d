/** The records of a built site, each in a file of its own or in the packed file of its seminar. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { RecordJson } from '../../src/formats/json/record-schema.ts';

/** @param dir the site's folder @throws Error where it has none */
export function recordsIn(dir: string): RecordJson[] {
	const files = globSync('[0-9]*/record.{json,zip}', { cwd: dir }).sort();
	if (files.length === 0) throw new Error(`${dir} has no records: build it with another extent than \`least\``);
	return files.map((file) => {
		const bytes = readFileSync(join(dir, file));
		if (file.endsWith('.json')) return JSON.parse(bytes.toString()) as RecordJson;
		const [json = new Uint8Array()] = Object.values(unzipSync(bytes, { filter: ({ name }) => name.endsWith('/record.json') }));
		return JSON.parse(strFromU8(json)) as RecordJson;
	});
}
