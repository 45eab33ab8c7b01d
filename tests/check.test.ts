import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

function output(command: string, ...args: string[]): { status: number | null; text: string } {
	const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
	return { status, text: `${stdout}${stderr}` };
}

test('the code is formatted, and the linter has nothing to say', () => {
	const { status, text } = output('biome', 'check', '--error-on-warnings', '.');
	assert.equal(status, 0, text);
});

for (const [place, config] of [
	['browsers, without Node', 'tsconfig.browser.json'],
	['Node, without browsers', 'tsconfig.node.json'],
]) {
	test(`the code that runs in ${place}, is checked with those types alone`, () => {
		const { status, text } = output('tsc', '-p', config ?? '');
		assert.equal(status, 0, text);
	});
}

/** Below the project, so that the types of its packages are found. */
const CACHE = 'node_modules/.cache/record-tests';

/** Code that runs in the wrong place → the message. */
const MIXES: [config: string, code: string, said: RegExp][] = [
	['tsconfig.browser.json', "import { readFileSync } from 'node:fs';\nexport const one = readFileSync;\n", /'node:fs'/],
	['tsconfig.browser.json', 'export const one = process.cwd();\n', /'process'/],
	['tsconfig.node.json', 'export const one = document.title;\n', /'document'/],
];
for (const [config, code, said] of MIXES) {
	test(`${config} refuses: ${code.trim().split('\n')[0]}`, () => {
		mkdirSync(CACHE, { recursive: true });
		const dir = mkdtempSync(`${CACHE}/mix-`);
		try {
			writeFileSync(join(dir, 'mix.ts'), code);
			const settings = { extends: `${process.cwd()}/${config}`, include: ['mix.ts'] };
			writeFileSync(join(dir, 'tsconfig.json'), JSON.stringify(settings));
			const { status, text } = output('tsc', '-p', join(dir, 'tsconfig.json'));
			assert.notEqual(status, 0);
			assert.match(text, said);
		} finally {
			rmSync(dir, { recursive: true });
		}
	});
}

test('the types of every file hold', () => {
	const { status, text } = output('astro', 'check', '--minimumFailingSeverity', 'hint');
	assert.equal(status, 0, text);
});
