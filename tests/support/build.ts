/** Builds a site as `npm run build` does, and says whether a built folder is whole. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { filesIn } from '../../src/publish/files-in.ts';
import { editionFrom, fileHashes, readMarker } from '../../src/publish/output/marker.ts';

/** A small archive. */
export const SOUND = 'tests/content/fixtures/sound';

const COMMAND = ['src/commands/run.mjs', 'build'];
const DEFAULTS = { SITE: 'https://record.example', BASE: '/', CONTENT_DIR: 'content', OUT_DIR: '' };

export interface Built {
	status: number | null;
	stdout: string;
	stderr: string;
}

/** @param variables environment variables beside those of the tests */
export function build(variables: Record<string, string>, ...args: string[]): Built {
	const env = { ...process.env, ...DEFAULTS, ...variables };
	return spawnSync(process.execPath, [...COMMAND, ...args], { encoding: 'utf8', env });
}

/** Publishes the texts of a content folder, as `npm run anchors -- --write` does. */
export function publishAnchors(content: string): void {
	const args = ['src/commands/run.mjs', 'anchors', '--write'];
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: content } });
	if (status !== 0) throw new Error(`the anchors of ${content} were not written: ${stdout}${stderr}`);
}

/** Starts a build and does not wait for it. */
export function startBuild(variables: Record<string, string>): { child: ChildProcess; ended: Promise<number | null> } {
	const env = { ...process.env, ...DEFAULTS, ...variables };
	const child = spawn(process.execPath, [...COMMAND, '--silent'], { stdio: 'ignore', env });
	return { child, ended: new Promise((resolve) => child.on('close', resolve)) };
}

/** The edition of a built folder; null where the folder is missing or any file of it is missing, added or changed. */
export function wholeEdition(dir: string): string | null {
	if (!existsSync(dir)) return null;
	const edition = readMarker(dir)?.edition;
	return edition !== undefined && edition === editionFrom(fileHashes(dir, filesIn(dir))) ? edition : null;
}
