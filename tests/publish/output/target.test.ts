import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { filesIn } from '../../../src/publish/files-in.ts';
import { fileHashes, MARKER, writeMarker } from '../../../src/publish/output/marker.ts';
import { realPath, refuseForeign } from '../../../src/publish/output/target.ts';
import { SetupError } from '../../../src/publish/setup-error.ts';

/** A folder with a project in it: content/, src/, .git/ and so on. */
let dir: string;
let root: string;
beforeEach(() => {
	dir = realpathSync(mkdtempSync(join(tmpdir(), 'target-')));
	root = join(dir, 'project');
	for (const name of ['content', 'src', 'public', '.git', 'node_modules/.cache', 'mine']) mkdirSync(join(root, name), { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

const refuse = (outDir: string, contentDir = join(root, 'content')) => refuseForeign(outDir, realPath(outDir), { root, contentDir });

/** A path below the test's folder → what the message says. */
const REFUSED: [path: string, said: RegExp][] = [
	['project', /holds the project/],
	['.', /holds the project/],
	['project/content', /holds the content/],
	['project/content/out', /lies in content, which holds sources/],
	['project/src', /lies in src/],
	['project/src/out/deep', /lies in src/],
	['project/public', /lies in public/],
	['project/.git', /lies in \.git/],
	['project/node_modules', /lies in node_modules/],
	['project/node_modules/astro', /lies in node_modules/],
];
for (const [path, said] of REFUSED) {
	test(`refused: ${path}`, () => {
		assert.throws(
			() => refuse(join(dir, path)),
			(error: Error) => error instanceof SetupError && said.test(error.message) && error.message.startsWith(`OUT_DIR=${join(dir, path)}`),
		);
	});
}

for (const path of [
	'project/dist',
	'project/mine',
	'project-out',
	'elsewhere/site',
	'project/node_modules/.cache/site',
	'project/source',
]) {
	test(`accepted where it is missing or empty: ${path}`, () => refuse(join(dir, path)));
}

test('a folder with files that no build wrote is refused, and its files are named', () => {
	const thesis = join(dir, 'thesis');
	mkdirSync(thesis);
	for (const name of ['1.doc', '2.doc', '3.doc', '4.doc', '5.doc']) writeFileSync(join(thesis, name), '');
	assert.throws(
		() => refuse(thesis),
		/holds 1\.doc, 2\.doc, 3\.doc and 2 more, but no build\.json, which every build writes: move them away .*, or name another folder$/,
	);
	assert.equal(readdirSync(thesis).length, 5);
});

test('a former build is accepted, and refused once something else stands in it', () => {
	const site = join(dir, 'site');
	mkdirSync(join(site, 'search'), { recursive: true });
	writeFileSync(join(site, 'index.html'), '<p>');
	writeMarker(site, '0.1.0', fileHashes(site, filesIn(site)));
	refuse(site);
	mkdirSync(join(site, '.git'));
	assert.throws(() => refuse(site), /holds \.git, which no build wrote: move that into public\//);
});

test('a build.json of another program is no mark of a build', () => {
	const other = join(dir, 'other');
	mkdirSync(other);
	writeFileSync(join(other, 'thesis.doc'), '');
	for (const text of [
		'{}',
		'null',
		'[]',
		'no JSON',
		'{"generator":"another","entries":["thesis.doc"]}',
		'{"generator":"seminar-record"}',
	]) {
		writeFileSync(join(other, MARKER), text);
		assert.throws(() => refuse(other), /holds thesis\.doc/, text);
	}
});

test('a link is followed, also one to a folder that is not there yet, and what it leads to counts', () => {
	symlinkSync(join(root, 'content'), join(dir, 'to-content'));
	assert.throws(() => refuse(join(dir, 'to-content')), /holds the content/);
	symlinkSync('later/site', join(dir, 'to-later'));
	assert.equal(realPath(join(dir, 'to-later')), join(dir, 'later/site'));
	refuse(join(dir, 'to-later'));
	symlinkSync(root, join(dir, 'to-project'));
	assert.throws(() => refuse(join(dir, 'to-project/src/out')), /lies in src/);
	symlinkSync('circle', join(dir, 'circle'));
	assert.throws(() => realPath(join(dir, 'circle')), /is a circle of links/);
});

test('content outside the project is protected too', () => {
	const content = join(dir, 'texts');
	mkdirSync(content);
	assert.throws(() => refuse(content, content), /holds the content/);
	assert.throws(() => refuse(join(content, 'out'), content), /which holds sources/);
	assert.throws(() => refuse(dirname(content), content), /holds the project|holds the content/);
});

test('a file and a mount point are refused', () => {
	writeFileSync(join(dir, 'file'), '');
	assert.throws(() => refuse(join(dir, 'file')), /is a file: name a folder/);
	if (process.platform === 'linux') assert.throws(() => refuse('/dev/shm'), /is a mount point/);
});
