import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadArchive } from '../../src/content/files.ts';
import { type Paragraph, paragraphsOf, speakersOf } from '../../src/record/model.ts';
import { byReach, mentionsOfAll, nearest, type Remarks, remarksOfAll } from '../../src/record/people.ts';

const ARCHIVES = [loadArchive('content'), loadArchive('tests/formats/fixtures/everything')];

test('everyone’s remarks together are all that anyone said, in the record’s order', () => {
	for (const archive of ARCHIVES) {
		const remarks = remarksOfAll(archive);
		const pages = archive.seminars.flatMap((seminar) => seminar.pages);
		for (const id of archive.speakers.keys()) {
			const said = pages.flatMap((page) =>
				paragraphsOf({ ...page, speeches: page.speeches.filter(({ speaker }) => speaker === id) }).map(({ text }) => text),
			);
			assert.deepEqual(
				(remarks.get(id) ?? []).flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
				said,
			);
		}
	}
});

test('a person is mentioned where a plain scan finds the name on a page where they do not speak', () => {
	for (const archive of ARCHIVES) {
		const mentions = mentionsOfAll(archive);
		for (const { id, name } of archive.speakers.values()) {
			const found = archive.seminars
				.flatMap(({ pages }) => pages.filter((page) => !speakersOf(page).includes(id)))
				.flatMap((page) => paragraphsOf(page).flatMap(({ passages }) => passages.filter(({ text }) => text.includes(name))));
			assert.deepEqual(
				(mentions.get(id) ?? []).map(({ passage }) => passage),
				found,
			);
		}
	}
	assert.ok([...mentionsOfAll(ARCHIVES[0] ?? assert.fail()).values()].flat().length > 0);
});

const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', id: 'p1', narrative: false, text, passages: [], line: 1 });

test('the newest remarks are shown in full up to a length, the others listed, none twice or never', () => {
	const [seminar] = ARCHIVES[0]?.seminars ?? [];
	const [page] = seminar?.pages ?? [];
	assert.ok(seminar && page);
	const remarks: Remarks[] = [9, 4, 4, 1].map((length) => ({ seminar, page, paragraphs: [paragraph('字'.repeat(length))] }));
	for (const [inFull, near] of [
		[5, 1],
		[13, 2],
		[18, 4],
	] as const) {
		const split = byReach(remarks, inFull);
		assert.equal(split.near.length, near);
		assert.deepEqual([...split.near, ...split.far], remarks);
	}
});

test('what stands beside a remark is the nearer end of the other speech', () => {
	const [long, short] = [paragraph('長'.repeat(900)), paragraph('短'.repeat(200))];
	const speech = { speaker: null, blocks: [long, short, long] };
	assert.deepEqual(nearest(speech, 'first'), [long]);
	assert.deepEqual(nearest({ ...speech, blocks: [long, short, short] }, 'last'), [short, short]);
	assert.deepEqual(nearest({ ...speech, blocks: [paragraph('長'.repeat(5000))] }, 'last').length, 1);
});
