import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadArchive } from '../../../src/content/files.ts';
import type { Item } from '../../../src/formats/citation/item.ts';
import { itemsOf, seminarItem } from '../../../src/formats/citation/item.ts';
import { STYLES, textOf } from '../../../src/formats/citation/styles.ts';
import { CITATION_FILES, CITATION_FORMATS } from '../../../src/formats/citation/write.ts';

const URL = 'https://record.example/s/bi-jiyao/#p1-s2';
const speech: Item = {
	id: 'bi-jiyao',
	label: '畢吉耀：四項建議',
	authors: ['畢吉耀'],
	title: '四項建議',
	container: '知識城研討會',
	host: '知識城智庫',
	place: null,
	date: '2024-11-20',
	publisher: '新浪網',
	edition: { date: '2026-11-23', hash: '5947e5ebb793' },
	path: 's/bi-jiyao/',
};
const seminar: Item = { ...speech, id: 'seminar', label: '知識城研討會', authors: [], title: '知識城研討會', container: null };
const quoting: Item = { ...speech, title: '“城、人、產”的關係' };
const nameless: Item = { ...speech, authors: [], title: '引言' };
const many: Item = { ...speech, authors: ['甲一', '乙二', '丙三', '丁四'], title: '討論', place: '廣州', host: null, publisher: null };

/** Each worked by hand from the style's own rules; the standards' numbers stand beside the code. */
const CASES: Record<string, [Item, string][]> = {
	'gb-2025': [
		[speech, `畢吉耀. 四項建議[C/OL]//知識城智庫. 知識城研討會. 2026-11-23版（5947e5ebb793）. 新浪網，2024. ${URL}.`],
		[seminar, `知識城智庫. 知識城研討會[C/OL]. 2026-11-23版（5947e5ebb793）. 新浪網，2024. ${URL}.`],
		[nameless, `引言[C/OL]//知識城智庫. 知識城研討會. 2026-11-23版（5947e5ebb793）. 新浪網，2024. ${URL}.`],
		[many, `甲一，乙二，丙三，等. 討論[C/OL]//知識城研討會. 2026-11-23版（5947e5ebb793）. 2024. ${URL}.`],
	],
	'gb-2015': [
		[speech, `畢吉耀. 四項建議[C/OL]//知識城智庫. 知識城研討會. 2026-11-23版(5947e5ebb793). 新浪網, 2024[2026-12-01]. ${URL}.`],
		[seminar, `知識城智庫. 知識城研討會[C/OL]. 2026-11-23版(5947e5ebb793). 新浪網, 2024[2026-12-01]. ${URL}.`],
		[many, `甲一, 乙二, 丙三, 等. 討論[C/OL]//知識城研討會. 2026-11-23版(5947e5ebb793). 2024[2026-12-01]. ${URL}.`],
	],
	apa: [
		[speech, `畢吉耀. (2024年11月20日). 四項建議 (2026-11-23版; 5947e5ebb793) [研討會發言]. 知識城研討會. 新浪網. ${URL}`],
		[seminar, `知識城智庫. (2024年11月20日). 知識城研討會 (2026-11-23版; 5947e5ebb793) [研討會記錄]. 新浪網. ${URL}`],
		[nameless, `引言 (2026-11-23版; 5947e5ebb793) [研討會記錄]. (2024年11月20日). 知識城研討會. 新浪網. ${URL}`],
		[many, `甲一, 乙二, 丙三, & 丁四. (2024年11月20日). 討論 (2026-11-23版; 5947e5ebb793) [研討會發言]. 知識城研討會, 廣州. ${URL}`],
	],
	chicago: [
		[speech, `畢吉耀. “四項建議.” 研討會發言, 知識城研討會, 2024年11月20日. 新浪網. 2026-11-23版, 5947e5ebb793. ${URL}.`],
		[seminar, `知識城智庫. 知識城研討會. 研討會記錄, 2024年11月20日. 新浪網. 2026-11-23版, 5947e5ebb793. ${URL}.`],
		[many, `甲一, 乙二, 丙三, 丁四. “討論.” 研討會發言, 知識城研討會, 廣州, 2024年11月20日. 2026-11-23版, 5947e5ebb793. ${URL}.`],
	],
	mla: [
		[speech, '畢吉耀. “四項建議.” 知識城研討會, 2026-11-23版 (5947e5ebb793), 新浪網, 2024年11月20日, record.example/s/bi-jiyao/#p1-s2.'],
		[seminar, '知識城智庫. 知識城研討會, 2026-11-23版 (5947e5ebb793), 新浪網, 2024年11月20日, record.example/s/bi-jiyao/#p1-s2.'],
		[many, '甲一, et al. “討論.” 知識城研討會, 2026-11-23版 (5947e5ebb793), 2024年11月20日, 廣州, record.example/s/bi-jiyao/#p1-s2.'],
	],
};

