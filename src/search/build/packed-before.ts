/** Contents that an earlier build has packed. Packing all of a large archive takes longer than finding out what has changed. */
import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { keepFile, keptPath, readKept } from '../../content/kept-files.ts';

const pack = promisify(gzip);

/** A content as gzip. The same content gives the same bytes. @param level of compression, as zlib counts */
export async function packedOnce(content: string | Buffer, level = constants.Z_DEFAULT_COMPRESSION): Promise<Buffer> {
	// Node brings the library that packs.
	const maker = `${process.version} ${level}`;
	const file = keptPath('packed-index', `${hash('sha256', content)}-${hash('sha256', maker).slice(0, 8)}`);
	const kept = readKept(file);
	if (kept !== null) return kept;
	const packed = await pack(content, { level });
	keepFile(file, packed);
	return packed;
}
