import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { type Examined, examine } from '../../../src/publish/doctor/examine.ts';
import { type Anchors, anchorsOfLedger } from '../../../src/publish/doctor/expected-anchors.ts';
import { grouped } from '../../../src/publish/doctor/finding.ts';
import { build } from '../../support/build.ts';
import { type Fault, type Sent, serveFaulty } from '../../support/faulty-site.ts';
import { serve } from '../../support/serve.ts';
import { SITES } from '../../support/sites.ts';

const SEMINAR = '2024-11-20-knowledge-city';
const { root } = SITES;

async function examined(fault?: Fault, anchors: Anchors = new Map(), built: string | null = null): Promise<Examined> {
	const { url, close } = await serveFaulty(root, fault);
	try {
		return await examine(new URL(url), { anchors, built });
	} finally {
		close();
	}
}

/** Each kind of finding in one line, with the paths that are shown. */
function lines({ findings }: Examined): string[] {
	return grouped(findings).map(({ level, check, what, paths }) => `${level}: ${check}: ${paths.join(', ')}: ${what}`);
}

/** Changes one file. */
function at(wanted: string, change: (sent: Sent) => Partial<Sent>): Fault {
	return (path, sent) => (path === wanted ? { ...sent, ...change(sent) } : sent);
}
const gone = (path: string) => at(path, () => ({ status: 404 }));
const text = (path: string, change: (text: string) => string) =>
	at(path, ({ body }) => ({ body: Buffer.from(change(body.toString('utf8'))) }));
const header = (path: string, headers: Record<string, string>) => at(path, (sent) => ({ headers: { ...sent.headers, ...headers } }));
/** Changes a header of every file. */
function everywhere(headers: Record<string, string | undefined>): Fault {
	return (_, sent) => {
		const all = Object.entries({ ...sent.headers, ...headers }).filter((one): one is [string, string] => one[1] !== undefined);
		return { ...sent, headers: Object.fromEntries(all) };
	};
}

test('a site that is served well has no finding, and all of it is looked at', async () => {
	const result = await examined(undefined, new Map(), root.dir);
	assert.deepEqual(lines(result), []);
	const { looked, build } = result;
	assert.ok(looked.pages >= 89 && looked.anchors >= 100 && looked.exports >= 25 && looked.files > 130, JSON.stringify(looked));
	assert.equal(looked.wordings, 10);
	assert.match(build?.edition ?? '', /^[0-9a-f]{64}$/);
});

test('a site below a base is looked at like any other, with or without the slash at its end', async () => {
	const { url, close } = await serveFaulty(SITES.based);
	const result = await examine(new URL(url.slice(0, -1)), { anchors: new Map(), built: null });
	close();
	assert.deepEqual(lines(result), []);
});

