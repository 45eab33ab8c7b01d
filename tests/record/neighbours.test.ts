import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadArchive } from '../../src/content/files.ts';
import type { Paragraph } from '../../src/record/model.ts';
import { nearestParagraphs, neighbours } from '../../src/record/neighbours.ts';

const [seminar] = loadArchive('content').seminars;
assert.ok(seminar);
const paragraph = (text: string): Paragraph => ({
	kind: 'paragraph',
	id: 'p1',
	direction: false,
	narrative: false,
	text,
	passages: [],
	line: 1,
});

test('the neighbours of a person’s words are the speeches before and after them in the record', () => {
	const page = seminar.pages.find(({ id }) => id === 'bi-jiyao') ?? assert.fail();
	const { before, after } = neighbours({ seminar, page, speaker: 'bi-jiyao' });
	assert.deepEqual([before?.speech.speaker, after?.speech.speaker], ['li-xiaochao', 'chen-jiapeng']);
});

test('of a neighbouring speech the nearest paragraphs are shown', () => {
	const [long, short] = [paragraph('長'.repeat(900)), paragraph('短'.repeat(100))];
	const speech = { speaker: null, blocks: [long, short, long] };
	assert.deepEqual(nearestParagraphs(speech, 'first'), [long]);
	assert.deepEqual(nearestParagraphs({ ...speech, blocks: [long, short, short] }, 'last'), [short, short]);
	assert.deepEqual(nearestParagraphs({ ...speech, blocks: [paragraph('長'.repeat(5000))] }, 'last').length, 1);
});
