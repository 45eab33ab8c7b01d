import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { type KeyedSeminar, packedParts } from '../../../src/formats/dataset/packed-parts.ts';

const HEAD = '頭\n';
/** Of this run alone: no earlier build has kept them. */
const RUN = `${process.pid} ${Date.now()}`;
const COUNT = 30;

/** Seminars by what they say; each has nine lines. */
const seminarsOf = (words: readonly string[]) =>
	words.map((said, i) => ({ seminar: { id: `${i} ${said}` }, key: `${RUN} ${i} ${said}` }) as KeyedSeminar);
const linesOf = (id: string) => Array.from({ length: 9 }, (_, line) => `${id}，第${line}行，${RUN}\n`);

/** What the parts hold, and the seminars whose lines were made for it. */
async function madeOf(words: readonly string[]): Promise<{ text: string; packed: Buffer[]; rows: number; made: string[] }> {
	const made: string[] = [];
	const table = { name: 'speeches', ending: 'csv', head: HEAD } as const;
	const parts = packedParts(
		{
			...table,
			linesOf: ({ id }) => {
				made.push(id);
				return linesOf(id);
			},
		},
		seminarsOf(words),
		1000,
	);
	const all = await Array.fromAsync(parts);
	const texts = all.map(({ packed }) => gunzipSync(packed).toString());
	assert.ok(texts.length > 5 && texts.every((text) => text.startsWith(HEAD)));
	return {
		text: texts.map((text) => text.slice(HEAD.length)).join(''),
		packed: all.map(({ packed }) => packed),
		rows: all.reduce((sum, { rows }) => sum + rows, 0),
		made: [...new Set(made)],
	};
}

test('parts that are kept are those that were made, and of what has not changed no line is made again', async () => {
	const words = Array.from({ length: COUNT }, () => '水很清');
	const plain = (said: readonly string[]) => said.flatMap((one, i) => linesOf(`${i} ${one}`)).join('');
	const first = await madeOf(words);
	assert.deepEqual([first.text, first.rows, first.made.length], [plain(words), COUNT * 9, COUNT]);
	const second = await madeOf(words);
	assert.deepEqual(second, { ...first, made: [] });
	// Another length: the parts behind it may end elsewhere, those before it do not.
	const changed = words.with(20, '水不很清');
	const third = await madeOf(changed);
	assert.deepEqual([third.text, third.rows], [plain(changed), COUNT * 9]);
	assert.ok(third.made.includes('20 水不很清') && !third.made.includes('10 水很清'), third.made.join('；'));
	assert.deepEqual(third.packed.slice(0, 3), first.packed.slice(0, 3));
});