/** A fault planted, and every finding that it makes. */
const FAULTS: [name: string, fault: Fault, found: RegExp[]][] = [
	['a page is missing', gone(`${SEMINAR}/bi-jiyao/`), [/^fault: file: 2024.*\/bi-jiyao\/: answers 404$/]],
	[
		'a style is missing',
		(path, sent) => (path.endsWith('.css') && path.startsWith('_astro') ? { ...sent, status: 404 } : sent),
		[/^fault: file: _astro\/.*\.css: answers 404$/],
	],
	[
		'a script that is loaded late is missing',
		(path, sent) => (path.startsWith('_astro/dialog') ? { ...sent, status: 404 } : sent),
		[/^fault: file: _astro\/dialog.*: answers 404$/],
	],
	['the server fails for one file', at('topics/', () => ({ status: 500 })), [/^fault: file: topics\/: answers 500$/]],
	[
		'a fragment is lost',
		text(`${SEMINAR}/bi-jiyao/`, (html) => html.replace('id="p1-s2"', '')),
		[/^fault: anchor: .*bi-jiyao\/#p1-s2: a published anchor leads nowhere$/, /^fault: link: .*: leads nowhere: \/2024.*bi-jiyao\/#p1-s2$/],
	],
	[
		'an address that is not there answers 200',
		(_, sent) => ({ ...sent, status: 200 }),
		[/^fault: missing: .*an address that is not there.*: answers 200, not 404$/],
	],
	[
		'that a file is missing is cached',
		(path, sent) =>
			sent.status === 404 && path.startsWith('_astro')
				? { ...sent, headers: { ...sent.headers, 'Cache-Control': 'max-age=31536000, immutable' } }
				: sent,
		[/^warning: missing: _astro.*is kept for long/],
	],
	[
		'no manifest',
		gone('search/index/manifest.json'),
		[/^fault: file: search\/index\/manifest.json: answers 404$/, /^fault: search: .*cannot be used/],
	],
	[
		'texts of another build',
		(path, sent) => (/^search\/index\/pages\/.*hant$/.test(path) ? { ...sent, body: gzipSync('[]') } : sent),
		[/^fault: search: /],
	],
	[
		'a damaged text of the index',
		(path, sent) => (/^search\/index\/pages\/.*hant$/.test(path) ? { ...sent, body: sent.body.subarray(0, 500) } : sent),
		[/^fault: search: search\/: cannot be used/],
	],
	[
		'a record that its schema does not allow',
		text(`${SEMINAR}/record.json`, (json) => json.replace('"date":"2024-11-20"', '"date":"yesterday"')),
		[/^fault: export: .*record\.json: differs from its schema at date: /],
	],
	[
		'a record that is no JSON',
		text(`${SEMINAR}/record.json`, (json) => json.slice(0, -1)),
		[/^fault: export: .*record\.json: cannot be read: /],
	],
	['XML that is not well-formed', text('feed.xml', (xml) => xml.replace('</feed>', '')), [/^fault: export: feed\.xml: cannot be read: /]],
	[
		'a book cut short',
		at(`${SEMINAR}/record.epub`, ({ body }) => ({ body: body.subarray(0, 1000) })),
		[/^fault: export: .*record\.epub: cannot be read: /],
	],
	[
		'BibTeX cut short',
		at(`${SEMINAR}/cite.bib`, ({ body }) => ({ body: body.subarray(0, 300) })),
		[/^fault: export: .*cite\.bib: cannot be read: /],
	],
	[
		'RIS cut short',
		at(`${SEMINAR}/cite.ris`, ({ body }) => ({ body: body.subarray(0, 300) })),
		[/^fault: export: .*cite\.ris: cannot be read: /],
	],
	[
		'another source',
		text(`${SEMINAR}/source.txt`, (source) => source.replace('知識', '知识')),
		[/^fault: export: .*source\.txt: has other bytes than record\.json names/],
	],
	['text that is no UTF-8', at('llms.txt', () => ({ body: Buffer.from([0xb0, 0xa1]) })), [/^fault: export: llms\.txt: cannot be read: /]],
	[
		'a script as plain text',
		(path, sent) => (path.endsWith('.js') ? { ...sent, headers: { ...sent.headers, 'Content-Type': 'text/plain; charset=utf-8' } } : sent),
		[/^fault: header: .*\.js.*: is sent as text\/plain, not as text\/javascript$/],
	],
	[
		'a page in another encoding',
		header('', { 'Content-Type': 'text/html; charset=gb2312' }),
		[/^fault: header: index\.html: is sent as gb2312, not as UTF-8$/],
	],
	[
		'text without an encoding',
		header(`${SEMINAR}/source.txt`, { 'Content-Type': 'text/plain' }),
		[/^warning: header: .*source\.txt: is sent without charset=utf-8$/],
	],
	[
		'a feed as plain XML',
		header('feed.xml', { 'Content-Type': 'text/xml' }),
		[/^warning: header: feed\.xml: is sent as application\/xml, not as application\/atom\+xml$/],
	],
	[
		'a page kept for a year',
		header('', { 'Cache-Control': 'public, max-age=31536000' }),
		[/^fault: header: index\.html: is kept for long, though it changes/],
	],
	[
		'pages kept for a day',
		everywhere({ 'Cache-Control': 'max-age=86400' }),
		[
			/^warning: header: .*: is kept for an hour or longer, though it changes/,
			/^warning: header: _astro.*: never changes, and is not kept for long/,
			/^warning: missing: /,
		],
	],
	[
		'pages kept for ten minutes',
		everywhere({ 'Cache-Control': 'max-age=600' }),
		[/^warning: header: _astro.*: never changes, and is not kept for long/],
	],
	['text that is not packed', everywhere({ 'Content-Encoding': '' }), [/^warning: header: .*: is sent unpacked/]],
	[
		'data that is closed',
		everywhere({ 'Access-Control-Allow-Origin': undefined }),
		[/^warning: header: .*: is closed to pages of other sites/],
	],
	[
		'pages without a policy',
		everywhere({ 'Content-Security-Policy': undefined }),
		[/^warning: header: .*: is sent without Content-Security-Policy$/],
	],
	['no mark of the build', gone('build.json'), [/^warning: file: build\.json: answers 404$/]],
];
for (const [name, fault, found] of FAULTS) {
	test(`reported, and nothing else: ${name}`, async () => {
		const said = lines(await examined(fault));
		for (const pattern of found)
			assert.ok(
				said.some((line) => pattern.test(line)),
				`${pattern} is not among\n${said.join('\n')}`,
			);
		const rest = said.filter((line) => !found.some((pattern) => pattern.test(line)));
		assert.deepEqual(rest, []);
	});
}

test('every anchor that a ledger has published is looked for: removed ones, and those of pages that are gone', async () => {
	const entry = (at: string) => ({ at, text: '舊句。' });
	const page = { paragraphs: { p1: { 'p1-s1': '一。' } }, removed: { 'p9-s9': entry('p1-s1') }, readings: {} };
	const anchors = anchorsOfLedger(SEMINAR, {
		edition: null,
		pages: { 'bi-jiyao': page },
		gone: { former: { to: '', anchors: { p7: entry('') } } },
	});
	const said = lines(await examined(undefined, anchors));
	assert.equal(said.length, 2, said.join('\n'));
	assert.match(said.join('\n'), /bi-jiyao\/#p9-s9.*leads nowhere/);
	assert.match(said.join('\n'), /former\/.*answers 404/);
	const elsewhere = anchorsOfLedger('2020-01-01-other', { edition: null, pages: { one: page }, gone: {} });
	assert.match(
		lines(await examined(undefined, elsewhere)).join(),
		/^warning: anchor: 2020-01-01-other\/one\/: a seminar of this machine’s content is not served$/,
	);
});

test('a packed site is looked at as a whole one: the records and sources in its packed files too', async () => {
	const dir = mkdtempSync(join(tmpdir(), 'doctor-packed-'));
	const [content, out] = [join(dir, 'content'), join(dir, 'site')];
	cpSync('content', content, { recursive: true });
	appendFileSync(join(content, 'site.yaml'), '\nextent: packed\n');
	const { status, stderr } = build({ CONTENT_DIR: content, OUT_DIR: out });
	assert.equal(status, 0, stderr);
	const packed = async (fault?: Fault) => {
		const { url, close } = await serveFaulty({ dir: out, base: '/' }, fault);
		try {
			return await examine(new URL(url), { anchors: new Map(), built: out });
		} finally {
			close();
		}
	};
	const result = await packed();
	assert.deepEqual(lines(result), []);
	assert.ok(result.looked.anchors >= 100);
	assert.equal(result.looked.wordings, 10);
	const damaged = lines(await packed(at(`${SEMINAR}/record.zip`, ({ body }) => ({ body: body.subarray(0, body.length - 100) }))));
	assert.ok(
		damaged.some((line) => line.includes('record.zip: cannot be read')),
		damaged.join('\n'),
	);
	const changed = strToU8(JSON.stringify({ id: SEMINAR }));
	const wrong = lines(
		await packed(at(`${SEMINAR}/record.zip`, () => ({ body: Buffer.from(zipSync({ [`${SEMINAR}/record.json`]: changed })) }))),
	);
	assert.ok(wrong.includes(`fault: export: ${SEMINAR}/record.json: is no record: it has no pages`), wrong.join('\n'));
	rmSync(dir, { recursive: true });
});

test('where a site has no records, as the least archive, anchors that a ledger has published are looked for all the same', async () => {
	const withoutRecords: Fault = (path, sent) => {
		if (path.endsWith('/record.json') && path !== 'schema/record.json') return { ...sent, status: 404 };
		return path === 'index.json'
			? { ...sent, body: Buffer.from(sent.body.toString('utf8').replace(/"record":\{[^}]*\}/g, '"record":{}')) }
			: sent;
	};
	const result = await examined(withoutRecords, new Map([[`${SEMINAR}/bi-jiyao/`, new Set(['p1', 'p1-s9999'])]]));
	const ofAnchors = lines(result).filter((line) => line.includes(' anchor: '));
	assert.equal(result.looked.anchors, 4);
	assert.deepEqual(ofAnchors, [
		`fault: anchor: ${SEMINAR}/bi-jiyao/#p1-s9999, hans/${SEMINAR}/bi-jiyao/#p1-s9999: a published anchor leads nowhere`,
	]);
});

test('a site that is another build than the one on this machine is found out, file by file', async () => {
	const dir = mkdtempSync(join(tmpdir(), 'doctor-'));
	cpSync(root.dir, dir, { recursive: true });
	writeFileSync(join(dir, 'about/index.html'), 'another');
	const mixed = lines(await examined(undefined, new Map(), dir));
	assert.deepEqual(mixed, ['fault: edition: about/index.html: differs from the build on this machine']);
	await assert.rejects(examined(undefined, new Map(), tmpdir()), /--built .* is no folder that a build of this project wrote/);
	rmSync(dir, { recursive: true });
});

/** Runs the command; the server runs in this process. */
function doctor(...args: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, ['src/commands/run.mjs', 'doctor', ...args]);
		let [stdout, stderr] = ['', ''];
		child.stdout.on('data', (data) => (stdout += data));
		child.stderr.on('data', (data) => (stderr += data));
		child.on('close', (status) => resolve({ status, stdout, stderr }));
	});
}

