import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexJson, yearJson } from '../../../src/formats/json/write-index.ts';
import { listedYears } from '../../../src/record/calendar.ts';
import type { Archive } from '../../../src/record/model.ts';
import { SEMINARS } from '../archives.ts';

const { seminar, archive } = SEMINARS[0] as (typeof SEMINARS)[number];
const dates = Array.from({ length: 36 }, (_, i) => `${2024 - Math.floor(i / 12)}-${String(12 - (i % 12)).padStart(2, '0')}-01`);
const many: Archive = { ...archive, seminars: dates.map((date) => ({ ...seminar, id: `${date}-talk`, date })) };
const hrefOf = (path: string) => `/${path}`;

test('the indexes of the years have together what the index of the archive has', () => {
	const { years = [], seminars, speakers } = indexJson(many, '記錄', hrefOf);
	const each = listedYears(many.seminars).map((year) => yearJson(many, year, '記錄', hrefOf));
	assert.deepEqual(
		years.map(({ year, seminars }) => [year, seminars]),
		[
			['2024', 12],
			['2023', 12],
			['2022', 12],
		],
	);
	assert.deepEqual(
		each.flatMap((one) => one.seminars),
		seminars,
	);
	for (const one of each) {
		assert.ok(one.seminars.every(({ date }) => date.startsWith(one.year)));
		assert.ok(one.speakers.length > 0 && one.speakers.every(({ id }) => speakers.some((speaker) => speaker.id === id)));
	}
});

test('a small archive has no indexes of years', () => {
	assert.equal('years' in indexJson(archive, '記錄', hrefOf), false);
});
