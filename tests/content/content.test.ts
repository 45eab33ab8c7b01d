import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadArchive } from '../../src/content/files.ts';
import { paragraphsIn, paragraphsOf, speakersOf } from '../../src/record/model.ts';

const archive = loadArchive('content');
const seminar = archive.seminars.find(({ id }) => id === '2024-11-20-knowledge-city');
assert.ok(seminar);
const { pages, participants } = seminar;
const words = pages.flatMap(paragraphsOf).map(({ text }) => text);

test('the record has its twelve pages in order', () => {
	const expected =
		'introduction proceedings huang-weijian discussion li-xiaochao bi-jiyao chen-jiapeng ju-wenzhong dong-ke du-guochen feng-chujun notice';
	assert.deepEqual(
		pages.map(({ id }) => id),
		expected.split(' '),
	);
});

test('seven people’s words are reported, one chaired and is told of, and twelve took part', () => {
	const speaking = new Set(pages.flatMap(speakersOf));
	assert.equal(speaking.size, 7);
	assert.deepEqual(seminar.chair, ['feng-chujun']);
	assert.ok(!speaking.has('feng-chujun'));
	assert.deepEqual(pages.find(({ id }) => id === 'feng-chujun')?.about, ['feng-chujun']);
	assert.equal(participants.length, 12);
});

test('a speaker’s page marks the reporter’s lead-in as narration, and a page without a speaker is narration throughout', () => {
	for (const page of pages) {
		for (const { speaker, blocks } of page.speeches) {
			const [first] = paragraphsIn(blocks);
			const [passage] = first?.passages ?? [];
			assert.ok(first && passage);
			if (speaker === null)
				assert.ok(
					paragraphsIn(blocks).every(({ narrative }) => narrative),
					page.id,
				);
			else {
				const [lead] = passage.narration;
				assert.equal(lead?.start, 0, page.id);
				assert.match(passage.text.slice(0, lead.end), /[示為指出認，]，$/u, page.id);
				assert.ok(!first.narrative);
			}
		}
	}
});

test('every name and every post occurs in the record as speakers.yaml has it', () => {
	for (const id of participants) {
		const speaker = archive.speakers.get(id);
		assert.ok(speaker?.romanization, id);
		assert.ok(speaker.posts.length > 0, id);
		assert.ok(
			words.some((text) => text.includes(speaker.name)),
			speaker.name,
		);
		for (const { institution, post = '' } of speaker.posts) {
			assert.ok(
				words.some((text) => text.includes(institution) || text.includes(post)),
				institution,
			);
			assert.ok(
				words.some((text) => text.includes(post)),
				post,
			);
		}
	}
});

test('the page of every speaker begins with the speaker’s name', () => {
	for (const page of pages.filter(({ speaker }) => speaker !== null)) {
		const name = archive.speakers.get(page.speaker ?? '')?.name ?? '';
		assert.ok(paragraphsOf(page)[0]?.text.slice(0, 60).includes(name), page.id);
	}
});

test('the report of Huang Weijian has five sections, each labelled', () => {
	const page = pages.find(({ id }) => id === 'huang-weijian');
	assert.ok(page);
	const paragraphs = paragraphsOf(page);
	for (const [i, numeral] of [...'一二三四五'].entries()) {
		assert.ok(paragraphs[i + 1]?.text.startsWith(`第${numeral}，`));
		assert.ok(page.points.some(({ at }) => at === `p${i + 2}`));
	}
});

test('doubtful wordings are unchanged and have a note', () => {
	const notes = pages.flatMap((page) => page.notes.map(({ quote }) => quote));
	for (const wording of ['省事權', '粵新芯片半導體']) {
		assert.ok(words.some((text) => text.includes(wording)));
		assert.ok(notes.includes(wording));
	}
});
