import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Catalog, CatalogSpeaker } from '../../../src/search/shared/catalog.ts';
import { packCatalog, unpackCatalog } from '../../../src/search/shared/packed-catalog.ts';
import { packPlaces, unpackPlaces } from '../../../src/search/shared/packed-places.ts';
import { differences, packSpeeches, summed, unpackSpeeches } from '../../../src/search/shared/packed-speeches.ts';
import type { PageSpeeches, PlaceIndex } from '../../../src/search/shared/places.ts';

/** As a file has it. */
const written = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function speaker(id: string, name: string, roman: string, more: Partial<CatalogSpeaker> = {}): CatalogSpeaker {
	return { id, name, roman, aliases: [], posts: '', institutions: [], ...more };
}

test('a catalog is read as it was written: usual and other ids, people with and without a distinction', () => {
	const catalog: Catalog = {
		speakers: [
			speaker('li-xiaochao', '李小超', 'li xiao chao', { posts: '主任', institutions: [0] }),
			speaker('zi-wei-2-2015-11-05-notes', '諮委2', 'zi wei', { distinction: '2015-11-05' }),
			speaker('mike', 'Mike', '', { aliases: ['麥克'] }),
			speaker('whisky', 'whisky', 'whisky'),
			speaker('lv-jizong', '呂繼宗', 'lu ji zong'),
		],
		institutions: [{ id: '學院', name: '学院', roman: 'xue yuan' }],
		topics: [],
		seminars: [{ id: 'a', title: '甲', date: '2024-01-01', pages: [{ id: 'p', title: '頁', speeches: [[0, 3]] }] }],
	};
	assert.deepEqual(unpackCatalog(written(packCatalog(catalog))), catalog);
});

test('the speeches of a page are read as they were written: nobody’s, and such of which the reporter says a part', () => {
	const speakers = [70, 3, 71];
	const page: PageSpeeches = {
		speeches: [
			[70, 120, 4],
			[-1, 8, 1],
			[3, 40, 2, 31],
			[70, 0, 0],
			[71, 5, 1, 0],
		],
		narrated: [[121, 162, 130, 139]],
	};
	assert.deepEqual(unpackSpeeches(written(packSpeeches(page, speakers)), speakers), page);
});

test('numbers are read from their differences', () => {
	for (const numbers of [[], [5], [5, 6, 7, 2, 900]]) assert.deepEqual(summed(written(differences(numbers))), numbers);
});

test('the files of places are read as they were written, none and the one without a first word included', () => {
	for (const files of [[], [['', 'unknown_00', 3] as const], [['#的', 'ab', 1] as const, ['不', 'unknown_cd', 12] as const]]) {
		const places: PlaceIndex = { entry: { languages: {} }, ends: [1, 2], counted: '我們', files: files.map(([...file]) => file) };
		assert.deepEqual(unpackPlaces(written(packPlaces(places))), places);
	}
});
