import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { loadArchive } from '../../src/content/files.ts';
import { firstDifference } from '../../src/record/verbatim.ts';

const root = mkdtempSync(join(tmpdir(), 'import-'));
after(() => rmSync(root, { recursive: true, force: true }));
const at = (...parts: string[]) => join(root, ...parts);
const TURNS = '主席：開會。\n王大明：好。\n主席：散會。\n';

function put(path: string, text: string | Uint8Array): string {
	mkdirSync(dirname(at(path)), { recursive: true });
	writeFileSync(at(path), text);
	return at(path);
}

function run(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/import.ts', ...args], { encoding: 'utf8' });
	return { status, stdout, stderr };
}

test('one file becomes a folder that is ready to build, and the report has line numbers', () => {
	const input = put('one/2020-01-02-evening talk.txt', TURNS);
	const { status, stdout } = run(input, '--out', at('one-out'));
	assert.equal(status, 0);
	assert.match(stdout, /2020-01-02-evening-talk/);
	assert.match(stdout, /talk\.txt:1: /);
	const [seminar] = loadArchive(at('one-out')).seminars;
	assert.equal(seminar?.id, '2020-01-02-evening-talk');
	assert.equal(firstDifference(seminar), null);
	assert.deepEqual(readFileSync(at('one-out/2020-01-02-evening-talk/source.txt')), readFileSync(input));
	assert.deepEqual(readdirSync(at('one-out')).sort(), ['2020-01-02-evening-talk', 'speakers.yaml']);
});

test('a folder is imported as a whole: a bad file, a link to itself and other files do not stop the rest', () => {
	for (let i = 1; i <= 5; i++) put(`many/2020-01-0${i}.txt`, TURNS);
	put('many/below/same.md', '# 2021-01-01 某會\n\n### 王大明：\n好。\n\n### 李小華：\n是。\n');
	put('many/below/bad.xml', '<akomaNtoso><debate>');
	put('many/picture.png', 'x');
	put('many/README.md', '# About\n\nThis is about.\n');
	put('many/empty.txt', '');
	symlinkSync(at('many'), at('many/loop'));
	symlinkSync(at('many/self'), at('many/self'));
	const { status, stdout, stderr } = run(at('many'), '--out', at('many-out'));
	assert.equal(status, 1);
	assert.match(stdout, /6 imported, 3 failed, 2 other files skipped/);
	for (const said of [/bad\.xml:1: not well-formed XML/, /empty\.txt:1: the file is empty/, /self: it is a link to itself/])
		assert.match(stderr, said);
	const { seminars, speakers } = loadArchive(at('many-out'));
	assert.equal(seminars.length, 6);
	assert.equal([...speakers.values()].filter(({ name }) => name === '王大明').length, 1);
	assert.deepEqual(
		readdirSync(at('many-out')).filter((name) => name.startsWith('.')),
		[],
	);
});

test('a folder’s links to files and folders outside it are not followed, and named', () => {
	put('private/2020-01-09-secret.txt', TURNS);
	put('private/more/2020-01-08-secret.txt', TURNS);
	put('received/below/2020-01-02-b.txt', TURNS);
	put('received-too/2020-01-07-near.txt', TURNS);
	for (const [to, name] of [
		['private/2020-01-09-secret.txt', '2020-01-09-a.txt'],
		['private/more', 'below/folder'],
		['received-too', 'near'],
		['received/below', 'inside'],
	] as const)
		symlinkSync(at(to), at('received', name));
	const { status, stdout, stderr } = run(at('received'), '--out', at('received-out'));
	assert.equal(status, 1);
	assert.match(stdout, /1 imported, 3 failed/);
	for (const name of ['2020-01-09-a\\.txt', 'below/folder', 'near'])
		assert.match(stderr, new RegExp(`${name}: it is a link out of the folder, to .*: .*name it itself`));
	assert.deepEqual(readdirSync(at('received-out')).sort(), ['2020-01-02-b', 'speakers.yaml']);
	symlinkSync(at('private/more'), at('named'));
	assert.equal(run(at('named'), at('received/2020-01-09-a.txt'), '--out', at('named-out')).status, 0, 'what the editor names is followed');
});

