import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { keptPath } from '../../../src/content/kept-files.ts';
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

test('a kept file that is cut short, empty or of another content is not taken', async () => {
	const content = `${process.pid} ${Date.now()} 水很清。`;
	await packedOnce(content);
	const file = globSync(keptPath('packed-index', `${hash('sha256', content)}-*`))[0] ?? assert.fail('nothing is kept');
	for (const damaged of [readFileSync(file).subarray(0, -1), Buffer.alloc(0), gzipSync('水很深。')]) {
		writeFileSync(file, damaged);
		assert.deepEqual(await packedOnce(content), gzipSync(content));
	}
});
