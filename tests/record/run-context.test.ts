import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadArchive } from '../../src/content/files.ts';
import { enumerationsOf } from '../../src/record/enumerations.ts';
import { paragraphsOf } from '../../src/record/model.ts';
import { contextsOf, firstWords, lastClause } from '../../src/record/run-context.ts';

const pages = loadArchive('content').seminars.flatMap((seminar) => seminar.pages);

/** The contexts of runs of passages, given by their ids. */
function contexts(page: string, ...runs: string[][]) {
	const one = pages.find(({ id }) => id === page) ?? assert.fail(page);
	const passages = paragraphsOf(one).flatMap((paragraph) => paragraph.passages);
	const named = runs.map((run) => passages.filter(({ id }) => run.includes(id)));
	return contextsOf(named, enumerationsOf(one)).map(({ leadIn, items }) => [leadIn?.id ?? null, items.map(({ id }) => id)]);
}

test('before an item stands the lead-in, once, and behind a lead-in its items', () => {
	assert.deepEqual(contexts('ju-wenzhong', ['p1-s2'], ['p1-s4'], ['p1-s5']), [
		['p1-s1', []],
		[null, []],
		[null, []],
	]);
	assert.deepEqual(contexts('ju-wenzhong', ['p1-s1']), [[null, ['p1-s2', 'p1-s3', 'p1-s4']]]);
	assert.deepEqual(contexts('huang-weijian', ['p5-s3'], ['p1-s1']), [
		[null, []],
		[null, ['p2-s1', 'p3-s1', 'p4-s1', 'p5-s1', 'p6-s1']],
	]);
});

test('what is shown already is not shown again, and the reporter’s lead-in is no part of it', () => {
	assert.deepEqual(contexts('ju-wenzhong', ['p1-s1', 'p1-s2', 'p1-s3', 'p1-s4']), [[null, []]]);
	assert.deepEqual(contexts('bi-jiyao', ['p1-s3']), [[null, []]]);
});

test('a lead-in is shown from its last comma on, an item up to some words, without what the reporter says', () => {
	const passage = (page: string, id: string) =>
		pages
			.filter((one) => one.id === page)
			.flatMap(paragraphsOf)
			.flatMap(({ passages }) => passages)
			.find((one) => one.id === id) ?? assert.fail(id);
	assert.equal(lastClause(passage('ju-wenzhong', 'p1-s1')), '創新體系');
	assert.equal(lastClause(passage('huang-weijian', 'p1-s1')), '……具體做了五個方面的工作：');
	assert.equal(firstWords(passage('huang-weijian', 'p2-s1')), '第一，深化改革，激勵高質量的發展。');
	assert.equal(firstWords(passage('ju-wenzhong', 'p1-s2')), '一是看有沒有大學科研院所這樣的生產知識的機構，');
});
