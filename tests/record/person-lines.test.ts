import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadArchive } from '../../src/content/files.ts';
import { byMonth, seminarYears } from '../../src/record/calendar.ts';
import { everyone, yearsOf } from '../../src/record/people.ts';
import { personLines } from '../../src/record/person-lines.ts';
import { personYears } from '../../src/record/person-years.ts';
import { remarksByPerson, shareOf } from '../../src/record/remarks.ts';

const ARCHIVES = [loadArchive('content'), loadArchive('tests/formats/fixtures/everything')];

test('everyone has one line, with as many characters as the person’s page says', () => {
	for (const archive of ARCHIVES) {
		const lines = personLines(archive);
		assert.deepEqual(
			lines.map(({ person }) => person.id),
			everyone(archive).filter((id) => archive.speakers.has(id)),
		);
		const remarks = remarksByPerson(archive);
		for (const { person, characters, seminars } of lines) {
			const own = remarks.get(person.id) ?? [];
			assert.equal(characters, shareOf(own).characters);
			assert.deepEqual(seminars, [...new Set(own.map(({ seminar }) => seminar))]);
		}
	}
});

test('a person’s years together have all that the person said, and name everyone else who spoke there', () => {
	for (const archive of ARCHIVES) {
		for (const [id, remarks] of remarksByPerson(archive)) {
			const parts = personYears(id, remarks).flatMap((year) => year.parts);
			assert.equal(
				parts.reduce((sum, { characters }) => sum + characters, 0),
				shareOf(remarks).characters,
			);
			for (const { others } of parts) assert.ok(!others.includes(id));
			for (const { first, page, seminar } of parts) {
				const own = remarks.filter((one) => one.seminar === seminar && one.page.id === page).flatMap(({ paragraphs }) => paragraphs);
				assert.ok(own.some(({ passages, direction }) => !direction && passages.includes(first)));
			}
		}
	}
});

test('every seminar stands in one year and one month', () => {
	const seminars = ['2020-12-31', '2020-12-01', '2020-02-29', '2018-05-01'].map((date) => ({ date })) as unknown as Parameters<
		typeof seminarYears
	>[0];
	const years = seminarYears(seminars);
	assert.deepEqual(
		years.map(({ year }) => year),
		['2020', '2018'],
	);
	assert.deepEqual(
		years.map(({ seminars }) => byMonth(seminars).map(({ month, seminars }) => [month, seminars.length])),
		[
			[
				[12, 2],
				[2, 1],
			],
			[[5, 1]],
		],
	);
	assert.equal(yearsOf(seminars), '2018–2020');
	assert.equal(yearsOf(seminars.slice(0, 2)), '2020');
	assert.equal(yearsOf([]), '');
});
