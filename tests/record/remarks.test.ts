import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadArchive } from '../../src/content/files.ts';
import { type Paragraph, paragraphsOf } from '../../src/record/model.ts';
import { everyone } from '../../src/record/people.ts';
import { charactersIn, type Remarks, remarksByPerson, shareOf, splitByLength } from '../../src/record/remarks.ts';

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
	const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', id: 'p1', narrative: false, text, passages: [], line: 1 });
	const remarks: Remarks[] = [9, 4, 4, 1].map((length) => ({ seminar, page, paragraphs: [paragraph('字'.repeat(length))] }));
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

test('the shares of all speakers and the pages without a speaker add up to the record', () => {
	const remarks = remarksByPerson(archive);
	const spoken = everyone(archive).map((id) => shareOf(remarks.get(id) ?? []).characters);
	const own = seminar.pages.flatMap(({ speeches }) => speeches.filter(({ speaker }) => speaker === null));
	const unspoken = charactersIn(seminar.pages.filter((one) => one.speeches.some((speech) => own.includes(speech))).flatMap(paragraphsOf));
	const whole = charactersIn(seminar.pages.flatMap(paragraphsOf));
	assert.equal(spoken.reduce((sum, one) => sum + one, 0) + unspoken, whole);
	assert.equal(shareOf(remarks.get('bi-jiyao') ?? []).of, whole);
});
