import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';

const run = (...args: string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' });

test('a Node that cannot run the project is named in one line that says what to do', () => {
	const { status, stdout, stderr } = run('--no-experimental-strip-types', 'src/commands/run.mjs', 'build');
	assert.equal(status, 1);
	assert.equal(stdout, '');
	assert.match(stderr, /^This is Node v[\d.]+; the project needs 22\.19 or newer\. Install one .*\n$/);
});

test('a package that is not installed is named in one line that says what to do', () => {
	const dir = 'node_modules/.cache/record-tests/missing';
	mkdirSync(dir, { recursive: true });
	try {
		writeFileSync(`${dir}/missing.mjs`, "import 'no-such-package';\n");
		const { status, stderr } = run('src/commands/run.mjs', `${dir}/missing.mjs`);
		assert.equal(status, 1);
		assert.equal(stderr, 'The package no-such-package is not installed: run `npm ci` first.\n');
	} finally {
		rmSync(dir, { recursive: true });
	}
});

test('a command gets its arguments, and says how it is used', () => {
	const { status, stdout } = run('src/commands/run.mjs', 'build', '--help');
	assert.equal(status, 0);
	assert.match(stdout, /^npm run build -- \[options\]/);
});
