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
			assert.deepEqual(mentions.get(id)?.first.map(({ passage }) => passage) ?? [], found);
		}
	}
	assert.ok([...mentionsByPerson(ARCHIVES[0] ?? assert.fail()).values()].some(({ first }) => first.length > 0));
});

test('of many mentions the first are given, with the number of all', () => {
	for (const archive of ARCHIVES) {
		const all = mentionsByPerson(archive);
		for (const most of [0, 1]) {
			for (const [id, { first, count }] of mentionsByPerson(archive, undefined, most)) {
				assert.deepEqual([first, count], [all.get(id)?.first.slice(0, most), all.get(id)?.first.length]);
			}
		}
	}
});
