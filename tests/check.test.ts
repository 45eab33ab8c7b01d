import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

function output(command: string, ...args: string[]): { status: number | null; text: string } {
	const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
	return { status, text: `${stdout}${stderr}` };
}

test('the code is formatted, and the linter has nothing to say', () => {
	const { status, text } = output('biome', 'check', '--error-on-warnings', '.');
	assert.equal(status, 0, text);
});

test('the types of every file hold', () => {
	const { status, text } = output('astro', 'check', '--minimumFailingSeverity', 'hint');
	assert.equal(status, 0, text);
});
