/**
 * `npm run bench -- serve`: nginx serves the built site with the sample configuration, wrk asks for it. Each file is sent plain, packed on
 * the fly and packed ahead, and beside it a plain file of as many bytes as are sent, by the same server. Tells requests a second and the
 * 99th percentile as ratios to that file: 1.00 means that the file costs no more than its bytes.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { precompress } from '../../src/publish/precompress.ts';
import { isInstalled, type Running, startServer } from '../support/web-server.ts';

const SECONDS = 2;
const CONNECTIONS = 16;
const ROUNDS = 3;
const SEMINAR = '2024-11-20-knowledge-city';

const missing = ['nginx', 'wrk'].filter((program) => !isInstalled(program));
if (missing.length > 0) {
	console.error(
		`This measurement needs ${missing.join(' and ')}: on Debian, apt-get install ${missing.map((one) => one.replace('nginx', 'nginx-light')).join(' ')}`,
	);
	process.exit(1);
}

/** Lines of the sample that a way of serving changes, and what the client accepts. */
const WAYS = {
	plain: {
		lines: [
			['gzip_static on;', 'gzip_static off;'],
			['gzip on;', 'gzip off;'],
		],
		accept: 'identity',
	},
	'on the fly': { lines: [['gzip_static on;', 'gzip_static off;']], accept: 'gzip' },
	'packed ahead': { lines: [], accept: 'gzip' },
} as const;

interface Load {
	/** Requests a second. */
	rate: number;
	/** 99th percentile, in milliseconds. */
	slowest: number;
}

const UNITS: Record<string, number> = { us: 0.001, ms: 1, s: 1000 };

function load(url: string, accept: string): Load {
	const args = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '--latency', '-H', `Accept-Encoding: ${accept}`, url];
	const { stdout } = spawnSync('wrk', args, { encoding: 'utf8' });
	const [, rate = '0'] = /Requests\/sec:\s+([\d.]+)/.exec(stdout) ?? [];
	const [, number = '0', unit = 'ms'] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? [];
	if (/Non-2xx/.test(stdout) || rate === '0') throw new Error(`${url}\n${stdout}`);
	return { rate: Number(rate), slowest: Number(number) * (UNITS[unit] ?? 1) };
}

/** Bytes of the body as it is sent. */
function bytesSent(url: string, accept: string): Promise<number> {
	return new Promise((resolve, reject) => {
		get(url, { headers: { 'Accept-Encoding': accept } }, (response) => {
			let bytes = 0;
			response.on('data', (part: Buffer) => {
				bytes += part.length;
			});
			response.on('end', () => resolve(bytes));
		}).on('error', reject);
	});
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** The file and a plain one of as many bytes, by turns. */
async function measure({ url, dir }: Running, path: string, accept: string) {
	const bytes = await bytesSent(`${url}${path}`, accept);
	const beside = `beside-${bytes}.bin`;
	writeFileSync(join(dir, beside), randomBytes(bytes));
	const rounds = Array.from({ length: ROUNDS }, () => [load(`${url}${path}`, accept), load(`${url}${beside}`, accept)] as const);
	return {
		bytes,
		rate: median(rounds.map(([one]) => one.rate)),
		ratio: median(rounds.map(([one, other]) => one.rate / other.rate)),
		slowest: median(rounds.map(([one, other]) => one.slowest / other.slowest)),
	};
}

const dir = mkdtempSync(join(tmpdir(), 'bench-serve-'));
const site = { dir: join(dir, 'site'), base: '/' };
const env = { ...process.env, OUT_DIR: site.dir, BASE: '/' };
if (spawnSync(process.execPath, ['src/commands/run.mjs', 'build', '--silent'], { stdio: 'inherit', env }).status !== 0) process.exit(1);
const only = (pattern: string): string => globSync(pattern, { cwd: site.dir })[0] ?? '';
const FILES = {
	'a page': `${SEMINAR}/huang-weijian/`,
	'the whole record': `${SEMINAR}/full/`,
	'record.json': `${SEMINAR}/record.json`,
	'index: manifest': 'search/index/manifest.json',
	'index: catalog': only('search/index/catalog*hant*'),
	'index: texts': only('search/index/pages/*.hant'),
	'a script': only('_astro/worker-*.js'),
};
try {
	console.log(`${'file'.padEnd(18)}${'sent'.padEnd(14)}   bytes  requests/s  of a plain file  99th percentile, of a plain file`);
	for (const [way, { lines, accept }] of Object.entries(WAYS)) {
		const running = await startServer('nginx', site, precompress, lines);
		for (const [name, path] of Object.entries(FILES)) {
			const { bytes, rate, ratio, slowest } = await measure(running, path, accept);
			const numbers = [
				`${bytes}`.padStart(8),
				rate.toFixed(0).padStart(12),
				ratio.toFixed(2).padStart(17),
				slowest.toFixed(2).padStart(35),
			];
			console.log(`${name.padEnd(18)}${way.padEnd(14)}${numbers.join('')}`);
		}
		running.close();
	}
} finally {
	rmSync(dir, { recursive: true });
}
