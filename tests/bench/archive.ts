/**
 * `npm run bench -- archive [SEMINARS…]`: builds archives made of the record's own words and tells what each build costs, and what
 * twice the seminars cost: a ratio near 2 is linear. Three pages a seminar, 16,000 characters a page.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadArchive } from '../../src/record/files.ts';
import { paragraphsOf } from '../../src/record/model.ts';

const PAGES = 3;
const CHARACTERS = 16_000;
const counts = process.argv.slice(2).map(Number);

/** Numbers below `below`, the same in every run (mulberry32). */
function random(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
	};
}

/** Writes a content folder of so many seminars: speakers and sentences of the record in another order. */
function generate(dir: string, seminars: number): void {
	const { seminars: records, speakers } = loadArchive('content');
	const sentences = records.flatMap(({ pages }) =>
		pages.flatMap((page) => paragraphsOf(page).flatMap(({ passages }) => passages.map(({ text }) => text))),
	);
	const people = [...speakers.keys()];
	const pick = random(20241120);
	const any = (texts: readonly string[]): string => texts[pick(texts.length)] ?? '';
	for (const file of ['speakers.yaml', 'topics.yaml']) writeFileSync(join(dir, file), readFileSync(join('content', file)));
	for (let i = 0; i < seminars; i++) {
		const date = new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10);
		const folder = join(dir, `${date}-seminar-${i}`);
		mkdirSync(folder);
		writeFileSync(join(folder, 'seminar.yaml'), `title: 第${i + 1}次研討會\ndate: ${date}\n`);
		for (let page = 1; page <= PAGES; page++) {
			const paragraphs: string[] = [];
			for (let length = 0; length < CHARACTERS; length += paragraphs.at(-1)?.length ?? 0) {
				paragraphs.push(Array.from({ length: 6 }, () => any(sentences)).join(''));
			}
			const frontMatter = `---\ntitle: 第${page}場發言\nspeaker: ${any(people)}\norder: ${page}\n---`;
			writeFileSync(join(folder, `0${page}-part-${page}.mdx`), [frontMatter, ...paragraphs, ''].join('\n\n'));
		}
	}
}

/** Peak memory of a running process in MB, as the kernel counts it; 0 where it does not tell. */
function peakMemory(pid: number): number {
	try {
		return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
	} catch {
		return 0;
	}
}

interface Cost {
	seminars: number;
	seconds: number;
	megabytes: number;
	files: number;
	bytes: number;
}

async function build(seminars: number): Promise<Cost> {
	const dir = mkdtempSync(join(tmpdir(), 'archive-'));
	const [content, site] = [join(dir, 'content'), join(dir, 'site')];
	mkdirSync(content);
	try {
		generate(content, seminars);
		const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: site, SITE: 'https://record.example', BASE: '/' };
		const started = performance.now();
		const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], { stdio: 'inherit', env });
		let megabytes = 0;
		const watch = setInterval(() => {
			megabytes = Math.max(megabytes, peakMemory(child.pid ?? 0));
		}, 100);
		const status = await new Promise((resolve) => child.on('close', resolve));
		clearInterval(watch);
		if (status !== 0) throw new Error(`the build of ${seminars} seminars failed`);
		const seconds = (performance.now() - started) / 1000;
		const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
		const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
		return { seminars, seconds, megabytes, files: files.length, bytes };
	} finally {
		rmSync(dir, { recursive: true, force: true });
	}
}

let before: Cost | undefined;
for (const seminars of counts.length > 0 ? counts : [75, 150, 300]) {
	const cost = await build(seminars);
	const { seconds, megabytes, files, bytes } = cost;
	const perPage = bytes / (seminars * PAGES) / 1024;
	const ratio = before ? `; ×${(seconds / before.seconds).toFixed(2)} time for ×${(seminars / before.seminars).toFixed(2)} seminars` : '';
	const sizes = `${files} files, ${(bytes / 1e6).toFixed(0)} MB, ${perPage.toFixed(0)} KB per page of the record`;
	console.log(`${seminars} seminars: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB of memory at most; ${sizes}${ratio}`);
	before = cost;
}
