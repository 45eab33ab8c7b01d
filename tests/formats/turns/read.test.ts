import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importText, turnsIn } from '../../support/importing.ts';

const turns = (text: string, name: string) => {
	const { seminar, archive } = importText(text, name);
	return turnsIn(seminar, archive);
};

test('speaker labels can begin a line, have a time, be in brackets or have a line of their own', () => {
	const text =
		'某會\n主席：開會。\n\n張三豐（11時18分）：主席好。\n謝謝。\n張三豐（11時20分）：再說。\n【李四光】\n我說。\n（笑）\n主席：散會。\n（散會）';
	assert.deepEqual(turns(text, '2020-01-01-a.txt'), [
		['主席', '開會。'],
		['張三豐', '主席好。', '謝謝。', '再說。'],
		['李四光', '我說。'],
		[null, '（笑）'],
		['主席', '散會。'],
		[null, '（散會）'],
	]);
});

test('question and answer, half-width and full-width colons', () => {
	assert.deepEqual(turns('問:為什麼?\n答：因為。\n問：真的？\n答:真的。', '2020-01-01-a.txt'), [
		['問', '為什麼?'],
		['答', '因為。'],
		['問', '真的？'],
		['答', '真的。'],
	]);
});

test('words before a colon that name nobody stay in the text', () => {
	const text =
		'提案人：王大明\n說明：一、甲。\n主席：請說明。\n時間：下午三點\n主席：意思是：好。\n各位委員：大家好。\nhttps://example.org/a';
	assert.deepEqual(turns(text, '2020-01-01-a.txt'), [
		[null, '提案人：王大明', '說明：一、甲。'],
		['主席', '請說明。', '時間：下午三點', '意思是：好。', '各位委員：大家好。', 'https://example.org/a'],
	]);
});

test('Markdown: labels in headings and in bold, sections, stage directions, and the markup that is kept', () => {
	const text =
		'# 2020-01-01 某會\n\n> （ [簡報](https://example.org/a) ）\n\n### 唐小鳳：\n這是**重點**，見[此處](https://example.org/b)。\n\n- 甲\n- 乙\n\n## 討論\n\n**王大明：**我同意\\*。\n**唐小鳳**：好\n續行。\n\n> （散會）\n';
	const { seminar, archive } = importText(text, 'a.md');
	assert.deepEqual(turnsIn(seminar, archive), [
		[null, '（ 簡報 ）'],
		['唐小鳳', '這是重點，見此處。', '甲', '乙'],
		['王大明', '我同意*。'],
		['唐小鳳', '好續行。'],
		[null, '（散會）'],
	]);
	assert.deepEqual(
		seminar.pages.map(({ title }) => title),
		['實錄', '討論'],
	);
	const markup = JSON.stringify(seminar.pages[0]?.speeches);
	for (const kept of ['"type":"strong"', '"url":"https://example.org/b"', '"kind":"list"', '"narrative":true'])
		assert.ok(markup.includes(kept), kept);
});

test('links to scripts, images and tables are reduced to their text, and the report says so', () => {
	const text =
		'### 甲大明：\n[點我](javascript:alert(1)) ![圖](https://example.org/a.png)\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n### 乙大明：\n好。\n';
	const { made, seminar } = importText(text, '2020-01-01-a.md');
	const pages = [...made.files].flatMap(([name, page]) => (name.endsWith('.mdx') ? [page] : [])).join('\n');
	assert.doesNotMatch(pages, /\]\(javascript/);
	assert.match(JSON.stringify(seminar.pages), /點我/);
	for (const said of [/javascript/, /image/, /table/])
		assert.ok(
			made.findings.some(({ message }) => said.test(message)),
			String(said),
		);
});

test('each person has one entry: a role with a name becomes an alias, merged spellings are reported, doubtful ones are not merged', () => {
	const text = '主席（王大明）：開會。\n唐鳳：好。\n唐鳳:是。\n唐政委：嗯。\n唐政委：對。\n王大明委員：我說。\n主席：散會。';
	const { made, archive, speakers } = importText(text, '2020-01-01-a.txt');
	assert.deepEqual([...archive.speakers.values()].map(({ name }) => name).sort(), ['唐政委', '唐鳳', '王大明'].sort());
	assert.match(speakers, /王大明\n {2}aliases:\n {4}- 主席\n {4}- 王大明委員/);
	assert.ok(made.findings.some(({ message }) => /“唐鳳：”.*“唐鳳:”.*one person/.test(message)));
	assert.ok(made.findings.some(({ message }) => /“唐政委” may be the same person as 唐鳳; they were not merged/.test(message)));
});

