import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CborWriter } from '../../../src/search/build/cbor-writer.ts';
import { CborReader } from '../../../src/search/shared/cbor.ts';

test('what is written is read back: numbers and lengths of every size, texts, and bytes as they are', () => {
	const writer = new CborWriter();
	const numbers = [0, 23, 24, 255, 256, 65_535, 65_536, 4_294_967_295];
	const texts = ['', '知識', 'a'.repeat(24), '城'.repeat(100_000)];
	writer.array(numbers.length);
	for (const number of numbers) writer.integer(number);
	for (const text of texts) writer.text(text);
	const written = writer.take();
	// The same items once more, the short and the long way of copying.
	for (const length of [3, written.length]) writer.copy(written, 0, length);
	assert.equal(writer.length, written.length + 3);
	assert.deepEqual(writer.take(), Buffer.concat([written.subarray(0, 3), written]));
	assert.equal(writer.length, 0);
	const reader = new CborReader(written);
	assert.equal(reader.array(), numbers.length);
	assert.deepEqual(
		numbers.map(() => reader.integer()),
		numbers,
	);
	assert.deepEqual(
		texts.map(() => reader.text()),
		texts,
	);
	assert.equal(reader.at, written.length);
});
