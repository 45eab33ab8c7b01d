import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadArchive } from '../../src/content/files.ts';
import { mentionsByPerson } from '../../src/record/mentions.ts';
import { paragraphsOf, speakersOf } from '../../src/record/model.ts';

const ARCHIVES = [loadArchive('content'), loadArchive('tests/formats/fixtures/everything')];

test('a person is mentioned where a plain scan finds the name on a page where they do not speak', () => {
	for (const archive of ARCHIVES) {
		const mentions = mentionsByPerson(archive);
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
	assert.ok([...mentionsByPerson(ARCHIVES[0] ?? assert.fail()).values()].flat().length > 0);
});
