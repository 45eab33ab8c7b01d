/** `npm run release -- VERSION`: checks, writes the changelog and the version, commits and tags. It pushes nothing. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { unreleased, withRelease } from '../publish/release/changelog.ts';
import { nextVersion } from '../publish/release/version.ts';
import { SetupError } from '../publish/setup-error.ts';
import { runCommand } from './run-command.ts';

const USAGE = `npm run release -- VERSION [options]

VERSION        major, minor, patch, or a number such as 1.4.0
--dry-run      say what would be done, and do nothing

Wants a clean working tree on main, and entries below “Unreleased” in CHANGELOG.md. Runs npm run check and npm test. Then it writes
CHANGELOG.md, package.json and package-lock.json, commits, and tags. To publish: git push --follow-tags.`;

const FILES = ['CHANGELOG.md', 'package.json', 'package-lock.json'];

function git(...args: string[]): string {
	const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8' });
	if (status !== 0) throw new SetupError(`git ${args.join(' ')} failed: ${stderr.trim()}`);
	return stdout.trim();
}

function refuseUnready(tag: string): void {
	const branch = git('branch', '--show-current');
	if (branch !== 'main') throw new SetupError(`This is the branch “${branch}”: a release is made on main`);
	if (git('status', '--porcelain') !== '')
		throw new SetupError('The working tree has changes: commit them, or put them away with git stash');
	if (git('tag', '--list', tag) !== '') throw new SetupError(`The tag ${tag} exists: choose a later version`);
}

/** Runs a script of package.json and shows what it prints. */
function npm(script: string): void {
	const { status } = spawnSync('npm', ['run', script], { stdio: 'inherit', shell: process.platform === 'win32' });
	if (status !== 0) throw new SetupError(`npm run ${script} failed: nothing was written`);
}

/** The first line of a JSON file that gives its version, and, in the lock file, that of the project's own entry. */
function withVersion(text: string, from: string, to: string, times: number): string {
	let result = text;
	for (let i = 0; i < times; i++) result = result.replace(`"version": "${from}"`, `"version": "${to}"`);
	return result;
}

function write(from: string, version: string): void {
	const date = new Date().toISOString().slice(0, 10);
	const texts = FILES.map((path) => readFileSync(path, 'utf8'));
	const [changelog = '', manifest = '', lock = ''] = texts;
	// The lock file gives the project's version twice, before that of any package.
	const released = [withRelease(changelog, version, date), withVersion(manifest, from, version, 1), withVersion(lock, from, version, 2)];
	for (const [i, path] of FILES.entries()) writeFileSync(path, released[i] ?? '');
	try {
		git('commit', '--quiet', '--message', `Release ${version}`, '--', ...FILES);
	} catch (error) {
		for (const [i, path] of FILES.entries()) writeFileSync(path, texts[i] ?? '');
		throw error;
	}
	git('tag', '--annotate', `v${version}`, '--message', `Version ${version}`);
}

await runCommand(USAGE, async (args) => {
	const options = { 'dry-run': { type: 'boolean', default: false } } as const;
	const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
	const [wanted, ...more] = positionals;
	if (wanted === undefined || more.length > 0) throw new SetupError('Name one version: npm run release -- minor');
	const { version: current } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
	const version = nextVersion(current, wanted);
	const changelog = readFileSync('CHANGELOG.md', 'utf8');
	withRelease(changelog, version, '');
	refuseUnready(`v${version}`);
	if (values['dry-run']) {
		console.log(`Would check, test, and release ${version} (now ${current}) with these entries:\n\n${unreleased(changelog)}`);
		return;
	}
	npm('check');
	npm('test');
	write(current, version);
	console.log(`Version ${version} is committed and tagged. Publish it: git push --follow-tags`);
});
