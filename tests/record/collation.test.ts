import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadArchive } from '../../src/content/files.ts';
import { collate } from '../../src/record/collation.ts';
import { type Block, paragraphsOf, type Seminar } from '../../src/record/model.ts';

const seminar = loadArchive('content').seminars.find(({ witness }) => witness !== null) as Seminar;
const publishedIn = (one: Seminar) => collate(one).flatMap(({ published }) => (published ? [published] : []));

test('every paragraph stands beside the line that it was published of', () => {
	const all = seminar.pages.flatMap((page) => paragraphsOf(page));
	assert.deepEqual(
		publishedIn(seminar).map(({ paragraph }) => paragraph),
		all,
	);
	for (const { paragraph, passages } of publishedIn(seminar)) {
		assert.equal(passages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(''), paragraph.text);
	}
});

test('a paragraph that was changed without an emendation stands beside no line; those behind it keep theirs', () => {
	const [changed] = seminar.pages.flatMap((page) => paragraphsOf(page)).slice(3);
	const change = (block: Block): Block => (block === changed ? { ...changed, text: `${changed.text}改` } : block);
	const pages = seminar.pages.map((page) => ({
		...page,
		speeches: page.speeches.map((speech) => ({ ...speech, blocks: speech.blocks.map(change) })),
	}));
	const ids = (one: Seminar) => publishedIn(one).map(({ page, paragraph }) => `${page.id}#${paragraph.id}`);
	const own = seminar.pages.find((page) => paragraphsOf(page).some((one) => one === changed));
	assert.deepEqual(
		ids({ ...seminar, pages }),
		ids(seminar).filter((id) => id !== `${own?.id}#${changed?.id}`),
	);
	assert.equal(collate({ ...seminar, pages }).length, collate(seminar).length);
});
