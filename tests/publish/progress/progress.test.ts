import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE_LINE, Progress } from '../../../src/publish/progress/progress.ts';

/** A progress whose clock stands until it is moved, and what it has printed. */
function shown({ columns, verbose = false }: { columns: number; verbose?: boolean }) {
	const printed = { text: '', time: 0 };
	const write = (text: string) => {
		printed.text += text;
	};
	return { printed, progress: new Progress({ write, columns, verbose, now: () => printed.time }) };
}

/** Two pages of ten, a second and a half each. */
function twoPages({ printed, progress }: ReturnType<typeof shown>): void {
	progress.begin('write the pages', 10);
	for (const path of ['a/', 'b/']) {
		printed.time += 1500;
		progress.page(path, 1500);
	}
}

test('a terminal has one line with step, count and time left, written anew', () => {
	const build = shown({ columns: 80 });
	twoPages(build);
	assert.ok(!build.printed.text.includes('\n'));
	assert.equal(build.printed.text.split('\r\u001b[2K').at(-1), '[3/6] write the pages, 2 of 10, 0:12 left');
});

test('a line is never longer than the terminal, which would break it', () => {
	const build = shown({ columns: 20 });
	twoPages(build);
	for (const line of build.printed.text.split('\r\u001b[2K')) assert.ok(line.length < 20, line);
});

test('a log has a line for each step, and none for a page', () => {
	const build = shown({ columns: 0 });
	twoPages(build);
	build.progress.begin('check the links');
	build.progress.finish();
	assert.equal(build.printed.text, '[3/6] write the pages, 2: 3.0 s\n[5/6] check the links: 0.0 s\nbuilt in 3.0 s\n');
});

test('a verbose build prints every page with its time', () => {
	const build = shown({ columns: 0, verbose: true });
	twoPages(build);
	const pages = [...build.printed.text.matchAll(PAGE_LINE)].map(([, path, time]) => [path, Number(time)]);
	assert.deepEqual(pages, [
		['a/', 1500],
		['b/', 1500],
	]);
});

test('a warning stands on a line of its own, and the progress goes on below it', () => {
	const build = shown({ columns: 80 });
	twoPages(build);
	build.progress.warn('no sitemap');
	assert.ok(build.printed.text.endsWith('\r\u001b[2Kno sitemap\n\r\u001b[2K[3/6] write the pages, 2 of 10, 0:12 left'));
	const log = shown({ columns: 0 });
	twoPages(log);
	log.progress.warn('no sitemap');
	assert.equal(log.printed.text, 'no sitemap\n');
});

test('an error begins on a line of its own', () => {
	const build = shown({ columns: 80 });
	twoPages(build);
	build.progress.stop();
	assert.ok(build.printed.text.endsWith('\n'));
});
