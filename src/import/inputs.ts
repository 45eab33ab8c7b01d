/** The files that an editor names: themselves, or every transcript below a folder, links followed once. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The file names of transcripts; a README or a licence is not one. */
const TRANSCRIPT = /^(?!(?:readme|licen[cs]e|changelog|contributing)\b).*\.(?:txt|text|md|markdown|mdown|xml|akn)$/i;

export interface Inputs {
	files: string[];
	/** How many files in folders were passed over because of their names. */
	passedOver: number;
	/** What could not be read, and why. */
	failed: { path: string; why: string }[];
}

/** @param paths files and folders */
export function inputsOf(paths: readonly string[]): Inputs {
	const inputs: Inputs = { files: [], passedOver: 0, failed: [] };
	const seen = new Set<string>();
	const visit = (path: string, named: boolean) => {
		let real: string;
		let kind: 'file' | 'folder' | 'other';
		try {
			real = realpathSync(path);
			const stats = statSync(real);
			kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			const why = code === 'ENOENT' ? 'there is no such file' : code === 'ELOOP' ? 'it is a link to itself' : (error as Error).message;
			inputs.failed.push({ path, why });
			return;
		}
		if (seen.has(real)) return;
		seen.add(real);
		if (kind === 'other') inputs.failed.push({ path, why: 'it is neither a file nor a folder' });
		else if (kind === 'file' && (named || TRANSCRIPT.test(basename(path)))) inputs.files.push(path);
		else if (kind === 'file') inputs.passedOver++;
		else for (const name of readdirSync(real).sort()) if (!name.startsWith('.')) visit(join(path, name), false);
	};
	for (const path of paths) visit(path, true);
	return inputs;
}
