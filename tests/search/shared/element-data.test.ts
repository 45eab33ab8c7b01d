import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DialogTexts, dataAttributes, type SearchData } from '../../../src/search/shared/element-data.ts';

test('values become data attributes: strings as they are, anything else as JSON', () => {
	const texts = { close: '關閉', kinds: { words: '' } };
	assert.deepEqual(dataAttributes({ index: '/search/index/', texts }), {
		'data-index': '/search/index/',
		'data-texts': '{"close":"關閉","kinds":{"words":""}}',
	});
});

test('a text that the dialog is not sent is a type error, where it is read and where it is missing', () => {
	// @ts-expect-error The dialog is not sent this text.
	const read = (data: SearchData<DialogTexts>) => data.texts.countAll;
	// @ts-expect-error Most texts are missing.
	const sent: DialogTexts = { close: '關閉' };
	// The types are the test: `npm run check` fails where an expected error does not occur.
	assert.deepEqual([typeof read, typeof sent], ['function', 'object']);
});
