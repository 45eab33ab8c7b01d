import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadArchive } from '../../src/content/files.ts';
import { paragraphsOf, speakersOf } from '../../src/record/model.ts';
import { pointsMade, pointTree, topicTable, viewsOn } from '../../src/record/topics.ts';

const archive = loadArchive('content');
const [seminar] = archive.seminars;
assert.ok(seminar);
const page = (id: string) => seminar.pages.find((one) => one.id === id) ?? assert.fail(id);

test('everyone who speaks has points, and Huang’s five sections have their items', () => {
	for (const one of seminar.pages.filter((each) => speakersOf(each).length > 0)) assert.ok(one.points.length > 0, one.id);
	const tree = pointTree(page('huang-weijian').points);
	assert.deepEqual(
		tree.map(({ point, items }) => [point.at, items.map(({ at }) => at)]),
		[
			['p2', ['p2-s2', 'p2-s3']],
			['p3', ['p3-s2', 'p3-s3']],
			['p4', ['p4-s2', 'p4-s3']],
			['p5', ['p5-s2', 'p5-s3']],
			['p6', ['p6-s2', 'p6-s3']],
		],
	);
});

test('a point of a passage covers all up to the next point, a point of a paragraph all of it', () => {
	const covered = Object.fromEntries(
		pointsMade(seminar, page('huang-weijian')).map(({ point, passages }) => [point.at, passages.map(({ id }) => id)]),
	);
	assert.deepEqual(covered['p2'], ['p2-s1', 'p2-s2', 'p2-s3']);
	assert.deepEqual(covered['p2-s2'], ['p2-s2']);
	assert.deepEqual(
		pointsMade(seminar, page('bi-jiyao')).map(({ passages }) => passages.length),
		[1, 1, 1, 1],
	);
});

test('a topic has each passage of its points once, in the order of the record, under its speaker', () => {
	for (const topic of archive.topics.keys()) {
		const views = viewsOn(topic, archive);
		assert.ok(views.length > 1, `${topic} has nothing to compare`);
		for (const { page: one, speaker, runs } of views) {
			const shown = runs.flatMap(({ passages }) => passages.map(({ id }) => id));
			const made = pointsMade(seminar, one).filter(({ point }) => point.topics.includes(topic));
			const labelled: Set<string> = new Set(made.flatMap(({ passages }) => passages.map(({ id }) => id)));
			const order = paragraphsOf(one).flatMap(({ passages }) => passages.map(({ id }) => id));
			assert.deepEqual(
				shown,
				order.filter((id) => labelled.has(id)),
				`${topic}, ${one.id}`,
			);
			assert.ok(speakersOf(one).includes(speaker ?? ''));
			assert.ok(runs.every(({ labels }) => labels.length > 0));
		}
	}
});

test('the table has every topic of every speaker’s points, and nothing else', () => {
	const { speakers, rows } = topicTable(seminar, archive);
	const said = new Set(
		seminar.pages
			.flatMap((one) => pointsMade(seminar, one))
			.flatMap(({ speaker, point }) => point.topics.map((topic) => `${speaker} ${topic}`)),
	);
	const shown = rows.flatMap(({ topic, cells }) => cells.flatMap((cell, i) => (cell.length > 0 ? [`${speakers[i]} ${topic}`] : [])));
	assert.deepEqual(new Set(shown), said);
	assert.equal(shown.length, said.size);
});
