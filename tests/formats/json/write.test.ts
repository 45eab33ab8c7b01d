import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { recordJsonSchema } from '../../../src/formats/json/record-schema.ts';
import { recordJson } from '../../../src/formats/json/write.ts';
import { paragraphsOf } from '../../../src/record/model.ts';
import { SEMINARS } from '../archives.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true });
formats.default(ajv);
const valid = ajv.compile(recordJsonSchema());
const published = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

for (const { seminar, archive } of SEMINARS) {
	const record = recordJson(seminar, archive, (path) => `/${path}`);

	test(`${seminar.id}: record.json validates against its published schema`, () => {
		assert.ok(valid(published(record)), ajv.errorsText(valid.errors));
	});

	test(`${seminar.id}: passages joined give the paragraphs, and paragraphs the record`, () => {
		const paragraphs = record.pages.flatMap(({ speeches }) => speeches.flatMap(({ paragraphs }) => paragraphs));
		for (const { text, passages } of paragraphs) assert.equal(passages.map((passage) => passage.text).join(''), text);
		assert.deepEqual(
			paragraphs.map(({ text }) => text),
			seminar.pages.flatMap(paragraphsOf).map(({ text }) => text),
		);
	});

	test(`${seminar.id}: every speaker that is referred to is described`, () => {
		const known = new Set(record.speakers.map(({ id }) => id));
		const named = record.pages.flatMap(({ speaker, speeches }) => [speaker, ...speeches.map((speech) => speech.speaker)]);
		for (const id of [...named, ...record.participants]) assert.ok(id === null || known.has(id), String(id));
	});

	test(`${seminar.id}: blocks, where a speech has any, name each of its paragraphs once and in order`, () => {
		const speeches = record.pages.flatMap((page) => page.speeches);
		for (const { paragraphs, blocks } of speeches) {
			const ids = JSON.stringify(blocks ?? []).match(/(?<="id":")p\d+(?=")/g);
			if (blocks)
				assert.deepEqual(
					ids,
					paragraphs.map(({ id }) => id),
				);
		}
	});
}

test('the schema rejects a wrong record', () => {
	const [first] = SEMINARS;
	assert.ok(first);
	const record = recordJson(first.seminar, first.archive, (path) => `/${path}`);
	for (const wrong of [
		{ ...record, date: '2024-13-01' },
		{ ...record, pages: [{}] },
		{ ...record, title: undefined },
		{ ...record, extra: 1 },
	]) {
		assert.equal(valid(published(wrong)), false);
	}
});
