import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadArchive } from '../../src/content/files.ts';
import { convert, convertAll, simplifier } from '../../src/i18n/convert.ts';
import { localizedArchive } from '../../src/record/localize.ts';
import { paragraphsOf } from '../../src/record/model.ts';

const hant = loadArchive('content');
const hans = localizedArchive(hant, 'hans');
const textOf = (archive: typeof hant) => archive.seminars.flatMap(({ pages }) => pages.flatMap(paragraphsOf)).map(({ text }) => text);

test('an exception wins over OpenCC, a longer one over a shorter', () => {
	const simplify = simplifier([
		{ hant: '存在著', hans: '存在着' },
		{ hant: '著', hans: '著' },
	]);
	assert.equal(simplify('存在著，著作，於是'), '存在着，著作，于是');
	assert.equal(convert('存在著', 'hans', simplify), '存在着');
	assert.equal(convert('存在著', 'hant', simplify), '存在著');
});

test('everything in a structure is converted, and nothing else is changed', () => {
	const data = { names: ['劉學軍'], at: new Map([['p1-s2', { text: '關係', from: 3, none: null }]]) };
	assert.deepEqual(convertAll(data, 'hans'), { names: ['刘学军'], at: new Map([['p1-s2', { text: '关系', from: 3, none: null }]]) });
	assert.equal(convertAll(data, 'hant'), data);
});

test('a text that is given no value takes its own default, converted, and a value as it is', () => {
	const texts = convertAll({ reported: (name: string, report = '記錄') => `${report}載${name}發言` }, 'hans');
	assert.equal(texts.reported('劉學軍', undefined), '记录载劉學軍发言');
	assert.equal(texts.reported('劉學軍'), '记录载劉學軍发言');
	assert.equal(texts.reported('劉學軍', '關於'), '關於载劉學軍发言');
});

test('in the simplified edition every exception of the content has its effect', () => {
	const text = textOf(hans).join('\n');
	for (const { hant: wording, hans: wanted } of hant.conversion.exceptions) {
		assert.ok(!text.includes(wording), wording);
		assert.ok(text.includes(wanted), wanted);
	}
	assert.doesNotMatch(text, /著/);
});

test('every passage keeps its anchor and as many characters, so that marks and notes stay in place', () => {
	for (const [i, text] of textOf(hant).entries()) assert.equal(textOf(hans)[i]?.length, text.length, text);
	const ids = (archive: typeof hant) =>
		archive.seminars.flatMap(({ pages }) =>
			pages.flatMap((page) => paragraphsOf(page).flatMap((one) => [one.id, ...one.passages.map(({ id }) => id)])),
		);
	assert.deepEqual(ids(hans), ids(hant));
});

test('people keep the names they write themselves with', () => {
	const names = ['黄伟坚', '李晓超', '毕吉耀', '陈佳鹏', '巨文忠', '董珂', '杜国臣', '冯楚军', '潘治宏', '刘学军', '南储鑫', '冯瑾'];
	assert.deepEqual(
		[...hans.speakers.values()].map(({ name }) => name),
		names,
	);
});

test('a note on how characters were converted stands in the one edition it is about, and the others are numbered on', () => {
	const notes = (archive: typeof hant, id: string) => archive.seminars[0]?.pages.find((page) => page.id === id)?.notes.length;
	assert.equal(notes(hant, 'dong-ke'), 1);
	assert.equal(notes(hans, 'dong-ke'), 0);
	for (const page of hans.seminars.flatMap(({ pages }) => pages)) {
		const doubts = paragraphsOf(page).flatMap(({ passages }) =>
			passages.flatMap((passage) => passage.doubts.map((doubt) => ({ passage, ...doubt }))),
		);
		for (const { passage, start, end, note } of doubts) assert.equal(passage.text.slice(start, end), page.notes[note]?.quote);
	}
});
