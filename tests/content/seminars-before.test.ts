import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { keepingEntries } from '../../src/content/entries-before.ts';
import { readFiles } from '../../src/content/files.ts';
import { readArchive } from '../../src/content/read-archive.ts';
import type { ContentFiles } from '../../src/content/read-context.ts';
import { keepingSeminars } from '../../src/content/seminars-before.ts';
import { SOUND } from '../support/build.ts';

/** As JSON has it: without properties that are undefined. */
const plain = (value: unknown): unknown =>
	JSON.parse(JSON.stringify(value, (_, one: unknown) => (one instanceof Map ? ['map', ...one] : one)));

const withPath = (path: string) => `content/${path}`;
const keeping = () => ({ seminar: keepingSeminars().read, entries: keepingEntries() });
/** Reads files twice, the second time what the first one has kept. */
function readTwice(files: ContentFiles) {
	const read = () => readArchive(files, withPath, keeping());
	read();
	return read();
}
const changed = (files: ContentFiles, path: string, from: string, to: string): ContentFiles => {
	const text = files.get(path) ?? '';
	assert.ok(text.includes(from), `${path} has no ${from}`);
	return new Map([...files, [path, text.replaceAll(from, to)]]);
};

/** Files in another encoding are never read. */
const FIXTURES = readdirSync('tests/content/fixtures').filter((name) => name !== 'page-in-gbk');
const FOLDERS = ['content', ...FIXTURES.map((name) => `tests/content/fixtures/${name}`)];
for (const folder of FOLDERS) {
	test(`the archive of ${folder} and its problems are the same, read back or read anew`, () => {
		const files = readFiles(folder);
		const [anew, back] = [readArchive(files, withPath), readTwice(files)];
		for (const part of ['archive', 'problems', 'stale'] as const) assert.deepEqual(plain(back[part]), plain(anew[part]));
	});
}

const sound = readFiles(SOUND);
const opening = '2024-01-02-pond/01-opening.mdx';

test('a person who is no longer in speakers.yaml is missed where a seminar is read back', () => {
	assert.deepEqual(readTwice(sound).problems, []);
	const without = changed(sound, 'speakers.yaml', 'lin-yi', 'lin-er');
	const { problems } = readTwice(without);
	assert.ok(problems.length > 0);
	assert.deepEqual(problems, readArchive(without, withPath).problems);
});

test('a link to an anchor that another seminar no longer has is reported where the one with the link is read back', () => {
	const other = (words: string): [string, string][] => [
		['2024-05-06-lake/seminar.yaml', 'title: 湖\ndate: 2024-05-06\nparticipants: []\n'],
		['2024-05-06-lake/01-words.mdx', `---\ntitle: 湖\norder: 1\n---\n\n${words}\n`],
	];
	const linked = new Map([...sound, [opening, `${sound.get(opening)}\n[湖](/2024-05-06-lake/words/#p2)。\n`]]);
	const both = new Map([...linked, ...other('湖水。\n\n湖岸。')]);
	assert.deepEqual(readTwice(both).problems, []);
	const { problems } = readTwice(new Map([...linked, ...other('湖水。')]));
	assert.match(problems[0]?.what ?? '', /the anchor “p2”, which does not exist/);
});

test('people whose file has changed are read anew', () => {
	readTwice(sound);
	const names = (files: ContentFiles) => [...readTwice(files).archive.speakers.values()].map(({ name }) => name);
	assert.ok(names(changed(sound, 'speakers.yaml', '林一', '林某')).includes('林某'));
	assert.ok(names(sound).includes('林一'));
});

test('another text, and the same text below another path, are read anew', () => {
	readTwice(sound);
	const { archive } = readArchive(changed(sound, opening, 'title: ', 'title: 再'), withPath, keeping());
	assert.match(archive.seminars[0]?.pages[0]?.title ?? '', /^再/);
	const elsewhere = readArchive(sound, (path) => `elsewhere/${path}`, keeping());
	assert.equal(elsewhere.archive.seminars[0]?.pages[0]?.file, `elsewhere/${opening}`);
});
