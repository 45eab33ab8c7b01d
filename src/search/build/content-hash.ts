/** Hashes in file names: a name stands for one content, so a cached file never replaces a newer one. */
import { createHash } from 'node:crypto';

/** How many hexadecimal digits of a file's SHA-256 are in its name. */
const HASH_LENGTH = 10;

/** The beginning of a content's SHA-256. */
export function hashOfContent(content: Buffer | string): string {
	return createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH);
}
