/**
 * `npm run bench -- import [MB …]`: imports generated text with speaker labels (10 and 60 MB) into a temporary folder.
 * The baseline is the least that any program must do: read the file, decode it and count its characters.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SPEAKERS = ['主席', '王大明', '李小華', '陳建國', '林美玲', '張志強'];
const WORDS = [...'新質生產力是推動經濟發展的重要引擎我們要認真研究試驗區人才產業創新城市環境開放合作問題建議說明知識政策'];

/** Writes turns of one to three sentences, the same on every run (a linear congruential generator). */
function write(path: string, bytes: number): void {
	let state = 20241120;
	const next = (below: number) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
	const file = openSync(path, 'w');
	for (let written = 0; written < bytes; ) {
		let block = '';
		while (block.length < 100_000) {
			const sentences = Array.from(
				{ length: 1 + next(3) },
				() => `${Array.from({ length: 10 + next(30) }, () => WORDS[next(WORDS.length)]).join('')}。`,
			);
			block += `${SPEAKERS[next(SPEAKERS.length)]}：${sentences.join('')}\n`;
		}
		written += writeSync(file, block);
	}
	closeSync(file);
}

/** Runs Node with some arguments. Returns its time and its peak memory (maximum resident set size). */
function measure(args: readonly string[]): { seconds: number; megabytes: number } {
	const report = `process.on('exit',()=>process.stderr.write('PEAK '+process.resourceUsage().maxRSS))`;
	const start = performance.now();
	const { status, stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(report)}`, ...args], {
		encoding: 'utf8',
	});
	const peak = /PEAK (\d+)/.exec(stderr)?.[1];
	if (status !== 0 || peak === undefined) throw new Error(stderr);
	return { seconds: (performance.now() - start) / 1000, megabytes: Number(peak) / 1024 };
}

const dir = mkdtempSync(join(tmpdir(), 'bench-import-'));
try {
	const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 60];
	for (const size of sizes) {
		const input = join(dir, `2020-01-01-${size}.txt`);
		write(input, size * 1_000_000);
		const characters = readFileSync(input, 'utf8').length;
		const reading = measure(['-e', `require('fs').readFileSync(${JSON.stringify(input)},'utf8').split('').length`]);
		const importing = measure(['src/commands/import.ts', input, '--out', join(dir, String(size))]);
		const rate = Math.round(characters / importing.seconds);
		console.log(
			`${size} MB, ${characters} characters: ${importing.seconds.toFixed(1)} s, ${rate} characters/s, ${importing.megabytes.toFixed(0)} MB at the peak; ` +
				`${(importing.seconds / reading.seconds).toFixed(1)} × the time and ${(importing.megabytes / reading.megabytes).toFixed(1)} × the memory of reading it`,
		);
	}
} finally {
	rmSync(dir, { recursive: true, force: true });
}
