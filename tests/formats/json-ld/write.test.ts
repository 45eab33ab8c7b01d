import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArchive } from '../../../src/content/read-archive.ts';
import { itemsOf } from '../../../src/formats/citation/item.ts';
import { pageGraph } from '../../../src/formats/json-ld/write.ts';
import { paragraphsOf } from '../../../src/record/model.ts';
import { everyone } from '../../../src/record/people.ts';

interface Quoted {
	text: string;
	creator?: { '@id': string };
}

const archive = readArchive(
	new Map([
		['speakers.yaml', 'lin-yi:\n  name: 林一\n'],
		['2024-01-02-pond/seminar.yaml', 'title: 池塘\ndate: 2024-01-02\nkind: report\n'],
		[
			'2024-01-02-pond/01-lin-yi.mdx',
			'---\ntitle: 林一\nspeaker: lin-yi\norder: 1\nnarration:\n  - at: p1-s1\n    quote: 林一表示，\n  - at: p3\n---\n\n林一表示，水很清。池塘很深。\n\n> （笑）\n\n眾人散去。\n',
		],
		[
			'2024-01-02-pond/02-told.mdx',
			'---\ntitle: 林一：主持\nspeaker: lin-yi\norder: 2\nnarration:\n  - at: p1\n---\n\n林一主持會議。\n\n> （掌聲）\n',
		],
	]),
).archive;
const [seminar] = archive.seminars;
const [page, told] = seminar?.pages ?? [];

test('only what a speaker says is given to the speaker: no lead-in, no stage direction, no narration', () => {
	assert.ok(seminar && page);
	assert.equal(paragraphsOf(page).length, 3);
	const graph = pageGraph(seminar, page, archive, { locale: 'hant', name: '記錄', addressOf: (path) => `https://record.example/${path}` });
	const [article] = (graph as unknown as { '@graph': [{ hasPart: Quoted[] }] })['@graph'];
	assert.deepEqual(
		article.hasPart.map(({ text, creator }) => [text, creator?.['@id'] ?? null]),
		[
			['林一表示，水很清。', null],
			['池塘很深。', 'https://record.example/speakers/lin-yi/#person'],
			['（笑）', null],
			['眾人散去。', null],
		],
	);
});

test('a page that only tells of the speaker it names has no author, in JSON-LD and in citations, and the person is still known', () => {
	assert.ok(seminar && told);
	assert.equal(told.speaker, 'lin-yi');
	const graph = pageGraph(seminar, told, archive, { locale: 'hant', name: '記錄', addressOf: (path) => path });
	assert.ok(!JSON.stringify(graph).includes('"author"'));
	const authors = Object.fromEntries(itemsOf(seminar, archive).map((item) => [item.id, item.authors]));
	assert.deepEqual(authors, { seminar: [], 'lin-yi': ['林一'], 'lin-yi-report': [], told: [] });
	assert.deepEqual(everyone({ ...archive, seminars: [{ ...seminar, pages: [told] }] }), ['lin-yi']);
});
