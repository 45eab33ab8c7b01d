import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { unreleased, withRelease } from '../../../src/publish/release/changelog.ts';
import { nextVersion } from '../../../src/publish/release/version.ts';

const CHANGELOG = '# Changelog\n\nVersions.\n\n## Unreleased\n\n### Changed\n\n- One.\n\n## 0.1.0 – 2026-11-24\n\nThe first.\n';
const RUN = resolve('src/commands/run.mjs');

test('what is unreleased moves below its version and day, and an empty heading stays above', () => {
	assert.equal(unreleased(CHANGELOG), '### Changed\n\n- One.');
	const released = withRelease(CHANGELOG, '0.2.0', '2026-12-01');
	assert.equal(unreleased(released), '');
	assert.match(released, /\n## Unreleased\n\n## 0\.2\.0 – 2026-12-01\n\n### Changed\n\n- One\.\n\n## 0\.1\.0/);
	assert.throws(() => withRelease(released, '0.3.0', '2026-12-02'), /says nothing below “Unreleased”/);
	assert.throws(() => unreleased('# Changelog\n'), /has no line “## Unreleased”/);
});

const VERSIONS: [current: string, wanted: string, expected: string | RegExp][] = [
	['0.1.0', 'patch', '0.1.1'],
	['0.1.9', 'minor', '0.2.0'],
	['0.9.9', 'major', '1.0.0'],
	['1.9.0', '1.10.0', '1.10.0'],
	['1.10.0', '1.9.9', /does not come behind 1\.10\.0/],
	['1.0.0', '1.0.0', /does not come behind/],
	['1.0.0', 'newest', /newest is no version/],
	['1.0.0', 'v2.0.0', /is no version/],
];
for (const [current, wanted, expected] of VERSIONS) {
	test(`${current} and ${wanted}: ${expected}`, () => {
		if (typeof expected === 'string') assert.equal(nextVersion(current, wanted), expected);
		else assert.throws(() => nextVersion(current, wanted), expected);
	});
}

let dir: string;
const git = (...args: string[]) => spawnSync('git', args, { cwd: dir, encoding: 'utf8' }).stdout.trim();
const release = (...args: string[]) => spawnSync(process.execPath, [RUN, 'release', ...args], { cwd: dir, encoding: 'utf8' });
const versionIn = (file: string) => (JSON.parse(readFileSync(join(dir, file), 'utf8')) as { version: string }).version;

/** A project of three files whose tests and checks end as wanted. */
function makeProject(check: string): void {
	const manifest = { name: 'project', version: '0.1.0', scripts: { check, test: 'true' } };
	const lock = { name: 'project', version: '0.1.0', packages: { '': { version: '0.1.0' }, 'node_modules/other': { version: '0.1.0' } } };
	writeFileSync(join(dir, 'package.json'), JSON.stringify(manifest, null, 2));
	writeFileSync(join(dir, 'package-lock.json'), JSON.stringify(lock, null, 2));
	writeFileSync(join(dir, 'CHANGELOG.md'), CHANGELOG);
	git('init', '--quiet', '--initial-branch', 'main');
	git('config', 'user.name', 'Test');
	git('config', 'user.email', 'test@example.org');
	git('add', '.');
	git('commit', '--quiet', '--message', 'Begin');
}

beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'release-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

test('a release checks, writes changelog and version, commits and tags, and does not push', () => {
	makeProject('true');
	const dry = release('minor', '--dry-run');
	assert.equal(dry.status, 0, dry.stderr);
	assert.match(dry.stdout, /^Would check, test, and release 0\.2\.0 \(now 0\.1\.0\) with these entries:\n\n### Changed\n\n- One\.\n$/);
	assert.equal(git('status', '--porcelain'), '');
	assert.equal(git('tag'), '');

	const { status, stdout, stderr } = release('minor');
	assert.equal(status, 0, stderr);
	assert.match(stdout, /Version 0\.2\.0 is committed and tagged\. Publish it: git push --follow-tags\n$/);
	assert.equal(git('tag'), 'v0.2.0');
	assert.equal(git('log', '-1', '--format=%s'), 'Release 0.2.0');
	assert.equal(git('rev-parse', 'v0.2.0^{commit}'), git('rev-parse', 'HEAD'));
	assert.equal(git('status', '--porcelain'), '');
	assert.deepEqual([versionIn('package.json'), versionIn('package-lock.json')], ['0.2.0', '0.2.0']);
	const { packages } = JSON.parse(readFileSync(join(dir, 'package-lock.json'), 'utf8')) as {
		packages: Record<string, { version: string }>;
	};
	assert.deepEqual([packages['']?.version, packages['node_modules/other']?.version], ['0.2.0', '0.1.0']);
	assert.equal(release('patch').stderr, 'CHANGELOG.md says nothing below “Unreleased”: write what has changed since the last release\n');
});

test('a release that is not ready is refused in one line, and nothing is written', () => {
	makeProject('exit 1');
	const refused: [prepare: () => void, said: RegExp][] = [
		[() => {}, /npm run check failed: nothing was written\n$/],
		[() => git('tag', 'v0.1.1'), /^The tag v0\.1\.1 exists: choose a later version\n$/],
		[() => writeFileSync(join(dir, 'new.txt'), ''), /^The working tree has changes: .*\n$/],
		[() => git('checkout', '--quiet', '-b', 'mine'), /^This is the branch “mine”: a release is made on main\n$/],
	];
	for (const [prepare, said] of refused) {
		prepare();
		const { status, stderr } = release('patch');
		assert.equal(status, 1);
		assert.match(stderr, said);
		assert.equal(versionIn('package.json'), '0.1.0');
	}
	assert.equal(release().stderr, 'Name one version: npm run release -- minor\n');
});
