/** Writes files of JSON whose names have a hash of their content. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { hashOfContent } from './content-hash.ts';

const pack = promisify(gzip);

/** Writes a file and returns its name. @param kind how the name begins */
export type WriteJson = (kind: string, content: object) => Promise<string>;

/**
 * @param isPacked whether files are gzipped, as those of large archives are; small ones are left to the host, which has brotli
 */
export function jsonWriter(folder: string, isPacked: boolean): WriteJson {
	return async (kind, content) => {
		const json = JSON.stringify(content);
		const name = `${kind}.${hashOfContent(json)}${isPacked ? '' : '.json'}`;
		await writeFile(join(folder, name), isPacked ? await pack(json) : json);
		return name;
	};
}
