import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { mapAtOnce } from '../../../src/search/build/at-once.ts';

test('results stand in the order of the items, whichever step ends first', async () => {
	const items = Array.from({ length: 30 }, (_, i) => i);
	const results = await mapAtOnce(items, async (item) => {
		await setTimeout((item * 7) % 5);
		return item * 2;
	});
	assert.deepEqual(
		results,
		items.map((item) => item * 2),
	);
});

test('items are asked for as steps begin, so that few are in memory', async () => {
	let [asked, ended, most] = [0, 0, 0];
	function* items() {
		for (let i = 0; i < 40; i++) {
			asked++;
			yield i;
		}
	}
	await mapAtOnce(items(), async () => {
		most = Math.max(most, asked - ended);
		await setTimeout(1);
		ended++;
	});
	assert.ok(most < 20, `${most} at once`);
	assert.equal(ended, 40);
});

test('what a step throws is thrown', async () => {
	await assert.rejects(
		mapAtOnce([1, 2, 3], async (item) => {
			if (item === 2) throw new Error('no room');
		}),
		/no room/,
	);
});
