/** Contents that an earlier build has packed. Packing all of a large archive takes longer than finding out what has changed. */
import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, crc32, gzip } from 'node:zlib';
import { keepFile, keptPath, readKept } from '../../content/kept-files.ts';

const pack = promisify(gzip);
/** At the end of a gzip stream stand the CRC-32 and the length of what it holds (RFC 1952, 2.3.1). */
const TRAILER_BYTES = 8;

/** Whether a kept file is whole and holds a content: one that a power cut has damaged would be published for good. */
function holds(packed: Buffer, content: Buffer): boolean {
	if (packed.length <= TRAILER_BYTES) return false;
	const at = packed.length - TRAILER_BYTES;
	return packed.readUInt32LE(at) === crc32(content) && packed.readUInt32LE(at + 4) === content.length;
}

/** A content as gzip. The same content gives the same bytes. @param level of compression, as zlib counts */
export async function packedOnce(content: string | Buffer, level = constants.Z_DEFAULT_COMPRESSION): Promise<Buffer> {
	const bytes = typeof content === 'string' ? Buffer.from(content) : content;
	// Node brings the library that packs.
	const file = keptPath('packed-index', `${hash('sha256', bytes)}-${level}-${process.version}`);
	const kept = readKept(file);
	if (kept !== null && holds(kept, bytes)) return kept;
	const packed = await pack(bytes, { level });
	keepFile(file, packed);
	return packed;
}
