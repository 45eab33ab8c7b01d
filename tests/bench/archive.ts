/**
 * `npm run bench -- archive [SEMINARS…]`: builds generated archives and prints what each build costs, compared with the build before:
 * if twice the seminars take twice the time, the cost is linear. Three pages a seminar, 16,000 characters a page, two new speakers a seminar.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeArchive } from '../support/generated.ts';

const PAGES = 3;
const CHARACTERS = 16_000;
const counts = process.argv.slice(2).map(Number);

/** Peak memory (MB) and processor time (seconds) of a running process, as Linux counts them; null on other systems. */
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
	/** Size of the largest HTML file, in bytes. */
	largest: number;
}

async function build(seminars: number): Promise<Cost> {
	const dir = mkdtempSync(join(tmpdir(), 'archive-'));
	const [content, site] = [join(dir, 'content'), join(dir, 'site')];
	mkdirSync(content);
	try {
		writeArchive(content, { seminars, pages: PAGES, characters: CHARACTERS });
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
