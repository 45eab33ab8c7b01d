import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postsOf, speakerAt } from '../../src/record/people.ts';
import { importText } from '../support/importing.ts';

const HANT = [
	'第二次座談會',
	'',
	'李明：這次會議的題目是水利。',
	'',
	'李銘：我同意這個題目。',
	'',
	'李明：謝謝。',
	'',
	'李銘：不客氣。',
].join('\n');

test('two spellings of one person are one participant once the editors merge them, and an import again leaves no ghost', () => {
	const apart = importText(HANT, '2020-01-01-a.txt');
	assert.equal(apart.seminar.participants.length, 2);
	const merged = 'li-ming:\n  name: 李明\n  aliases: [李銘]\nli-ming-2:\n  name: 李銘\n';
	const { seminar, made } = importText(HANT, '2020-01-01-a.txt', {}, merged);
	assert.deepEqual(seminar.participants, ['li-ming']);
	assert.deepEqual([...new Set(seminar.pages.flatMap(({ speeches }) => speeches.map(({ speaker }) => speaker)))], ['li-ming']);
	assert.ok(made.findings.some(({ message }) => message.includes('李銘 was matched to “li-ming” in speakers.yaml')));
});

test('a role that someone has as an alias is another person at each seminar all the same', () => {
	const text = ['第三次座談會', '', '主席：開會。', '', '唐鳳：大家好。', '', '主席：請說。', '', '唐鳳：謝謝。'].join('\n');
	const { seminar } = importText(text, '2020-02-02-b.txt', {}, 'tang-feng:\n  name: 唐鳳\n  aliases: [主席]\n');
	assert.equal(seminar.participants.length, 2);
});

test('a name that a record in the other script spells is kept for the edition in that script, and is no alias', () => {
	const hans = [
		'第四次座谈会',
		'',
		'黄伟坚：这次会议的题目是水利。',
		'',
		'于明：我同意这个题目。',
		'',
		'黄伟坚：谢谢。',
		'',
		'于明：不客气。',
	].join('\n');
	const { speakers } = importText(hans, '2020-03-03-c.txt', {}, 'huang:\n  name: 黃偉堅\nyu:\n  name: 于明\n');
	assert.match(speakers, /huang:\n {2}name: 黃偉堅\n {2}hans: 黄伟坚\n/);
	assert.doesNotMatch(speakers, /aliases|hant:/);
});

test('the posts that a transcript gives hold at its seminar', () => {
	const news = (post: string) => `水利座談會\n河谷研究院${post}李明表示，水很重要。\n`;
	const known = 'li-ming:\n  name: 李明\n  posts:\n    - institution: 河谷研究院\n      post: 研究員\n';
	const { archive, seminar, speakers } = importText(news('院長'), '2020-04-04-d.txt', {}, known);
	assert.deepEqual(postsOf(speakerAt('li-ming', seminar, archive) ?? { posts: [] }), ['河谷研究院院長']);
	assert.match(speakers, /post: 研究員[\s\S]*post: 院長/);
});

/** Source, and the language that is found. */
const SOURCES: [string, string][] = [
	['李明：我们在这里讨论水利。\n\n王华：同意。\n', 'zh-Hans-CN'],
	['李明：我們在這裏討論水利。\n\n王華：同意。\n', 'zh-Hant-CN'],
	['李明：立法院的公聽會用網路直播，資訊公開。\n\n王華：同意。\n', 'zh-Hant-TW'],
	['李明：立法會和區議會都談過公屋的問題。\n\n王華：同意。\n', 'zh-Hant-HK'],
	['李明：新加坡的组屋由建屋局管理，在义顺。\n\n王华：同意。\n', 'zh-Hans-SG'],
];
for (const [text, lang] of SOURCES) {
	test(`the language is found by characters and words, and reported: ${lang}`, () => {
		const { seminar, made } = importText(text, '2020-05-05-e.txt');
		assert.equal(seminar.lang, lang);
		assert.ok(made.findings.some(({ message }) => message.startsWith(`the language was taken to be ${lang}`)));
	});
}

test('the language that the editor gives goes before what the characters tell', () => {
	const { seminar, made } = importText(SOURCES[1]?.[0] ?? '', '2020-05-05-e.txt', { lang: 'zh-Hant-HK' });
	assert.equal(seminar.lang, 'zh-Hant-HK');
	assert.ok(!made.findings.some(({ message }) => message.includes('the language')));
});

test('titles that the importer gives are in the record’s script', () => {
	const title = (text: string) => importText(text, '2020-06-06-f.txt', { format: 'turns' }).seminar.pages[0]?.title;
	assert.equal(title(SOURCES[0]?.[0] ?? ''), '实录');
	assert.equal(title(SOURCES[1]?.[0] ?? ''), '實錄');
});