test('a person of an earlier seminar keeps the id, an alias finds it, and a role is another person at each seminar', () => {
	const known = '# kept\nfeng:\n  name: 唐鳳\n  aliases: [唐政委]\nzhuxi-2019-01-01-a:\n  name: 主席\n';
	const { archive, speakers, seminar } = importText(
		'主席：開會。\n唐政委：好。\n唐政委：是。\n唐鳳：嗯。\n唐鳳：對。',
		'2020-01-01-a.txt',
		{},
		known,
	);
	assert.deepEqual(seminar.participants, ['zhuxi-2020-01-01-a', 'feng']);
	assert.equal(archive.speakers.size, 3);
	assert.match(speakers, /^# kept/);
});

test('what follows a label that may be a speaker’s is nobody’s until the next sure label, and the report has the option to name them', () => {
	const text = '某會\n主席：開會。\n觀塘居民：太慢了。\n主席：多謝。\n秘書：記下。\n主席：散會。';
	assert.deepEqual(turns(text, '2020-01-01-a.txt').slice(0, 3), [
		['主席', '開會。'],
		[null, '觀塘居民：太慢了。'],
		['主席', '多謝。'],
	]);
	const { made } = importText(text, '2020-01-01-a.txt');
	assert.ok(made.findings.some(({ line, message }) => line === 3 && message.includes("--speakers '觀塘居民=NAME'")));
	const { seminar, archive } = importText(text, '2020-01-01-a.txt', { speakers: new Map([['觀塘居民', '陳大文']]) });
	assert.deepEqual(turnsIn(seminar, archive)[1], ['陳大文', '太慢了。']);
});

test('a name whose family name is no common one is a speaker’s where it comes again as a heading', () => {
	const text = '# 2020-01-01 某會\n\n### 來智行：\n好。\n\n### 唐小鳳：\n對。\n\n### 來智行：\n是。\n';
	assert.deepEqual(turns(text, 'a.md'), [
		['來智行', '好。'],
		['唐小鳳', '對。'],
		['來智行', '是。'],
	]);
});

test('speakers without names are other people at each seminar, also where speakers.yaml has them', () => {
	const text = '某會\n\n说话人 1 00:01\n好。\n\n说话人 2 00:05\n对。\n\n说话人 1 00:09\n是。\n';
	const first = importText(text, '2020-01-01-a.txt');
	const second = importText(text, '2020-01-02-b.txt', {}, first.speakers);
	const ids = second.seminar.participants;
	assert.equal(ids.length, 2);
	assert.ok(ids.every((id) => !first.seminar.participants.includes(id)));
});

test('in a Markdown transcript whose labels are headings, headings that name no person are no speakers, and rare names are', () => {
	const text = [
		'# 2020-01-01 某會',
		...['唐小鳳', '王大明', '李四光', '唐小鳳', '王大明'].map((name) => `### ${name}：\n${name}說。`),
		'### 會議結論：\n一、照辦。',
		'### 線上留言：\n我是甲。',
		'### 線上留言：\n我是乙。',
		'### 業務報告：\n第一件。',
		'### 數名：\n同意。',
		'### 富田恭敏：\n我說一句。',
		'### Wendy：\n我也說。',
		'### 國發會（Daniel Chiu）：\n我代表國發會。',
		'### 唐小鳳：\nsli.do：「為什麼？」\nsli.do：「真的嗎？」\n建議一：照辦。\n王小明：我說過。',
	].join('\n\n');
	const spoken = turns(text, 'a.md');
	assert.deepEqual(new Set(spoken.map(([by]) => by)), new Set(['唐小鳳', '王大明', '李四光', null, '富田恭敏', 'Wendy', 'Daniel Chiu']));
	const nobodys = spoken.flatMap(([by, ...lines]) => (by === null ? lines : []));
	for (const line of ['一、照辦。', '我是甲。', '我是乙。', '第一件。', '同意。', '王小明：我說過。'])
		assert.ok(nobodys.includes(line), line);
	assert.ok(spoken.some(([by, ...lines]) => by === '唐小鳳' && lines.join('').includes('建議一：照辦。')));
});

test('Markdown: a paragraph in brackets is a stage direction, and the markup of a film has no words', () => {
	const text =
		'# 2020-01-01 某會\n\n### 唐小鳳：\n<iframe src="https://example.org/a"></iframe>\n\n好。\n\n（點頭）\n\n再說。\n\n### 王大明：\n<b>重</b>';
	const { seminar, archive, made } = importText(text, 'a.md');
	assert.deepEqual(turnsIn(seminar, archive), [
		['唐小鳳', '好。', '（點頭）', '再說。'],
		['王大明', '<b>重</b>'],
	]);
	const blocks = seminar.pages[0]?.speeches[0]?.blocks ?? [];
	assert.deepEqual(
		blocks.map((block) => block.kind === 'paragraph' && block.narrative),
		[false, true, false],
	);
	assert.ok(made.findings.some(({ line, message }) => line === 4 && message.includes('has no words')));
});

test('a court’s record: a role with a verb is a label; one that is read aloud in a speech is not', () => {
	assert.deepEqual(turns('法官問：你在哪裡？\n證人林志宏答：在家。\n被告當庭稱：他不在。\n法官諭知：退庭。\n', '2020-01-01-a.txt'), [
		['法官', '你在哪裡？'],
		['林志宏', '在家。'],
		['被告', '他不在。'],
		['法官', '退庭。'],
	]);
	const read = turns('主持人：請。\n沈雲：我讀一段。\n證人答：不知道。\n沈雲：很有意思。\n主持人：謝謝。', '2020-01-01-a.txt');
	assert.deepEqual(read[2], [null, '證人答：不知道。']);
});

test('chats: the messages are their writers’, and notes of the program are nobody’s', () => {
	const line = '20:01\t王美玲\t大家好\n20:02\t\t阿強加入聊天\n20:03\t阿強\t我來了：晚安\n2024/05/12（日）\n20:04\t王美玲\t[貼圖]';
	assert.deepEqual(turns(line, '2024-05-11-a.txt'), [
		['王美玲', '大家好'],
		[null, '20:02\t\t阿強加入聊天'],
		['阿強', '我來了：晚安'],
		[null, '2024/05/12（日）', '[貼圖]'],
	]);
	const others = [
		'[2024/3/2, 19:30:12] 王美玲: 大家好\n[2024/3/2, 19:31:02] 阿強: 好：晚安\n再見\n[2024/3/2, 19:32:02] 王美玲: 晚安',
		'2024-03-02 19:30:12 王美玲(12345678)\n大家好\n2024-03-02 19:31:02 阿強(2233445)\n好：晚安\n再見\n2024-03-02 19:32:02 王美玲(12345678)\n晚安',
	];
	for (const text of others) {
		assert.deepEqual(turns(text, '2024-03-02-a.txt'), [
			['王美玲', '大家好'],
			['阿強', '好：晚安', '再見'],
			['王美玲', '晚安'],
		]);
	}
});

test('a list of chapters above a recording’s transcript makes nobody a speaker', () => {
	const text =
		'第十二集\n00:00 開場\n03:15 為什麼是浮標\n11:40 走失的那一顆\n[00:00:02] 阿寬：大家好。\n[00:00:09] 小敏：你好。\n♪ 間奏 ♪\n[00:03:15] 阿寬：再見。';
	assert.deepEqual(
		turns(text, '2024-03-02-a.txt').map(([by]) => by),
		[null, '阿寬', '小敏', null, '阿寬'],
	);
});

test('names alone on a line: a line that may be a name ends the speech before it', () => {
	const text = ['主持人\n開始。', '王大明\n我說。', '水仙\n我也說。', '主持人\n再請。', '王大明（某校老師）\n好。'].join('\n\n');
	assert.deepEqual(turns(`某會\n\n${text}`, '2020-01-01-a.txt'), [
		['主持人', '開始。'],
		['王大明', '我說。'],
		[null, '水仙', '我也說。'],
		['主持人', '再請。'],
		['王大明', '好。'],
	]);
});

test('a note of the transcript’s editors is nobody’s, and the speaker goes on behind it', () => {
	const text = '主席：開會。\n王大明：我說。\n註：此處錄音中斷。\n繼續說。\n主席：散會。';
	assert.deepEqual(turns(text, '2020-01-01-a.txt'), [
		['主席', '開會。'],
		['王大明', '我說。', '註：此處錄音中斷。', '繼續說。'],
		['主席', '散會。'],
	]);
	const { seminar } = importText(text, '2020-01-01-a.txt');
	const blocks = seminar.pages[0]?.speeches[1]?.blocks ?? [];
	assert.deepEqual(
		blocks.map((block) => block.kind === 'paragraph' && block.narrative),
		[false, true, false],
	);
});
