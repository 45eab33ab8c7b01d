import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArchive } from '../../src/content/read-archive.ts';
import { datedPosts, postsOf, speakerAt } from '../../src/record/people.ts';

const FILES: Record<string, string> = {
	'speakers.yaml':
		'li:\n  name: 李乾\n  posts:\n    - institution: 甲局\n      post: 科長\n    - institution: 學會\nwang:\n  name: 王昇\n  posts:\n    - institution: 學校\n',
	'2019-01-01-a/seminar.yaml':
		'title: 甲\ndate: 2019-01-01\nparticipants: [li, wang]\nposts:\n  li:\n    - institution: 甲局\n      post: 科長\n',
	'2020-01-01-b/seminar.yaml': 'title: 乙\ndate: 2020-01-01\nparticipants: [li, wang]\n',
	'2021-01-01-c/seminar.yaml':
		'title: 丙\ndate: 2021-01-01\nparticipants: [li]\nposts:\n  li:\n    - institution: 乙局\n      post: 局長\n',
};
const page = (by: string) => `---\ntitle: 頁\nspeaker: ${by}\norder: 1\n---\n\n一句話。\n`;
const filesOf = (files: Record<string, string>) =>
	new Map(
		Object.entries({
			...files,
			'2019-01-01-a/01-a.mdx': page('li'),
			'2020-01-01-b/01-a.mdx': page('li'),
			'2021-01-01-c/01-a.mdx': page('li'),
		}),
	);

test('a post that a seminar gives holds at that seminar, the others where a seminar gives none', () => {
	const { archive, problems } = readArchive(filesOf(FILES));
	assert.deepEqual(problems, []);
	const at = (person: string) => archive.seminars.map((seminar) => postsOf({ posts: speakerAt(person, seminar, archive)?.posts ?? [] }));
	assert.deepEqual(at('li'), [['乙局局長'], ['學會'], ['甲局科長']]);
	assert.deepEqual(at('wang').slice(1), [['學校'], ['學校']]);
	assert.deepEqual(postsOf(archive.speakers.get('li') ?? { posts: [] }), ['甲局科長', '學會', '乙局局長']);
	const dated = datedPosts('li', archive.seminars).map(({ post, seminars }) => [post, ...seminars.map(({ date }) => date)]);
	assert.deepEqual(dated, [
		['甲局科長', '2019-01-01'],
		['學會', '2020-01-01'],
		['乙局局長', '2021-01-01'],
	]);
	assert.deepEqual(datedPosts('wang', archive.seminars.slice(1)), []);
});

/** Content with a fault, and the problem that is reported. */
const FAULTS: [files: Record<string, string>, line: number, what: RegExp][] = [
	[{ '2020-01-01-b/seminar.yaml': 'title: 乙\ndate: 2020-01-01\nposts:\n  zhao:\n    - institution: 甲局\n' }, 5, /no speaker “zhao”/],
	[{ '2020-01-01-b/seminar.yaml': 'title: 乙\ndate: 2020-01-01\nlang: zh-TW\n' }, 3, /^lang: /],
	[
		{ 'speakers.yaml': 'li:\n  name: 李乾\n  sameAs: [http://www.wikidata.org/wiki/Q1]\nwang:\n  name: 王昇\n' },
		3,
		/sameAs\.0: write https:/,
	],
	[
		{ 'speakers.yaml': 'li:\n  name: 李乾\n  sameAs:\n    - https://orcid.org/0000-0002-1825-0098\nwang:\n  name: 王昇\n' },
		4,
		/sameAs\.0: .*check digit/,
	],
	[{ 'speakers.yaml': 'li:\n  name: 李乾\n  sameAs: [https://example.org/li]\nwang:\n  name: 王昇\n' }, 3, /sameAs\.0: /],
];
for (const [files, line, what] of FAULTS) {
	test(`a problem is reported with its line: ${what}`, () => {
		const { problems } = readArchive(filesOf({ ...FILES, ...files }));
		assert.equal(problems.find((one) => what.test(one.what))?.line, line, problems.map((one) => one.what).join('\n'));
	});
}
