import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archiveIn } from '../../src/content/gateway.ts';
import { keepingMentions } from '../../src/content/mentions-before.ts';
import { digestOfTexts } from '../../src/content/page-reads.ts';
import { mentionsByPerson } from '../../src/record/mentions.ts';
import type { Archive, Speaker } from '../../src/record/model.ts';

/** Who is named where. */
const named = (mentions: ReturnType<typeof mentionsByPerson>) =>
	[...mentions].map(([id, { first }]) => [id, first.map(({ seminar, page, passage }) => `${seminar.id}/${page.id}#${passage.id}`)]);

test('people are named where they are found anew, whether or not an earlier build has found them', () => {
	for (const locale of ['hant', 'hans'] as const) {
		const archive = archiveIn(locale);
		const anew = named(mentionsByPerson(archive));
		assert.ok(anew.length > 0);
		for (let build = 0; build < 2; build++)
			assert.deepEqual(named(mentionsByPerson(archive, keepingMentions(archive.speakers, digestOfTexts))), anew);
	}
});

test('a person who is new is found in seminars that were looked through before', () => {
	const archive = archiveIn('hant');
	mentionsByPerson(archive, keepingMentions(archive.speakers, digestOfTexts));
	const person: Speaker = { id: 'knowledge-city', name: '知識城', aliases: [], posts: [], sameAs: [] };
	const more: Archive = { ...archive, speakers: new Map([...archive.speakers, [person.id, person]]) };
	assert.ok((mentionsByPerson(more, keepingMentions(more.speakers, digestOfTexts)).get(person.id)?.count ?? 0) > 10);
});
