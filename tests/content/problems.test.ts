import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadArchive } from '../../src/content/files.ts';
import { ContentError } from '../../src/content/problem.ts';
import { filesIn } from '../../src/publish/files-in.ts';
import { fileHashes, MARKER, writeMarker } from '../../src/publish/output/marker.ts';

const FIXTURES = new URL('./fixtures/', import.meta.url).pathname;

/** A copy of the valid archive, with the files of one fixture copied over it. */
function withFault(name: string): string {
	const dir = mkdtempSync(join(tmpdir(), 'record-'));
	cpSync(join(FIXTURES, 'sound'), dir, { recursive: true });
	if (name !== 'sound') cpSync(join(FIXTURES, name), dir, { recursive: true });
	rmSync(join(dir, 'expected.txt'), { force: true });
	return dir;
}

test('a valid archive has no problem', () => {
	const dir = withFault('sound');
	assert.equal(loadArchive(dir).seminars[0]?.pages.length, 2);
	rmSync(dir, { recursive: true });
});

for (const name of readdirSync(FIXTURES).filter((one) => one !== 'sound')) {
	test(`a fault is reported with file, line and remedy: ${name.replaceAll('-', ' ')}`, () => {
		const dir = withFault(name);
		const expected = readFileSync(join(FIXTURES, name, 'expected.txt'), 'utf8').trim();
		assert.throws(
			() => loadArchive(dir),
			(error: Error) => {
				assert.ok(error instanceof ContentError, String(error));
				const found = error.problems.map(({ file, line, what }) => `${file.slice(dir.length + 1)}:${line}: ${what}`);
				assert.ok(found.length === 1 && found[0]?.startsWith(expected), `expected ${expected}\n   found ${found.join('\n         ')}`);
				assert.ok(error.problems.every(({ remedy }) => remedy.length > 10));
				assert.ok(error.message.includes('→'));
				return true;
			},
		);
		rmSync(dir, { recursive: true });
	});
}

test('all problems are reported at once', () => {
	const dir = withFault('unknown-speaker');
	cpSync(join(FIXTURES, 'missing-title'), dir, { recursive: true });
	assert.throws(
		() => loadArchive(dir),
		(error: Error) => error instanceof ContentError && error.problems.length === 2,
	);
	rmSync(dir, { recursive: true });
});

test('a build with a fault in its content fails, says where it is, and does not change the last build', () => {
	const dir = withFault('unknown-speaker');
	const out = mkdtempSync(join(tmpdir(), 'record-out-'));
	writeFileSync(join(out, 'kept.txt'), 'the last build');
	writeMarker(out, '0.1.0', fileHashes(out, filesIn(out)));
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/run.mjs', 'build'], {
		encoding: 'utf8',
		env: { ...process.env, CONTENT_DIR: dir, OUT_DIR: out },
	});
	assert.notEqual(status, 0);
	assert.match(`${stdout}${stderr}`, /02-lin-yi\.mdx:3: no speaker “lin-er”\n\s+→ /);
	assert.deepEqual(readdirSync(out), [MARKER, 'kept.txt']);
	for (const one of [dir, out]) rmSync(one, { recursive: true });
});
