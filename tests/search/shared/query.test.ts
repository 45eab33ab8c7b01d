import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullTable } from '../../../src/search/build/fold-table.ts';
import { parseQuery } from '../../../src/search/shared/query.ts';

/** What is typed, its terms, excluded terms and distance limits. */
const cases: [string, string[], string[]?, [number, number, number][]?][] = [
	['', []],
	['   ', []],
	['……“”', []],
	['新質生產力', ['新质生产力']],
	['新质生产力', ['新质生产力']],
	['場景 創新', ['场景', '创新']],
	['場景　創新', ['场景', '创新']],
	['"場景 創新"', ['场景创新']],
	['＂場景 創新＂', ['场景创新']],
	['"場景 創新', ['场景创新']],
	['“場景 創新”', ['场景创新']],
	['”場景 創新“ 人才', ['场景创新', '人才']],
	['「場景 創新」', ['场景创新']],
	['｢場景 創新｣', ['场景创新']],
	['『場景 創新』', ['场景创新']],
	['"場景 創新” 人才', ['场景创新', '人才']],
	['“場景 「開放 創新」 人才” 教育', ['场景开放创新人才', '教育']],
	['「場景 “開放 創新” 人才」 教育', ['场景开放创新人才', '教育']],
	['創新 -「場景 驅動」', ['创新'], ['场景驱动']],
	['創新 －『場景 驅動』', ['创新'], ['场景驱动']],
	['「-場景」', ['场景']],
	['創新 −場景', ['创新'], ['场景']],
	['科技 〜１０ 教育', ['科技', '教育'], [], [[0, 1, 10]]],
	['“城、人、產”', ['城人产']],
	['創新 創新', ['创新']],
	['創新 -場景', ['创新'], ['场景']],
	['創新 －場景', ['创新'], ['场景']],
	['創新 -"場景 驅動"', ['创新'], ['场景驱动']],
	['創新-場景', ['创新场景']],
	['"-場景"', ['场景']],
	['-場景', [], ['场景']],
	['- 場景', ['场景']],
	['１６０個', ['160个']],
	['科技 ~10 教育', ['科技', '教育'], [], [[0, 1, 10]]],
	['科技 ～10 教育', ['科技', '教育'], [], [[0, 1, 10]]],
	[
		'甲 ~3 乙 ~5 丙',
		['甲', '乙', '丙'],
		[],
		[
			[0, 1, 3],
			[1, 2, 5],
		],
	],
	['創新 ~20 創新', ['创新'], [], [[0, 0, 20]]],
	['科技 ~10', ['科技']],
	['~10 教育', ['教育']],
	['科技 ~10 -教育', ['科技'], ['教育']],
	['"~10"', ['10']],
	['<b>CPU</b>', ['bcpub']],
];

for (const [typed, terms, excluded = [], distanceLimits = []] of cases) {
	test(`a query is parsed by the grammar: ${JSON.stringify(typed)}`, () => {
		const query = parseQuery(typed, fullTable);
		assert.deepEqual(query.terms, terms);
		assert.deepEqual(query.excluded, excluded);
		assert.deepEqual(
			query.distanceLimits.map(({ left, right, distance }) => [left, right, distance]),
			distanceLimits,
		);
	});
}
