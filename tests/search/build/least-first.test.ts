import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LeastFirst } from '../../../src/search/build/least-first.ts';

test('the least item comes first, whenever the others were put in', () => {
	const queue = new LeastFirst<number>((a, b) => a < b);
	const plain: number[] = [];
	for (let i = 0; i < 300; i++) {
		const number = (i * 48271) % 97;
		queue.put(number);
		plain.push(number);
		plain.sort((a, b) => a - b);
		assert.equal(queue.first, plain[0]);
		// One is taken now and then, as when words are joined.
		if (i % 3 === 2) assert.equal(queue.take(), plain.shift());
	}
	while (plain.length > 0) assert.equal(queue.take(), plain.shift());
	assert.equal(queue.take(), undefined);
});

test('nothing comes from an empty queue', () => {
	const queue = new LeastFirst<string>((a, b) => a < b);
	assert.equal(queue.take(), undefined);
	queue.put('a');
	assert.deepEqual([queue.first, queue.take(), queue.first], ['a', 'a', undefined]);
});
