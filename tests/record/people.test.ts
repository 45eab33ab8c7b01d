import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadArchive } from '../../src/content/files.ts';
import { speakerColours } from '../../src/record/people.ts';

const [seminar] = loadArchive('content').seminars;
assert.ok(seminar);

test('each speaker has a colour of their own', () => {
	assert.deepEqual([...speakerColours(seminar).values()], [1, 2, 3, 4, 5, 6, 7]);
});
