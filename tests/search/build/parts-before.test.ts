import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IndexedPart } from '../../../src/search/build/join-parts.ts';
import { PART_FORM } from '../../../src/search/build/parts-before.ts';

const PART: IndexedPart = {
	paths: ['2015-06-06-池塘/opening/'],
	entry: { languages: { zh: { hash: 'zh_1', wasm: null, page_count: 1 } } },
	meta: { start: Buffer.of(1, 2, 3), pages: Buffer.of(), end: Buffer.of(255, 0) },
	words: Buffer.from('池塘很深'),
};
const kept = () => Buffer.from(PART_FORM.encode(PART));

test('a part that was kept is read back as it was', () => {
	const { meta, words, ...rest } = PART_FORM.decode(kept());
	assert.deepEqual({ ...rest, meta: { ...meta }, words }, PART);
});

test('a kept part that was cut short, or has another byte anywhere, is not taken', () => {
	const bytes = kept();
	for (let at = 0; at < bytes.length; at++) {
		const damaged = kept();
		damaged[at] = (damaged[at] ?? 0) ^ 1;
		assert.throws(() => PART_FORM.decode(damaged), `byte ${at}`);
		assert.throws(() => PART_FORM.decode(bytes.subarray(0, at)), `the first ${at} bytes`);
	}
});
