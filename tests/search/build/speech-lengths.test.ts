import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadArchive } from '../../../src/content/files.ts';
import { paragraphsIn } from '../../../src/record/model.ts';
import { catalogOf } from '../../../src/search/build/index-content.ts';
import { charactersBy } from '../../../src/search/shared/distribution.ts';

const archive = loadArchive('content');
const catalog = catalogOf(archive, archive);
const letters = (text: string) => [...text.normalize('NFKC')].filter((char) => /[\p{L}\p{N}]/u.test(char)).length;

/** Speaker id → letters and digits that the speaker says: all but what is narrated. */
const said = new Map<string, number>();
let all = 0;
for (const { speaker, blocks } of archive.seminars.flatMap(({ pages }) => pages.flatMap(({ speeches }) => speeches))) {
	for (const { passages } of paragraphsIn(blocks).filter(({ direction }) => !direction)) {
		for (const { text, narration } of passages) {
			const own = [...text.split('').entries()].filter(([at]) => !narration.some(({ start, end }) => start <= at && at < end));
			all += letters(text);
			if (speaker !== null) said.set(speaker, (said.get(speaker) ?? 0) + letters(own.map(([, char]) => char).join('')));
		}
	}
}

test('a speaker’s characters, with which rates are reckoned, are those that the speaker says; the lead-ins are the reporter’s', () => {
	const counted = charactersBy('speaker', catalog, {});
	for (const [id, count] of said) assert.equal(counted.get(id) ?? 0, count, id);
	const lengths = catalog.seminars.flatMap(({ pages }) => pages.flatMap(({ speeches }) => speeches));
	assert.ok(lengths.some(([, length, spoken = length]) => spoken < length));
	assert.equal(
		lengths.reduce((sum, [, length]) => sum + length, 0),
		all,
	);
});

test('a year has the characters of all that is said and told; with a speaker chosen, that speaker’s alone', () => {
	assert.deepEqual([...charactersBy('year', catalog, {}).values()], [all]);
	const [id, count] = [...said].find(([, length]) => length > 0) ?? ['', 0];
	assert.deepEqual([...charactersBy('year', catalog, { speaker: [id] }).values()], [count]);
});
