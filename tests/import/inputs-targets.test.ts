/** What the importer must make of the labelled files of tests/import/inputs: nobody's words in a wrong mouth, nothing lost, nothing invented. */
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { readSource } from '../../src/import/inputs.ts';
import { importSource } from '../support/importing.ts';
import { inputFiles, labelsOf, stretchesOf } from '../support/inputs.ts';
import { type Score, score } from '../support/inputs-score.ts';

/** The least share of turns that come to the right person. */
const LEAST_RIGHT = 0.95;

async function scoreOf(file: string): Promise<Score> {
	const { seminar, archive } = importSource(await readSource(file, null));
	const participants = seminar.participants.map((id) => archive.speakers.get(id)?.name ?? id);
	return score(labelsOf(file), stretchesOf(seminar, archive), participants);
}

const scores: Score[] = [];
for (const file of inputFiles()) {
	test(`no words of ${basename(file)} are in a wrong mouth, lost or added, and nobody is invented`, async () => {
		const result = await scoreOf(file);
		scores.push(result);
		const wrong = result.outcomes.filter(({ is }) => is !== 'right' && is !== 'nobody');
		assert.deepEqual(
			wrong.map(({ is, turn, saidBy }) => [is, turn.by, turn.words, ...saidBy]),
			[],
		);
		assert.deepEqual({ added: result.added, invented: result.invented, leftIn: result.leftIn }, { added: 0, invented: [], leftIn: [] });
	});
}

test('at least 95 % of all turns come to the right person', () => {
	const outcomes = scores.flatMap((one) => one.outcomes);
	const right = outcomes.filter(({ is }) => is === 'right').length;
	assert.ok(right >= outcomes.length * LEAST_RIGHT, `${right} of ${outcomes.length}`);
});
