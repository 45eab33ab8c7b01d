import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordAkn } from '../../src/formats/akn/write.ts';
import { recordJson } from '../../src/formats/json/write.ts';
import { paragraphsOf } from '../../src/record/model.ts';
import { importText } from '../support/importing.ts';

const LABELS = { editor: '研討會記錄', host: '主辦', convenor: '指導', participants: '與會者' };
const VTT = `WEBVTT

1
00:00:01.000 --> 00:00:04.000
<v 王美玲>大家好。

2
00:00:04.500 --> 00:00:07.000
<v 王美玲>今天講水。

3
00:01:02.250 --> 00:01:05.000
<v 阿強>我補充。
`;
const timesOf = ({ seminar }: ReturnType<typeof importText>) =>
	seminar.pages.flatMap(paragraphsOf).map(({ text, time }) => [text, time ?? null]);

test('each paragraph of subtitles keeps the time of its first cue', () => {
	assert.deepEqual(timesOf(importText(VTT, '2024-01-02-a.vtt')), [
		['大家好。今天講水。', '00:00:01'],
		['我補充。', '00:01:02.250'],
	]);
});

test('the exports of meeting software keep the time of each speech; a time of day is none of a recording', () => {
	const meeting = '某會議\n王美玲 00:00:05\n大家好。\n今天講水。\n\n阿強 00:01:10\n好。\n\n王美玲 00:02:00\n謝謝。\n';
	assert.deepEqual(timesOf(importText(meeting, '2024-01-02-a.txt')), [
		['大家好。', '00:00:05'],
		['今天講水。', null],
		['好。', '00:01:10'],
		['謝謝。', '00:02:00'],
	]);
	const chat = '王美玲 14:02\n大家好。\n\n阿強 14:03\n好。\n\n王美玲 14:05\n謝謝。\n';
	const ofDay = importText(chat.replaceAll(' 14:', ' 2024-01-02 14:'), '2024-01-02-a.txt');
	assert.deepEqual(
		timesOf(ofDay).map(([, time]) => time),
		[null, null, null],
	);
});

test('times go into the JSON and the Akoma Ntoso, and come back from it', () => {
	const imported = importText(VTT, '2024-01-02-a.vtt');
	const { seminar, archive } = imported;
	const json = recordJson(seminar, archive, (path) => `/${path}`);
	assert.deepEqual(
		json.pages.flatMap(({ speeches }) => speeches.flatMap(({ paragraphs }) => paragraphs.map(({ time }) => time))),
		['00:00:01', '00:01:02.250'],
	);
	const back = importText(
		recordAkn(seminar, archive, (path) => `/${path}`, LABELS),
		'record.akn.xml',
	);
	assert.deepEqual(timesOf(back), timesOf(imported));
});
