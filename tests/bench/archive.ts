/**
 * `npm run bench -- archive [SEMINARS…]`: builds archives made of the record's own words and tells what each build costs, and what
 * twice the seminars cost: a ratio near 2 is linear. Three pages a seminar, 16,000 characters a page, two new speakers a seminar.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
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
	const pick = random(20241120);
	const any = (texts: readonly string[]): string => texts[pick(texts.length)] ?? '';
	const characters = [...new Set(sentences.join('').match(/\p{Script=Han}/gu))];
	const known = Object.fromEntries([...speakers].map(([id, { name }]) => [id, { name }]));
	const more = Array.from({ length: 2 * seminars }, (_, i) => [
		`speaker-${i}`,
		{ name: any(characters) + any(characters) + any(characters) },
	]);
	const people = [...speakers.keys(), ...more.map(([id]) => String(id))];
	writeFileSync(join(dir, 'speakers.yaml'), stringify({ ...known, ...Object.fromEntries(more) }));
	writeFileSync(join(dir, 'topics.yaml'), '{}\n');
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

/** What a running process has used: its peak memory in MB and processor seconds, as Linux counts them; null elsewhere. */
function usage(pid: number): { megabytes: number; processor: number } | null {
	try {
		const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
		// Fields 14 to 17 of proc_pid_stat(5): ticks, a hundredth of a second each, of the process and of its children that ended.
		const ticks = readFileSync(`/proc/${pid}/stat`, 'utf8')
			.replace(/^.*\) /, '')
			.split(' ')
			.slice(11, 15);
		if (peak === undefined) return null;
		return { megabytes: Number(peak) / 1024, processor: ticks.reduce((sum, one) => sum + Number(one), 0) / 100 };
	} catch {
		return null;
	}
}

interface Cost {
	seminars: number;
	seconds: number;
	used: { megabytes: number; processor: number } | null;
	files: number;
	bytes: number;
	/** Size of the largest page. */
	largest: number;
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
		let used: Cost['used'] = null;
		const watch = setInterval(() => {
			used = usage(child.pid ?? 0) ?? used;
		}, 100);
		const status = await new Promise((resolve) => child.on('close', resolve));
		clearInterval(watch);
		if (status !== 0) throw new Error(`the build of ${seminars} seminars failed`);
		const seconds = (performance.now() - started) / 1000;
		const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
		const sizes = files.map(({ parentPath, name }) => ({ name, size: statSync(join(parentPath, name)).size }));
		const bytes = sizes.reduce((sum, { size }) => sum + size, 0);
		const largest = Math.max(...sizes.filter(({ name }) => name.endsWith('.html')).map(({ size }) => size));
		return { seminars, seconds, used, files: files.length, bytes, largest };
	} finally {
		rmSync(dir, { recursive: true, force: true });
	}
}

let before: Cost | undefined;
for (const seminars of counts.length > 0 ? counts : [75, 150, 300]) {
	const cost = await build(seminars);
	const { seconds, used, files, bytes, largest } = cost;
	const time = ({ used, seconds }: Cost) => used?.processor ?? seconds;
	const ratio = before ? `; ×${(time(cost) / time(before)).toFixed(2)} time for ×${(seminars / before.seminars).toFixed(2)} seminars` : '';
	const spent = used ? `, ${used.processor.toFixed(1)} s of processor, ${used.megabytes.toFixed(0)} MB of memory at most` : '';
	const perPage = `${(bytes / (seminars * PAGES) / 1024).toFixed(0)} KB per page of the record`;
	const sizes = `${files} files, ${(bytes / 1e6).toFixed(0)} MB, ${perPage}, largest page ${(largest / 1024).toFixed(0)} KB`;
	console.log(`${seminars} seminars: ${seconds.toFixed(1)} s${spent}; ${sizes}${ratio}`);
	before = cost;
}
