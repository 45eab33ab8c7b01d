/** What the file system refuses, as one line with a remedy. */
import { SetupError } from '../setup-error.ts';

/** How programs that are not Node name a full disk: Pagefind is one. */
const FULL = /\bENOSPC\b|\bEDQUOT\b|No space left on device|Disk quota exceeded/i;
const LOCKED = new Set(['EROFS', 'EACCES', 'EPERM']);

/**
 * The error as an operator should read it; any other error as it is.
 * @param place the folder that was written, as the operator knows it
 */
export function diskError(error: unknown, place: string): unknown {
	if (!(error instanceof Error)) return error;
	const { code = '', syscall, message, path = place } = error as NodeJS.ErrnoException;
	if (FULL.test(`${code} ${message}`)) {
		return new SetupError(`${place}: the disk is full. Free some space and build again; the former site is as it was.`);
	}
	if (LOCKED.has(code) || (syscall === 'mkdir' && code !== '')) {
		return new SetupError(
			`${path} cannot be written (${code}). Let the user who builds write there, or set OUT_DIR to a folder in one that can be written; the former site is as it was.`,
		);
	}
	if (code === 'EBUSY' || code === 'EXDEV') {
		return new SetupError(
			`${place} cannot be moved (${code}): it is a mount point or in use. Set OUT_DIR to a folder within it; the former site is as it was.`,
		);
	}
	return error;
}
