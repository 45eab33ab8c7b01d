import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { inputFiles, labelsOf } from '../support/inputs.ts';
import { score } from '../support/inputs-score.ts';

function htmlText(html: string): string {
	let text = '';
	visit(fromHtml(html), 'text', (node) => {
		text += node.value;
	});
	return text;
}

/** Every character of an input file that a reader sees, in order. */
function textOf(file: string): string {
	const bytes = readFileSync(file);
	if (file.endsWith('.docx')) {
		const part = unzipSync(bytes)['word/document.xml'];
		return htmlText(strFromU8(part ?? new Uint8Array()));
	}
	const encoding = bytes[0] === 0xff ? 'utf-16le' : basename(file).startsWith('gbk') ? 'gb18030' : 'utf-8';
	const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
	return /\.html?$/.test(file) ? htmlText(text) : text;
}

for (const file of inputFiles()) {
	test(`the labels of ${basename(file)} fit the file`, () => {
		const labels = labelsOf(file);
		const names = new Set(labels.people.flatMap(({ name, also }) => [name, ...also]));
		const text = textOf(file);
		for (const { by, kind } of labels.turns) {
			if (by !== null) assert.ok(names.has(by), `${by} is among the people`);
			if (kind !== 'speech') assert.equal(by, null);
		}
		for (const name of labels.present) assert.ok(names.has(name), `${name} is among the people`);
		const { outcomes } = score(labels, [{ by: null, text: text.replaceAll('*', '') }], []);
		assert.deepEqual(
			outcomes.filter(({ lost }) => lost > 0).map(({ turn }) => turn.words),
			[],
			'the words stand in the file, in this order',
		);
	});
}

test('the set has the scripts and the kinds of files that editors receive', () => {
	const files = inputFiles();
	assert.ok(files.length >= 32);
	const langs = files.map((file) => labelsOf(file).lang);
	for (const lang of ['zh-Hans-CN', 'zh-Hant-TW', 'zh-Hant-HK', 'en']) assert.ok(langs.filter((one) => one === lang).length >= 4, lang);
	for (const kind of ['.txt', '.docx', '.vtt', '.srt', '.html', '.md'])
		assert.ok(
			files.some((file) => file.endsWith(kind)),
			kind,
		);
});