for (const { id, name, cite } of STYLES) {
	for (const [i, [item, expected]] of (CASES[id] ?? []).entries()) {
		test(`${name}, case ${i + 1}: ${item.title}`, () => assert.equal(textOf(cite(item, URL, '2026-12-01', 'hant')), expected));
	}
	test(`${name} has its cases`, () => assert.ok((CASES[id] ?? []).length >= 3));
}

test('in GB/T 7714—2025 every mark but “.” and “[ ]” is full-width, whatever is cited', () => {
	const style = STYLES.find(({ id }) => id === 'gb-2025');
	const archive = loadArchive('content');
	const items = [speech, seminar, nameless, many, ...archive.seminars.flatMap((one) => itemsOf(one, archive))];
	for (const item of items) {
		const parts = style?.cite(item, URL, '2026-12-01', 'hant') ?? [];
		const marks = textOf(parts.filter(({ kind }) => kind === 'plain'));
		assert.ok(marks.includes('（') && !/[,:;()?!]|[．［］]/.test(marks), marks);
	}
});

test('titles that the styles set in italics are parts of their own, and so are the address and the day, which depend on the reader', () => {
	const kinds = (id: string, item: Item) => STYLES.find((style) => style.id === id)?.cite(item, URL, '2026-12-01', 'hant');
	assert.deepEqual(
		kinds('apa', speech)
			?.filter(({ kind }) => kind === 'title')
			.map(({ text }) => text),
		['四項建議'],
	);
	assert.deepEqual(
		kinds('mla', speech)
			?.filter(({ kind }) => kind === 'title')
			.map(({ text }) => text),
		['知識城研討會'],
	);
	assert.deepEqual(
		kinds('gb-2015', speech)
			?.filter(({ kind }) => kind !== 'plain')
			.map(({ kind }) => kind),
		['today', 'url'],
	);
});

test('a seminar, each of its pages and each speaker of a shared page can be cited, by titles that do not repeat the speaker', () => {
	const archive = loadArchive('content');
	const [record] = archive.seminars;
	assert.ok(record);
	const items = itemsOf(record, archive);
	const [ofReport, others] = [items.filter(({ id }) => id.endsWith('-report')), items.filter(({ id }) => !id.endsWith('-report'))];
	assert.equal(others.length, 1 + record.pages.length);
	assert.ok(ofReport.length > 5);
	for (const { authors, label } of ofReport) assert.deepEqual([authors, label.split(' · ')[1]], [[], '新浪網會議實錄']);
	const bi = items.find(({ id }) => id === 'bi-jiyao');
	assert.deepEqual([bi?.authors, bi?.title, bi?.container], [['畢吉耀'], '四項建議', record.title]);
	const shared = loadArchive('tests/content/fixtures/sound');
	const [pond] = shared.seminars;
	assert.ok(pond && itemsOf(pond, shared).length >= 1 + pond.pages.length);
});

test('quotation marks in a title that stands in quotation marks are single ones', () => {
	for (const id of ['chicago', 'mla']) {
		const style = STYLES.find((one) => one.id === id) ?? assert.fail(id);
		assert.ok(textOf(style.cite(quoting, URL, '2026-07-02', 'hant')).includes('“‘城、人、產’的關係.” '), id);
	}
});

test('a record that was not published yet claims no edition in any style or file', () => {
	// The valid archive of the tests has no anchors.json.
	const [seminar] = loadArchive('tests/content/fixtures/sound').seminars;
	assert.ok(seminar);
	assert.equal(seminar.edition.published, false);
	const item = seminarItem(seminar);
	const texts = [
		...STYLES.map(({ cite }) => textOf(cite(item, 'https://record.example/a/', '2026-01-01', 'hant'))),
		...CITATION_FORMATS.map((format) => CITATION_FILES[format].write([{ key: 'a', item, url: 'https://record.example/a/' }], 'hant')),
	];
	for (const text of texts) {
		assert.doesNotMatch(text, /版\s*[（(;,]|"version"|version =|^ET {2}-/mu);
		assert.ok(!text.includes(seminar.edition.sha256.slice(0, 12)));
	}
});
