/**
 * Puts a finished folder in the place of another, by renames alone. At every moment the place holds the old folder or the new one, whole,
 * except between two renames that follow each other at once: POSIX has no rename over a folder that is not empty. A process killed right
 * there leaves the old folder beside the place, and `recover` puts it back. Two builds may run at once: no step assumes that it is alone.
 */
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hasEnded } from './owner.ts';

const MOST_ATTEMPTS = 100;

/** Folders beside the place itself, so that no rename crosses file systems. */
export interface Beside {
	/** Where the new folder is made ready. */
	incoming: string;
	/** Where the old one is while the new one takes its place: it is whole. */
	outgoing: string;
	/** Where the old one is removed: parts of it may be missing. */
	removed: string;
}

const PREFIXES = { incoming: 'new', outgoing: 'old', removed: 'removed' } as const;

function prefixOf(target: string, kind: keyof Beside): string {
	return `.${basename(target)}.${PREFIXES[kind]}-`;
}

/** @param owner the process that uses them */
export function beside(target: string, owner: string): Beside {
	const at = (kind: keyof Beside): string => join(dirname(target), `${prefixOf(target, kind)}${owner}`);
	return { incoming: at('incoming'), outgoing: at('outgoing'), removed: at('removed') };
}

/** What builds have left beside a place. */
function leftovers(target: string, kind: keyof Beside): { path: string; owner: string }[] {
	const parent = dirname(target);
	const prefix = prefixOf(target, kind);
	if (!isThere(parent)) return [];
	const names = readdirSync(parent).filter((name) => name.startsWith(prefix));
	return names.map((name) => ({ path: join(parent, name), owner: name.slice(prefix.length) }));
}

function isThere(path: string): boolean {
	return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** Whether a rename failed because a folder with files in it stands in the place. */
const isTaken = (error: unknown): boolean => ['ENOTEMPTY', 'EEXIST'].includes(codeOf(error));

/** Renames a folder; false where there is none. */
function renamed(from: string, to: string): boolean {
	try {
		renameSync(from, to);
		return true;
	} catch (error) {
		if (codeOf(error) !== 'ENOENT') throw error;
		return false;
	}
}

/** Renames an old folder back to its place, unless another build has moved it or filled the place since. */
function putBack(outgoing: string, target: string): void {
	try {
		renamed(outgoing, target);
	} catch (error) {
		if (!isTaken(error)) throw error;
	}
}

/** Removes a folder, if there is one. */
export function removeNow(folder: string): void {
	rmSync(folder, { recursive: true, force: true });
}

/** Waits until a folder has its own process's number in its name, and removes it while nothing else has work. */
const REMOVER = `
const { existsSync, rmSync } = require('node:fs');
const { constants, setPriority } = require('node:os');
const [, before, behind] = process.argv;
const folder = before + process.pid + behind;
const nothing = new Int32Array(new SharedArrayBuffer(4));
for (let i = 0; i < 1000 && !existsSync(folder); i++) Atomics.wait(nothing, 0, 0, 10);
setPriority(constants.priority.PRIORITY_LOW);
rmSync(folder, { recursive: true, force: true });
`;

/**
 * Removes a folder in a process of its own, which this one does not wait for: tens of thousands of files take ten seconds and more. The folder
 * is renamed to that process's, so that a build that begins meanwhile leaves it alone.
 * @param folder with its owner at the end of its name
 */
export function removeBeside(folder: string): void {
	const [, before = folder, behind = ''] = /^(.*-)\d+(@[^/]*)$/.exec(folder) ?? [];
	const remover = spawn(process.execPath, ['-e', REMOVER, before, behind], { detached: true, stdio: 'ignore', windowsHide: true });
	remover.on('error', () => removeNow(folder)).unref();
	if (remover.pid === undefined) return;
	try {
		renameSync(folder, `${before}${remover.pid}${behind}`);
	} catch {
		removeNow(folder);
	}
}

/** Removes a whole folder. It is renamed first, so that what is left where that is cut short is taken for a whole one by nobody. */
function discard({ outgoing, removed }: Beside, remove: typeof removeNow): void {
	removeNow(removed);
	if (renamed(outgoing, removed)) remove(removed);
}

/** Puts the old folder back where a process was killed between the two renames, and removes what ended builds have left. */
export function recover(target: string): void {
	const whole = leftovers(target, 'outgoing').map(({ path }) => ({ path, moved: statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? 0 }));
	for (const { path } of whole.sort((a, b) => b.moved - a.moved)) if (!isThere(target)) putBack(path, target);
	for (const kind of ['incoming', 'outgoing', 'removed'] as const) {
		for (const { path, owner } of leftovers(target, kind)) if (hasEnded(owner, path)) removeNow(path);
	}
}

/** Copies a folder. With a filter Node copies file by file, and a full disk is ENOSPC; without, it may be EIO. */
export function copyFolder(from: string, to: string): void {
	cpSync(from, to, { recursive: true, filter: () => true });
}

/** Moves a folder; copies it where the place is on another file system. */
export function moveFolder(from: string, to: string): void {
	removeNow(to);
	try {
		renameSync(from, to);
	} catch (error) {
		if (codeOf(error) !== 'EXDEV') throw error;
		copyFolder(from, to);
		rmSync(from, { recursive: true });
	}
}

/**
 * Puts `incoming` in the place of `target`, which may be missing, and gives it the same mode.
 * @param remove how what was there is removed
 */
export function swap(target: string, folders: Beside, remove = removeNow): void {
	const { incoming, outgoing } = folders;
	const mode = statSync(target, { throwIfNoEntry: false })?.mode;
	if (mode !== undefined && isThere(incoming)) chmodSync(incoming, mode);
	for (let attempt = 1; ; attempt++) {
		discard(folders, removeNow);
		const hadOne = renamed(target, outgoing);
		try {
			renameSync(incoming, target);
			break;
		} catch (error) {
			// Another build has put its folder there since, or has put the old one back.
			if (isTaken(error) && attempt < MOST_ATTEMPTS) continue;
			if (hadOne) putBack(outgoing, target);
			throw error;
		}
	}
	discard(folders, remove);
}

/**
 * Makes and removes the folder in which the new site is put: whether that can be done is found out before a long build.
 * @throws what the file system says
 */
export function probe({ incoming }: Beside): void {
	mkdirSync(dirname(incoming), { recursive: true });
	removeNow(incoming);
	mkdirSync(incoming);
	rmdirSync(incoming);
}
