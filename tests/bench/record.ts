/**
 * `npm run bench -- record [--peer]`: builds the project's own record, by turns with every page anew, after one changed word, and with nothing
 * changed; with `--peer`, the same pages with Starlight in the same turns, in one script. By the clock, from the start of the program to its
 * end; packages, bundle and what builds keep are there, as an editor has them.
 */
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measuredRun } from '../support/measured-run.ts';
import { buildStarlight, writeStarlight } from '../support/starlight.ts';
import { median } from './counting.ts';

const TURNS = 5;

const { values } = parseArgs({ options: { peer: { type: 'boolean', default: false } } });
const dir = mkdtempSync(join(tmpdir(), 'record-'));
const [content, site, baseline] = ['content', 'site', 'baseline'].map((name) => join(dir, name)) as [string, string, string];

/** Runs a command of the project. @returns seconds */
async function run(...command: string[]): Promise<number> {
	const environment = { CONTENT_DIR: content, OUT_DIR: site, SITE: 'https://record.example', BASE: '/' };
	return (await measuredRun([process.execPath, 'src/commands/run.mjs', ...command], environment)).seconds;
}

const build = (...options: string[]) => run('build', '--silent', ...options);

/** Puts a word before the last full stop of a page, and publishes its anchors. @returns how long the latter took, in seconds */
function changeWord(turn: number): Promise<number> {
	const [page = ''] = globSync(join(content, '*/*.mdx')).sort();
	writeFileSync(page, readFileSync(page, 'utf8').replace(/。(?=[^。]*$)/, `第${turn}。`));
	return run('anchors', '--write');
}

/** What is measured, in this order → how, in seconds. */
const TAKEN: Record<string, (turn: number) => Promise<number>> = {
	'every page anew': () => build('--clean'),
	'anchors after one word': changeWord,
	'after one word and its anchors': () => build(),
	'nothing changed': () => build(),
	...(values.peer ? { Starlight: async () => (await buildStarlight(baseline)).seconds } : {}),
};

try {
	cpSync('content', content, { recursive: true });
	if (values.peer) {
		mkdirSync(baseline);
		await writeStarlight(content, baseline);
		await buildStarlight(baseline);
	}
	await build();
	const seconds = new Map(Object.keys(TAKEN).map((name): [string, number[]] => [name, []]));
	for (let turn = 1; turn <= TURNS; turn++) {
		for (const [name, take] of Object.entries(TAKEN)) seconds.get(name)?.push(await take(turn));
	}
	const peer = seconds.get('Starlight');
	for (const [name, all] of seconds) {
		const ratio = peer === undefined || name === 'Starlight' ? '' : `, ${(median(all) / median(peer)).toFixed(2)} times Starlight’s`;
		console.log(`${name}: ${median(all).toFixed(2)} s (${all.map((one) => one.toFixed(2)).join(', ')})${ratio}`);
	}
} finally {
	rmSync(dir, { recursive: true, force: true });
}
