/** Hashes of the files that this process wrote, so that none is read again to be hashed. The edge to the disk. */
import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, readSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What a file was when its hash was noted: another size or time tells that somebody has written it since. */
interface Noted {
	sha256: string;
	size: number;
	mtimeMs: number;
}

const noted = new Map<string, Noted>();
/** One for all files: Node collects garbage ever so often where many buffers are made, and beside a large archive that takes minutes. */
const buffer = Buffer.allocUnsafe(1 << 20);

/** The SHA-256 of what stands in a file, in hexadecimal digits. */
function readHash(file: string): string {
	const made = createHash('sha256');
	const opened = openSync(file, 'r');
	try {
		for (let length = readSync(opened, buffer); length > 0; length = readSync(opened, buffer)) made.update(buffer.subarray(0, length));
	} finally {
		closeSync(opened);
	}
	return made.digest('hex');
}

/**
 * Notes the hash of a file that was just written, or read as a whole.
 * @param state what the file is now; asked for where it is not known
 */
export function noteHash(file: string, sha256: string, { size, mtimeMs }: Pick<Stats, 'size' | 'mtimeMs'> = statSync(file)): void {
	noted.set(resolve(file), { sha256, size, mtimeMs });
}

/** Writes a file and notes its hash. */
export function writeHashed(file: string, content: Buffer): void {
	writeFileSync(file, content);
	noteHash(file, hash('sha256', content));
}

/** The SHA-256 of a file as it is now, in hexadecimal digits; read only where it was not noted. */
export function hashOfFile(file: string): string {
	const known = noted.get(resolve(file));
	if (known !== undefined) {
		const { size, mtimeMs } = statSync(file);
		if (size === known.size && mtimeMs === known.mtimeMs) return known.sha256;
	}
	return readHash(file);
}
