import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withOneCopy } from '../../src/content/one-copy.ts';

const read = () => JSON.parse('{"a":[{"text":"研討會","list":[]},{"text":"研討會","list":[],"n":[1,null,true]}],"b":{"c":[]}}');

test('data with one copy of each text and of the empty list is the same data', () => {
	assert.deepEqual(withOneCopy(read()), read());
});

test('every empty list is one that nobody can change', () => {
	const { a, b } = withOneCopy(read());
	assert.ok(a[0].list === a[1].list && a[1].list === b.c);
	assert.throws(() => b.c.push(1), TypeError);
	assert.throws(() => a[0].list.splice(0, 0, 1), TypeError);
});
