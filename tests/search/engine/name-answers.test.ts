import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadArchive } from '../../../src/content/files.ts';
import { localizedArchive } from '../../../src/record/localize.ts';
import { fullTable } from '../../../src/search/build/fold-table.ts';
import { catalogOf } from '../../../src/search/build/index-content.ts';
import { syllables } from '../../../src/search/build/romanize.ts';
import { nameAnswers, namesIn } from '../../../src/search/engine/name-answers.ts';
import { parseQuery } from '../../../src/search/shared/query.ts';

const hant = loadArchive('content');
const catalogs = { hant: catalogOf(hant, hant), hans: catalogOf(localizedArchive(hant, 'hans'), hant) };

function requestOf(text: string, locale: 'hant' | 'hans' = 'hant') {
	const catalog = catalogs[locale];
	return { text, terms: parseQuery(text, fullTable).terms, catalog, names: namesIn(catalog, fullTable), table: fullTable };
}

function first(text: string, locale: 'hant' | 'hans' = 'hant'): string | undefined {
	return nameAnswers(requestOf(text, locale))[0]?.label;
}

const cases: [string, string][] = [
	['李曉超', '李曉超'],
	['李晓超', '李曉超'],
	['li xiaochao', '李曉超'],
	['lixiaochao', '李曉超'],
	['Lǐ Xiǎochāo', '李曉超'],
	['LXC', '李曉超'],
	['lxc', '李曉超'],
	['李曉', '李曉超'],
	['巨文忠', '巨文忠'],
	['jwz', '巨文忠'],
	['中國經濟體制改革研究會', '中國經濟體制改革研究會'],
	['经济体制改革研究会', '中國經濟體制改革研究會'],
	['zhongguo jingji tizhi gaige yanjiuhui', '中國經濟體制改革研究會'],
	['zgjjtzggyjh', '中國經濟體制改革研究會'],
	['科技創新', '科技創新'],
	['kjcx', '科技創新'],
	['kējì chuàngxīn', '科技創新'],
	['中新廣州知識城研討會', '中新廣州知識城研討會'],
	['李曉超 試驗區', '李曉超'],
];
for (const [typed, label] of cases) test(`a name is found as a direct answer: ${typed}`, () => assert.equal(first(typed), label));

test('both locales have the same answers, each in its own script', () => assert.equal(first('lxc', 'hans'), '李晓超'));

for (const typed of ['新質', 'x', '的', '量子糾纏', '……']) {
	test(`text that names nothing is not answered with a person: ${typed}`, () =>
		assert.ok(!hant.speakers.values().some(({ name }) => name === first(typed))));
}

test('an institution is answered with links to all its speakers', () => {
	assert.ok((nameAnswers(requestOf('中國經濟體制改革研究會'))[0]?.links.length ?? 0) >= 3);
});

test('the record’s own romanization is used where the dictionary reads a name differently', () => {
	assert.equal(syllables('單曾', 'Shàn Zēng'), 'shan zeng');
	assert.equal(syllables('重行', 'Chóng Háng'), 'chong hang');
});