test('npm run doctor ends with 0 where the site is well, with 1 where it is not, and prints JSON if asked', async () => {
	const good = await serveFaulty(root);
	const well = await doctor(good.url, '--strict');
	assert.equal(well.status, 0, well.stdout + well.stderr);
	assert.match(
		well.stdout,
		/: version \d+\.\d+\.\d+, edition [0-9a-f]{12}\nlooked at \d+ files, .*; searched 10 wordings\nThe site is well\.\n$/,
	);
	good.close();

	const bad = await serveFaulty(root, gone('topics/'));
	const told = await doctor(bad.url, '--json');
	assert.equal(told.status, 1);
	const { faults, warnings, looked } = JSON.parse(told.stdout) as { faults: object[]; warnings: object[]; looked: object };
	assert.deepEqual(faults, [{ check: 'file', what: 'answers 404', count: 1, paths: ['topics/'] }]);
	assert.deepEqual(warnings, []);
	assert.ok('pages' in looked);
	bad.close();

	// Without headers of its own a site is well, and not strictly well.
	const plain = await serve(root);
	assert.equal((await doctor(plain.url)).status, 0);
	assert.equal((await doctor(plain.url, '--strict')).status, 1);
	plain.close();
});

test('npm run doctor says in one line what is wrong with its argument, or that nothing answers', async () => {
	const cases: [args: string[], said: RegExp][] = [
		[[], /^Name one address: .*\n$/],
		[['record.example'], /^record\.example is no address: write https:\/\/…\n$/],
		[['http://127.0.0.1:9/'], /^http:\/\/127\.0\.0\.1:9\/ does not answer \(.*\): name the address of the site’s front page\n$/],
	];
	for (const [args, said] of cases) {
		const { status, stdout, stderr } = await doctor(...args);
		assert.equal(status, 1);
		assert.equal(stdout, '');
		assert.match(stderr, said);
	}
});
