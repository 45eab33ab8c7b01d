/** The folder that a build replaces: where it really lies, and whether it may be replaced. */
import { existsSync, lstatSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { SetupError } from '../setup-error.ts';
import { MARKER, readMarker } from './marker.ts';

/** A chain of so many links is a circle; Linux gives up after as many. */
const MOST_LINKS = 40;
/** At most this many names are listed in a message. */
const NAMES_LISTED = 3;

/** The real path of a folder that need not exist: links are followed, those to nothing as well. */
export function realPath(path: string, links = 0): string {
	const absolute = resolve(path);
	if (existsSync(absolute)) return realpathSync(absolute);
	if (links > MOST_LINKS) throw new SetupError(`${path} is a circle of links: name another folder`);
	if (lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink()) {
		return realPath(resolve(dirname(absolute), readlinkSync(absolute)), links + 1);
	}
	return join(realPath(dirname(absolute), links), basename(absolute));
}

/** Whether a folder is another one or lies in it. */
function isWithin(path: string, folder: string): boolean {
	return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

function listed(names: readonly string[]): string {
	const first = names.slice(0, NAMES_LISTED).join(', ');
	return names.length > NAMES_LISTED ? `${first} and ${names.length - NAMES_LISTED} more` : first;
}

export interface Sources {
	/** The project's folder. */
	root: string;
	contentDir: string;
}

/**
 * Refuses a folder that holds, or lies among, what a build reads, and one with files that no build of this project wrote.
 * @param outDir as the operator wrote it, for the message
 * @param target its real path
 * @throws SetupError
 */
export function refuseForeign(outDir: string, target: string, { root, contentDir }: Sources): void {
	const refuse = (what: string, remedy: string): never => {
		throw new SetupError(`OUT_DIR=${outDir} ${what}: ${remedy}`);
	};
	const project = realPath(root);
	const content = realPath(contentDir);
	for (const [name, folder] of [
		['the project', project],
		['the content', content],
	] as const) {
		if (isWithin(folder, target)) refuse(`holds ${name}, and a build replaces the whole folder`, 'name a folder of its own, such as dist');
	}
	const sources = [content, ...['.git', '.github', 'docs', 'public', 'src', 'tests'].map((name) => join(project, name))];
	const modules = join(project, 'node_modules');
	const caches = join(modules, '.cache');
	if (isWithin(target, modules) && !isWithin(target, caches)) refuse('lies in node_modules', 'name a folder outside');
	const around = sources.find((folder) => isWithin(target, folder));
	if (around !== undefined) refuse(`lies in ${relative(project, around) || around}, which holds sources`, 'name a folder outside');
	const found = lstatSync(target, { throwIfNoEntry: false });
	if (found === undefined) return;
	if (!found.isDirectory()) refuse('is a file', 'name a folder');
	if (found.dev !== lstatSync(dirname(target)).dev) refuse('is a mount point, which cannot be replaced', 'name a folder within it');
	const ours = new Set(readMarker(target)?.entries);
	const foreign = readdirSync(target).filter((name) => name !== MARKER && !ours.has(name));
	if (foreign.length === 0) return;
	if (ours.size === 0) {
		const remedy = 'move them away (a site that a version before 0.2 built can be deleted), or name another folder';
		refuse(`holds ${listed(foreign)}, but no ${MARKER}, which every build writes`, remedy);
	}
	refuse(`holds ${listed(foreign)}, which no build wrote`, 'move that into public/, from where every build copies it, or elsewhere');
}
