import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadArchive } from '../../src/content/files.ts';
import { firstTurns, hasInventedTitle, headingsOf, isDialogue, landmarksOf, openingOf, turnsOf } from '../../src/record/dialogue.ts';

const [seminar] = loadArchive('tests/record/fixtures/dialogue').seminars;
const [first, second] = seminar?.pages ?? [];
assert.ok(seminar && first && second);

test('each turn leads to the turns of the same speaker before and after it, and to nobody else’s', () => {
	const turns = turnsOf(first);
	assert.deepEqual(
		turns.map(({ speech, at, previous, next }) => [speech.speaker, at, previous, next]),
		[
			['lin-yi', 'p2', undefined, 'p5'],
			['chen-er', 'p4', undefined, 'p11'],
			['lin-yi', 'p5', 'p2', 'p17'],
			['chen-er', 'p11', 'p4', undefined],
			['lin-yi', 'p17', 'p5', undefined],
		],
	);
	assert.deepEqual(
		turns.map(({ first }) => first),
		[true, true, false, false, false],
	);
	assert.deepEqual(
		turns.map(({ firstAt }) => firstAt),
		['p2', 'p4', 'p2', 'p4', 'p2'],
	);
	assert.deepEqual(
		turns.map(({ brief }) => brief),
		[false, true, false, false, true],
	);
	assert.equal(turns[0] && openingOf(turns[0], 8), '井水從哪裏來，這……');
});

test('a page is a dialogue where two people speak; no page of the first seminar is one', () => {
	assert.ok(isDialogue(first));
	const [other] = loadArchive('content').seminars;
	assert.ok(other && !other.pages.some(isDialogue));
});

test('a person’s first words, the record’s headings and stage directions are places to begin', () => {
	assert.deepEqual(
		[...firstTurns(seminar)].map(([id, { page, at }]) => [id, page.id, at]),
		[
			['lin-yi', 'shi-lu-1', 'p2'],
			['chen-er', 'shi-lu-1', 'p4'],
		],
	);
	assert.deepEqual(headingsOf(second), [{ text: '第二場', at: 'p1' }]);
	assert.deepEqual(
		landmarksOf(seminar).map(({ at, text }) => [at, text]),
		[['p1', '（投影片第一頁）']],
	);
	assert.deepEqual(landmarksOf(seminar, 0), []);
});

test('titles that the importer invents are known from those of the record', () => {
	assert.deepEqual(
		['實錄', '實錄（2）', '实录（12）', '會議實錄', '實錄：開場'].map((title) => hasInventedTitle({ title })),
		[true, true, true, false, false],
	);
});
