/** The files to import: lists and reads them. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { SourceError } from '../formats/shared/transcript.ts';
import type { UnpackedText } from '../formats/shared/unpacked.ts';
import { type Container, unpack } from './unpack.ts';

/** Names of transcripts in a folder. What usually stands beside them in a repository is not one. */
const TRANSCRIPT = /^(?!(?:readme|licen[cs]e|changelog|contributing)\b).*\.(?:txt|text|md|markdown|mdown|xml|akn|docx|html?|vtt|srt)$/i;
/**
 * In megabytes of 1,000,000 bytes. A seminar of 48,000 characters has 0.15; at this size an import takes more than a gigabyte of memory
 * (docs/measurements.md).
 */
const MOST_FILE_MB = 64;

export interface Inputs {
	files: string[];
	/** Files in folders that have another name than a transcript. */
	skipped: string[];
	/** Paths that cannot be read, with the reason. */
	failed: { path: string; reason: string }[];
}

/**
 * Lists the files that an editor names, and every transcript in the folders they name, at any depth. Each file and folder is visited
 * once, so that symbolic links cannot make a circle. In a folder, links that lead out of it are not followed: a folder that was received
 * must not bring other files of the machine into the record.
 * @param paths files and folders
 */
export function listInputs(paths: readonly string[]): Inputs {
	const inputs: Inputs = { files: [], skipped: [], failed: [] };
	const seen = new Set<string>();
	/** @param within the real path of the folder that the editor named; null for what they named */
	const visit = (path: string, within: string | null) => {
		let real: string;
		let kind: 'file' | 'folder' | 'other';
		try {
			real = realpathSync(path);
			const stats = statSync(real);
			kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
		} catch (error) {
			const { code, message } = error as NodeJS.ErrnoException;
			const reason = code === 'ENOENT' ? 'there is no such file' : code === 'ELOOP' ? 'it is a link to itself' : message;
			inputs.failed.push({ path, reason });
			return;
		}
		if (within !== null && !real.startsWith(join(within, '/'))) {
			const reason = `it is a link out of the folder, to ${real}, and was not followed: if it belongs to the record, name it itself`;
			// A link to the folder itself adds nothing.
			if (real !== within) inputs.failed.push({ path, reason });
			return;
		}
		if (seen.has(real)) return;
		seen.add(real);
		if (kind === 'other') inputs.failed.push({ path, reason: 'it is neither a file nor a folder' });
		else if (kind === 'file' && (within === null || TRANSCRIPT.test(basename(path)))) inputs.files.push(path);
		else if (kind === 'file') inputs.skipped.push(path);
		else for (const name of readdirSync(real).sort()) if (!name.startsWith('.')) visit(join(path, name), within ?? real);
	};
	for (const path of paths) visit(path, null);
	return inputs;
}

export interface Source {
	bytes: Uint8Array;
	/** The file's name, without its folder. */
	name: string;
	/** The day the file was last changed, YYYY-MM-DD (UTC). */
	changed: string;
	/** The text of a .docx or .html file. */
	unpacked?: (UnpackedText & { container: Container }) | null;
}

/**
 * @param encoding the encoding of a web page; null to find it out
 * @throws SourceError where the file is too large, or cannot be unpacked
 */
export async function readSource(path: string, encoding: string | null): Promise<Source> {
	const { size, mtime } = statSync(path);
	if (size > MOST_FILE_MB * 1e6) {
		const reason = `the file has ${(size / 1e6).toFixed(1)} MB; the limit is ${MOST_FILE_MB} MB, because an import holds all of it in memory`;
		throw new SourceError(1, `${reason}: import each seminar from a file of its own, or save a file with pictures without them`);
	}
	const [bytes, name] = [readFileSync(path), basename(path)];
	return { bytes, name, changed: mtime.toISOString().slice(0, 10), unpacked: await unpack(bytes, name, encoding) };
}
