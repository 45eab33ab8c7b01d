import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { filesIn } from '../../../src/publish/files-in.ts';
import { build, publishAnchors, SOUND } from '../../support/build.ts';

const dir = mkdtempSync(join(tmpdir(), 'kept-'));
const [content, site, clean] = [join(dir, 'content'), join(dir, 'site'), join(dir, 'clean')];
const [pond, lake, hill] = ['2024-01-02-pond', '2024-02-03-lake', '2024-03-04-hill'];
const TAKEN = /^(\d+) pages and files are as they were/m;

const write = (path: string, text: string) => {
	mkdirSync(join(content, path, '..'), { recursive: true });
	writeFileSync(join(content, path), text);
};
const mend = (path: string, from: string, to: string) => {
	const text = readFileSync(join(content, path), 'utf8');
	assert.ok(text.includes(from), `${path} has no ${from}`);
	writeFileSync(join(content, path), text.replaceAll(from, to));
};

/** A dialogue of two people with a source, and one who is only named. */
function writeLake(): void {
	const said = '我來說明湖水的情況。\n\n湖水很清，林一也說過。\n\n謝謝主席。湖邊有路。\n';
	write(`${lake}/seminar.yaml`, 'title: 湖泊研討會\ndate: 2024-02-03\nkind: transcript\nparticipants: [wang-er, zhang-san]\n');
	write(
		`${lake}/01-meeting.mdx`,
		'---\ntitle: 實錄\norder: 1\n---\n\n<Speech by="wang-er">\n\n我來說明湖水的情況。\n\n湖水很清，林一也說過。\n\n</Speech>\n\n<Speech by="zhang-san">\n\n謝謝主席。湖邊有路。\n\n</Speech>\n',
	);
	write(`${lake}/source.txt`, said);
}

function writeHill(): void {
	write(`${hill}/seminar.yaml`, 'title: 山丘研討會\ndate: 2024-03-04\nlang: zh-Hans-CN\nparticipants: [wang-er-hill, lin-yi]\n');
	write(`${hill}/01-wang.mdx`, '---\ntitle: 王二\nspeaker: wang-er-hill\norder: 1\n---\n\n山上有树。张三和林一都来过。\n');
	appendFileSync(join(content, 'speakers.yaml'), 'wang-er-hill:\n  name: 王二\n  hans: 王二\n  posts:\n    - institution: 山丘协会\n');
}

/** Builds the content with what the last build has left, and anew into another folder; both must be the same. */
function compare(): number {
	publishAnchors(content);
	const [next, whole] = [build({ CONTENT_DIR: content, OUT_DIR: site }), build({ CONTENT_DIR: content, OUT_DIR: clean }, '--clean')];
	assert.equal(next.status, 0, next.stderr);
	assert.equal(whole.status, 0, whole.stderr);
	assert.doesNotMatch(whole.stdout, TAKEN);
	assert.deepEqual(filesIn(site), filesIn(clean));
	const differing = filesIn(site).filter((path) => !readFileSync(join(site, path)).equals(readFileSync(join(clean, path))));
	assert.deepEqual(differing, []);
	return Number(TAKEN.exec(next.stdout)?.[1] ?? 0);
}

before(() => {
	cpSync(SOUND, content, { recursive: true });
	appendFileSync(
		join(content, 'speakers.yaml'),
		'wang-er:\n  name: 王二\n  posts:\n    - institution: 湖泊協會\nzhang-san:\n  name: 張三\n  hans: 张三\n',
	);
	write('site.yaml', 'name: 水的記錄\ntagline: 可閱讀\ncontact: mailto:editor@example.org\n');
	writeLake();
	publishAnchors(content);
	assert.equal(build({ CONTENT_DIR: content, OUT_DIR: site }).status, 0);
});
after(() => rmSync(dir, { recursive: true }));

