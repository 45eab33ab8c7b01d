import assert from 'node:assert/strict';
import { test } from 'node:test';
import { originOf } from '../../src/components/attribution.ts';
import { TEXTS } from '../../src/i18n/interface/index.ts';
import { elements, hasClass, pagesOf, textOf } from '../support/html.ts';
import { SITES } from '../support/sites.ts';

const SEMINAR = '2024-11-20-knowledge-city';
const pages = pagesOf(SITES.root);
const page = (path: string) => pages.get(`${path}/index.html`) ?? assert.fail(path);
const texts = (path: string, name: string) =>
	elements(page(path), (element) => hasClass(element, name)).map((element) => textOf(element).trim());

test('what the text is stands under the byline: who published it, how, and that no speaker reviewed it', () => {
	const line = '新浪網發布的會議實錄，以第三人稱轉述發言；現場速記整理，未經演講者審閱';
	for (const path of [`${SEMINAR}/li-xiaochao`, `${SEMINAR}/discussion`, `${SEMINAR}/full`, 'speakers/li-xiaochao']) {
		assert.deepEqual(texts(path, 'text-origin'), [line], path);
	}
	assert.deepEqual(texts(`hans/${SEMINAR}/li-xiaochao`, 'text-origin'), [
		'新浪网发布的会议实录，以第三人称转述发言；现场速记整理，未经演讲者审阅',
	]);
});

test('a text of another kind, or one that the editors describe, is called what it is', () => {
	const t = TEXTS.hant;
	assert.equal(originOf({ kind: 'transcript' }, t), '會議記錄，按發言逐段記下');
	assert.equal(originOf({ kind: 'transcript', source: { publisher: '某會' } }, t), '某會發布的會議記錄，按發言逐段記下');
	assert.equal(originOf({ kind: 'report' }, t), '會議報道，以第三人稱轉述發言');
	assert.equal(
		originOf({ kind: 'report', source: { publisher: '某報' }, statement: '據錄音整理，經發言者審定。' }, t),
		'據錄音整理，經發言者審定。',
	);
});

test('a topic’s page and the board show an item behind its lead-in, and a lead-in once', () => {
	assert.deepEqual(texts('topics/industry', 'lead-in'), ['……具體做了五個方面的工作：', '創新體系']);
	assert.deepEqual(texts(SEMINAR, 'lead-in'), ['……具體做了五個方面的工作：', '創新體系']);
	assert.deepEqual(texts(`hans/${SEMINAR}`, 'lead-in'), ['……具体做了五个方面的工作：', '创新体系']);
});
