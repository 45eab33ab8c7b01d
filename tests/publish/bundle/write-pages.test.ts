import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writePages } from '../../../src/publish/bundle/write-pages.ts';
import { environmentOf } from '../../../src/publish/environment.ts';
import { filesIn } from '../../../src/publish/files-in.ts';
import { emptyKept } from '../../../src/publish/kept/former-pages.ts';
import { KeptPages } from '../../../src/publish/kept/kept-pages.ts';
import { Progress } from '../../../src/publish/progress/progress.ts';

const dir = mkdtempSync(join(tmpdir(), 'write-pages-'));
after(() => rmSync(dir, { recursive: true }));
let made = 0;

interface Route {
	pathname: string;
	type: 'page' | 'endpoint';
	/** What a request for it is answered with, as code. */
	answer?: string;
}

/** Writes the pages of a bundle whose code answers as told. */
async function write(routes: readonly Route[], variables: Record<string, string> = {}, progress: Progress | null = null) {
	const folder = join(dir, `${made++}`);
	mkdirSync(join(folder, 'pages'), { recursive: true });
	const answers = routes.map(({ pathname, answer = 'new Response(request.url)' }) => `${JSON.stringify(pathname)}: (request) => ${answer}`);
	const paths = routes.map(({ pathname, type }) => ({ pathname, route: { type, component: `src/pages${pathname}` } }));
	writeFileSync(
		join(folder, 'pages/prerender-entry.mjs'),
		`const answers = {${answers.join(',')}};
export const asked = [];
export const paths = async () => ${JSON.stringify(paths)};
export const render = async (request, { component }) => {
	asked.push(component);
	return answers[component.slice('src/pages'.length)](request);
};\n`,
	);
	const site = join(folder, 'site');
	mkdirSync(site);
	const pages = await writePages(folder, environmentOf(variables), new KeptPages(emptyKept(''), site, site), progress);
	const { asked } = (await import(join(folder, 'pages/prerender-entry.mjs'))) as { asked: string[] };
	const read = (file: string) => readFileSync(join(site, file), 'utf8');
	return { pages, asked, files: Object.fromEntries(filesIn(site).map((file) => [file, read(file)])) };
}

test('a page is written as the index of its folder, the page of missing addresses as 404.html, another file under its own name', async () => {
	const { pages, files } = await write([
		{ pathname: '/', type: 'page' },
		{ pathname: '/people/王二', type: 'page' },
		{ pathname: '/404', type: 'page', answer: 'new Response("missing", { status: 404 })' },
		{ pathname: '/data/index.json', type: 'endpoint' },
		{ pathname: '/none.txt', type: 'endpoint', answer: 'new Response(null)' },
	]);
	assert.deepEqual(pages, ['', 'people/王二/', '404/']);
	assert.deepEqual(files, {
		'index.html': 'http://localhost:4321/',
		'people/王二/index.html': `http://localhost:4321/people/${encodeURI('王二')}/`,
		'404.html': 'missing',
		'data/index.json': 'http://localhost:4321/data/index.json',
	});
});

test('pages are asked for at the address that readers have', async () => {
	const { files } = await write([{ pathname: '/a', type: 'page' }], { SITE: 'https://record.example', BASE: '/records/' });
	assert.equal(files['a/index.html'], 'https://record.example/records/a/');
});

test('share pictures are asked for after all pages', async () => {
	const { asked } = await write([
		{ pathname: '/a/card.png', type: 'endpoint' },
		{ pathname: '/a', type: 'page' },
		{ pathname: '/b/card.png', type: 'endpoint' },
		{ pathname: '/b', type: 'page' },
	]);
	assert.deepEqual(asked, ['src/pages/a', 'src/pages/b', 'src/pages/a/card.png', 'src/pages/b/card.png']);
});

for (const [what, answer, cause] of [
	['throws', '{ throw new Error("no such speaker") }', /no such speaker/],
	['answers with an error', 'new Response("", { status: 500 })', /status 500/],
] as const) {
	test(`a page whose code ${what} ends the build, by its address and the file that renders it`, async () => {
		await assert.rejects(write([{ pathname: '/a', type: 'page', answer }]), (error: Error) => {
			assert.equal(error.message, '/a/ cannot be rendered by src/pages/a');
			assert.match(String(error.cause), cause);
			return true;
		});
	});
}

test('of two routes to one file the first is written, and the build says so', async () => {
	const printed: string[] = [];
	const progress = new Progress({ write: (text) => void printed.push(text), columns: 0, verbose: false, now: () => 0 });
	const { files } = await write(
		[
			{ pathname: '/a', type: 'page', answer: 'new Response("first")' },
			{ pathname: '/a/index.html', type: 'endpoint' },
		],
		{},
		progress,
	);
	assert.deepEqual(files, { 'a/index.html': 'first' });
	assert.deepEqual(printed, ['src/pages/a and src/pages/a/index.html both write a/index.html: the first is taken\n']);
});