test('a file of 100 megabytes is refused in one line, before it is read', () => {
	const input = put('large/2020-01-01-large.txt', TURNS);
	truncateSync(input, 100_000_000);
	const { status, stderr } = run(input, '--out', at('large-out'));
	assert.equal(status, 1);
	assert.match(
		stderr,
		/^.*2020-01-01-large\.txt:1: the file has 100\.0 MB; the limit is 64 MB, because .*: import each seminar from a file of its own, .*\n$/,
	);
	assert.equal(existsSync(at('large-out')), false);
});

test('a dry run writes nothing, not even the content folder', () => {
	assert.equal(run(put('dry/2020-01-01-a.txt', TURNS), '--out', at('dry-out'), '--dry-run').status, 0);
	assert.equal(existsSync(at('dry-out')), false);
});

test('an existing seminar is not overwritten, and with --force its anchors and its former folder are kept', () => {
	const input = put('again/2020-01-01-a.txt', TURNS);
	const folder = at('again-out/2020-01-01-a');
	assert.equal(run(input, '--out', at('again-out')).status, 0);
	writeFileSync(join(folder, 'anchors.json'), '{"pages":{}}');
	const refused = run(input, '--out', at('again-out'), '--id', '2020-01-01-a');
	assert.equal(refused.status, 1);
	assert.match(refused.stderr, /--force/);
	writeFileSync(input, `${TURNS}王大明：再見。\n`);
	assert.equal(run(input, '--out', at('again-out'), '--id', '2020-01-01-a', '--force').status, 0);
	assert.match(readFileSync(join(folder, '01-transcript.mdx'), 'utf8'), /再見/);
	assert.equal(readFileSync(join(folder, 'anchors.json'), 'utf8'), '{"pages":{}}');
	assert.ok(existsSync(at('again-out/.replaced-2020-01-01-a/01-transcript.mdx')));
});

test('a mistake in the command or in speakers.yaml is an error, and no file is changed', () => {
	const input = put('wrong/2020-01-01-a.txt', TURNS);
	assert.equal(run().status, 2);
	assert.equal(run(input, '--format', 'pdf', '--out', at('wrong-out')).status, 2);
	assert.equal(run(input, '--id', 'Not An Id', '--out', at('wrong-out')).status, 2);
	assert.equal(run(at('wrong/nothing.txt'), '--out', at('wrong-out')).status, 1);
	assert.equal(existsSync(at('wrong-out')), false);
	mkdirSync(at('wrong-out'));
	writeFileSync(at('wrong-out/speakers.yaml'), 'a: {nam: b}\n');
	const { status, stderr } = run(input, '--out', at('wrong-out'));
	assert.equal(status, 2);
	assert.match(stderr, /speakers\.yaml is not valid/);
	assert.deepEqual(readdirSync(at('wrong-out')), ['speakers.yaml']);
});

test('a line of 50 megabytes is an error at once, and no file is left behind', () => {
	const input = put('long/2020-01-01-a.txt', Buffer.alloc(51_000_000, '長'));
	const { status, stderr } = run(input, '--out', at('long-out'));
	assert.equal(status, 1);
	assert.match(stderr, /a\.txt:1: the line has \d+ characters/);
	assert.equal(existsSync(at('long-out')), false);
	rmSync(input);
});

test('speakers.yaml keeps its comments and order, and only new people are added', () => {
	cpSync('content', at('real'), { recursive: true });
	const before = readFileSync(at('real/speakers.yaml'), 'utf8');
	assert.equal(
		run(
			put('next/2025-01-01-b.txt', '某某座談會\n中國城市規劃設計研究院院長董珂表示，很好。\n專家王大明認為，不錯。\n'),
			'--out',
			at('real'),
		).status,
		0,
	);
	const now = readFileSync(at('real/speakers.yaml'), 'utf8');
	assert.ok(now.startsWith(before.slice(0, before.indexOf('dong-ke:'))));
	const { speakers, seminars } = loadArchive(at('real'));
	assert.equal(seminars.length, 2);
	assert.deepEqual(speakers.get('dong-ke')?.posts.at(-1), { institution: '中國城市規劃設計研究院', post: '院長' });
	assert.ok(speakers.has('wang-daming'));
});
