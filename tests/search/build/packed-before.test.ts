import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { packedOnce } from '../../../src/search/build/packed-before.ts';

test('a content that an earlier build has packed has the bytes of one that is packed anew, at each level', async () => {
	// Of this run alone: no earlier build has packed it.
	const content = `${process.pid} ${Date.now()} ${'池塘很深，水很清。岸上有樹。'.repeat(500)}`;
	const levels = [1, 9];
	const anew = levels.map((level) => gzipSync(content, { level }));
	assert.notDeepEqual(anew[0], anew[1]);
	for (let build = 0; build < 2; build++) {
		for (const [i, level] of levels.entries()) assert.deepEqual(await packedOnce(content, level), anew[i]);
		assert.deepEqual(await packedOnce(Buffer.from(content)), gzipSync(content));
	}
});
