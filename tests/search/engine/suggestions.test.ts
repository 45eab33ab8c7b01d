import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadArchive } from '../../../src/content/files.ts';
import { fullTable } from '../../../src/search/build/fold-table.ts';
import { catalogOf } from '../../../src/search/build/index-content.ts';
import { soundsOf } from '../../../src/search/build/name-sounds.ts';
import { namesIn } from '../../../src/search/engine/name-answers.ts';
import { nameSuggestions, partedTerms } from '../../../src/search/engine/suggestions.ts';

const archive = loadArchive('content');
const catalog = catalogOf(archive, archive);
const names = namesIn(catalog, fullTable);
const sounds = soundsOf(new Set(names.flatMap(({ roman }) => roman.split(' '))));
const suggested = (text: string) => nameSuggestions(text, names, sounds, fullTable).map(({ query }) => query);

/** What is typed, and the first query that is offered. */
const NAMES: [what: string, typed: string, offered: string | undefined][] = [
	['the same sound', '聚文忠', '巨文忠'],
	['the same sound in every character', '劇聞中', '巨文忠'],
	['the same sound in simplified script', '剧闻钟', '巨文忠'],
	['one wrong character that sounds different', '巨武忠', '巨文忠'],
	['a sound that many do not tell apart', 'juwenzong', '巨文忠'],
	['pinyin with blanks and such a sound', 'ju wen zong', '巨文忠'],
	['one letter missing', 'lixiaocao', '李曉超'],
	['one letter too many', 'dongkee', '董珂'],
	['a name among other words', '聚文忠 人才', '巨文忠 人才'],
	['an excluded word beside a name', '聚文忠 -人才', '巨文忠 -人才'],
	['quotation marks beside a name', '聚文忠 「人才 高地」', '巨文忠 "人才 高地"'],
	['two wrong characters', '巨武鐘山', undefined],
	['one wrong character of two', '董某', undefined],
	['other words', '量子糾纏', undefined],
	['few letters', 'dong', undefined],
];
for (const [what, typed, offered] of NAMES) {
	test(`a name is offered for ${what}: ${typed}`, () => assert.equal(suggested(typed)[0], offered));
}

test('a name that is typed as it is has no suggestion', () => {
	for (const { name } of catalog.speakers) assert.ok(!suggested(name).includes(name), name);
});

const TERMS: [typed: string, parted: string | null][] = [
	['創新，人才', '創新 人才'],
	['創新、人才；教育', '創新 人才 教育'],
	['創新/人才 教育', '創新 人才 教育'],
	['創新｜人才', '創新 人才'],
	['創新', null],
	['創新。', null],
	['創新 人才', null],
	['“創新，人才”', null],
	['創新，人才 -教育', null],
	['一，二，三，四，五，六', null],
];
for (const [typed, parted] of TERMS) {
	test(`terms that punctuation joins are parted, a quotation and a sentence are not: ${typed}`, () =>
		assert.equal(partedTerms(typed), parted));
}
