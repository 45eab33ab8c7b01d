import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadArchive } from '../../../src/content/files.ts';
import { simplified } from '../../../src/i18n/simplified.ts';
import type { Archive, Seminar } from '../../../src/record/model.ts';
import { importText, turnsIn } from '../../support/importing.ts';

const ID = '2024-11-20-knowledge-city';
const committed = loadArchive('content');
const source = readFileSync(`content/${ID}/source.txt`);

const shape = ({ pages }: Seminar) =>
	pages.map(({ id, order, speaker, speeches }) => ({
		id,
		order,
		speaker,
		texts: speeches.flatMap(({ blocks }) => blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind))),
	}));
const people = ({ speakers }: Archive) => [...speakers.values()].map(({ id, name, posts }) => ({ id, name, posts }));

test('the first record, imported again, has the committed pages, speakers, posts and emendations', () => {
	const { archive, seminar } = importText(source, 'source.txt', { id: ID });
	const [wanted] = committed.seminars;
	assert.ok(wanted);
	assert.deepEqual(shape(seminar), shape(wanted));
	assert.deepEqual(people(archive), people(committed));
	assert.deepEqual([seminar.date, seminar.title, seminar.participants], [wanted.date, wanted.title, wanted.participants]);
	const changes = (one: Seminar) => one.witness?.emendations.rules.map(({ id, find, put, count }) => ({ id, find, put, count }));
	assert.deepEqual(changes(seminar), changes(wanted));
});

test('the same report in simplified characters gives the same split and speakers', () => {
	const { archive, seminar } = importText(simplified(source.toString('utf8')), 'source.txt', { id: ID });
	const [wanted] = committed.seminars;
	assert.ok(wanted);
	assert.deepEqual(
		seminar.pages.map(({ id, speaker }) => [id, speaker]),
		wanted.pages.map(({ id, speaker }) => [id, speaker]),
	);
	assert.deepEqual(
		[...archive.speakers.values()].map(({ name }) => name),
		[...committed.speakers.values()].map(({ name }) => simplified(name)),
	);
});

const REPORT = `某某論壇在京舉行
2023年5月6日，某某論壇在北京舉行。
北京大學經濟學院教授、中國經濟學會會長王建國指出，市場很重要。
第一，要開放。
第二，要改革。
他還表示，時不我待。
天氣很好，大家都來了。
上海交通大學校長歐陽文博士在會上強調，創新是動力。
來源：某某報`;

test('posts, compound family names, numbered paragraphs and paragraphs without a speaker are recognized', () => {
	const { archive, seminar, made } = importText(REPORT, 'report.txt');
	assert.equal(seminar.title, '某某論壇在京舉行');
	assert.equal(seminar.date, '2023-05-06');
	assert.deepEqual(turnsIn(seminar, archive), [
		[null, '2023年5月6日，某某論壇在北京舉行。'],
		[
			'王建國',
			'北京大學經濟學院教授、中國經濟學會會長王建國指出，市場很重要。',
			'第一，要開放。',
			'第二，要改革。',
			'他還表示，時不我待。',
		],
		[null, '天氣很好，大家都來了。'],
		['歐陽文', '上海交通大學校長歐陽文博士在會上強調，創新是動力。'],
		[null, '來源：某某報'],
	]);
	assert.deepEqual(archive.speakers.get('wang-jianguo')?.posts, [
		{ institution: '北京大學', post: '經濟學院教授' },
		{ institution: '中國經濟學會', post: '會長' },
	]);
	assert.ok(archive.speakers.has('ouyang-wen'));
	assert.ok(made.findings.some(({ line, message }) => line === 7 && message.includes('no speaker')));
});

test('half-width commas stay if the text does not come from a conversion to traditional characters', () => {
	const { seminar } = importText('某某會議\n2023年5月6日,會議召開。\n專家李小明表示,好(WTO)。', 'report.txt');
	assert.equal(seminar.pages.at(-1)?.speeches[0]?.blocks[0]?.kind, 'paragraph');
	assert.match(JSON.stringify(seminar.pages.at(-1)?.speeches), /專家李小明表示,好\(WTO\)。/);
});

test('words of someone introduced by another’s name are never that other’s', () => {
	const report = `某某研讨会在京举行
2024年3月5日，某某研讨会在北京举行。
北京大学经济学院教授王志刚指出，市场很重要。
王志刚的学生刘洋认为，规则更重要。
王志刚的同事、清华大学教授陈立群表示，两者都重要。
`;
	const { archive, seminar } = importText(report, '2024-03-05-a.txt');
	const speakerIn = (words: string) => {
		const page = seminar.pages.find(({ speeches }) => JSON.stringify(speeches).includes(words));
		const id = page?.speeches[0]?.speaker ?? null;
		return id === null ? null : archive.speakers.get(id)?.name;
	};
	assert.equal(speakerIn('市场很重要'), '王志刚');
	assert.equal(speakerIn('规则更重要'), null);
	assert.equal(speakerIn('两者都重要'), '陈立群');
});