/** In order: each begins with what those before it have left. The site must be that of a clean build; whether pages of others are taken as they were is said with it. */
const CHANGES: { what: string; change: () => void; keeps: boolean }[] = [
	{ what: 'a word of a page', change: () => mend(`${pond}/02-lin-yi.mdx`, '岸上有樹', '岸邊有樹'), keeps: true },
	{ what: 'a word that names a person', change: () => mend(`${lake}/01-meeting.mdx`, '林一也說過', '林某也說過'), keeps: true },
	{ what: 'a name in speakers.yaml', change: () => mend('speakers.yaml', '張三', '張叁'), keeps: true },
	{ what: 'a post in speakers.yaml', change: () => mend('speakers.yaml', '湖泊協會', '湖泊學會'), keeps: true },
	{ what: 'a topic', change: () => mend('topics.yaml', 'label: 水', 'label: 水利'), keeps: true },
	{
		what: 'a page that is renamed',
		change: () => renameSync(join(content, pond, '01-opening.mdx'), join(content, pond, '01-beginning.mdx')),
		keeps: true,
	},
	{ what: 'a seminar that is added, with a namesake of a speaker', change: writeHill, keeps: true },
	{
		what: 'the title and the day of a seminar',
		change: () => mend(`${lake}/seminar.yaml`, '湖泊研討會\ndate: 2024-02-03', '大湖研討會\ndate: 2024-02-05'),
		keeps: true,
	},
	{
		what: 'a wording of the conversion',
		change: () => write('script.yaml', 'exceptions:\n  - hant: 湖水\n    hans: 湖氺\n    into: hans\n    reason: 試。\n'),
		keeps: true,
	},
	{
		what: 'the address for reports',
		change: () => mend('site.yaml', 'editor@example.org', 'desk@example.org'),
		keeps: false,
	},
	{ what: 'the script at the root', change: () => appendFileSync(join(content, 'site.yaml'), 'locale: hans\n'), keeps: false },
	{ what: 'the extent of the site', change: () => appendFileSync(join(content, 'site.yaml'), 'extent: lean\n'), keeps: false },
	{ what: 'a word of a lean site', change: () => mend(`${hill}/01-wang.mdx`, '山上有树', '山上有花'), keeps: true },
	{ what: 'the extent of a lean site', change: () => mend('site.yaml', 'extent: lean', 'extent: least'), keeps: false },
	{
		what: 'who was at a seminar, in the least site: now the person has a page',
		change: () => mend(`${lake}/seminar.yaml`, 'participants: [wang-er, zhang-san]', 'participants: [wang-er, zhang-san, wang-er-hill]'),
		keeps: true,
	},
	{ what: 'a seminar that is removed', change: () => rmSync(join(content, hill), { recursive: true }), keeps: true },
];

test('of a seminar that the build before has read anew, and that is read back now, every page is taken', () => {
	const numbers = () => filesIn(join(site, lake)).map((path) => [path, statSync(join(site, lake, path)).ino]);
	const before = numbers();
	assert.ok(before.some(([path]) => path === 'source/index.html'));
	appendFileSync(join(content, pond, 'seminar.yaml'), 'place: 池邊\n');
	assert.equal(build({ CONTENT_DIR: content, OUT_DIR: site }).status, 0);
	// The overview tells the seminar's neighbours, the list for readers without a network the files that all share.
	const isShared = ([path]: (string | number)[]) => path === 'index.html' || path === 'offline.json';
	assert.deepEqual(
		numbers().filter((one) => !isShared(one)),
		before.filter((one) => !isShared(one)),
	);
});

for (const { what, change, keeps } of CHANGES) {
	test(`after a change of ${what}, the next build writes byte for byte what a clean build writes`, () => {
		change();
		const taken = compare();
		if (keeps) assert.ok(taken > 10, `${taken} pages were taken as they were`);
		else assert.equal(taken, 0);
	});
}

test('a page that someone has changed in the published folder is rendered anew', () => {
	mend(`${pond}/01-beginning.mdx`, '水很清', '水不清');
	const file = join(site, lake, 'index.html');
	appendFileSync(file, '<!-- -->');
	compare();
	assert.doesNotMatch(readFileSync(file, 'utf8'), /<!-- -->$/);
});

test('packed copies of what stayed are the former ones, and all are those of a clean build', () => {
	publishAnchors(content);
	const packed = (out: string, ...args: string[]) => build({ CONTENT_DIR: content, OUT_DIR: out }, '--precompress', ...args);
	assert.equal(packed(site).status, 0);
	const [unchanged, changed] = [join(site, lake, 'index.html.br'), join(site, pond, 'beginning/index.html.br')];
	const before = statSync(unchanged).ino;
	mend(`${pond}/01-beginning.mdx`, '水不清', '水很清');
	publishAnchors(content);
	const bytes = readFileSync(changed);
	assert.equal(packed(site).status, 0);
	assert.equal(packed(clean, '--clean').status, 0);
	assert.equal(statSync(unchanged).ino, before);
	assert.notDeepEqual(readFileSync(changed), bytes);
	assert.deepEqual(filesIn(site), filesIn(clean));
	for (const path of filesIn(site)) assert.deepEqual(readFileSync(join(site, path)), readFileSync(join(clean, path)), path);
});
