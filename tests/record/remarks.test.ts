import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadArchive } from '../../src/content/files.ts';
import { type Paragraph, paragraphsOf } from '../../src/record/model.ts';
import { everyone } from '../../src/record/people.ts';
import { type Remarks, remarksByPerson, shareOf, splitByLength } from '../../src/record/remarks.ts';

const ARCHIVES = [loadArchive('content'), loadArchive('tests/formats/fixtures/everything')];
const [archive] = ARCHIVES;
const [seminar] = archive?.seminars ?? [];
assert.ok(archive && seminar);

test('a person’s remarks are all that the person said, in the order of the record', () => {
	for (const archive of ARCHIVES) {
		const remarks = remarksByPerson(archive);
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

test('the newest remarks are shown in full up to a length, the others are listed, each once', () => {
	const [page] = seminar.pages;
	assert.ok(page);
	const paragraph = (text: string): Paragraph => {
		const passage = { id: 'p1-s1', text, nodes: [], narration: [], doubts: [], aliases: [] };
		return { kind: 'paragraph', id: 'p1', direction: false, narrative: false, text, passages: [passage], line: 1 };
	};
	const remarks: Remarks[] = [9, 4, 4, 1].map((length) => ({ speaker: 'a', seminar, page, paragraphs: [paragraph('字'.repeat(length))] }));
	for (const [most, count] of [
		[5, 1],
		[13, 2],
		[18, 4],
	] as const) {
		const { inFull, older } = splitByLength(remarks, most);
		assert.equal(inFull.length, count);
		assert.deepEqual([...inFull, ...older], remarks);
	}
});

test('the shares of all speakers add up to what is said in the record; narration is nobody’s', () => {
	const remarks = remarksByPerson(archive);
	const spoken = everyone(archive).map((id) => shareOf(remarks.get(id) ?? []).characters);
	const whole = shareOf(remarks.get('bi-jiyao') ?? []).of;
	assert.equal(
		spoken.reduce((sum, one) => sum + one, 0),
		whole,
	);
	const written = seminar.pages.flatMap(paragraphsOf).reduce((sum, { text }) => sum + [...text].length, 0);
	const narrated = seminar.pages
		.flatMap(paragraphsOf)
		.flatMap(({ passages }) =>
			passages.flatMap(({ text, narration }) => narration.map(({ start, end }) => [...text.slice(start, end)].length)),
		)
		.reduce((sum, one) => sum + one, 0);
	assert.equal(whole + narrated, written);
	assert.equal(shareOf(remarks.get('feng-chujun') ?? []).characters, 0);
});
