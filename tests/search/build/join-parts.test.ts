/** Pagefind indexes an archive in parts. Its own index of the whole tells what the joined one has to say. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import * as pagefind from 'pagefind';
import { archiveParts } from '../../../src/search/build/archive-parts.ts';
import { type IndexedPart, joinedChunks, joinedMeta, metaParts } from '../../../src/search/build/join-parts.ts';
import { foldsOf } from '../../../src/search/build/page-folds.ts';
import { indexPart } from '../../../src/search/build/pagefind-bundle.ts';
import { readChunk, type WordPlaces } from '../../../src/search/shared/pagefind-files.ts';
import { pairsOf, parseStopCharacters } from '../../../src/search/shared/tokens.ts';
import { spokenArchive } from '../../support/spoken-archive.ts';

const dir = mkdtempSync(join(tmpdir(), 'join-parts-'));
after(() => rmSync(dir, { recursive: true }));
after(() => pagefind.close());

const { pages, paragraphs } = spokenArchive(20261129);
const stops = parseStopCharacters('的是我');
const folded = pages.map((page, i) => {
	const { words, others } = foldsOf(page, paragraphs[i] ?? []);
	return { path: page.path, folds: [...words, ...others] };
});
let bundles = 0;
const indexed = (some: readonly (typeof folded)[number][]) => indexPart(some, stops, join(dir, `${bundles++}`));
const words = new Set(folded.flatMap(({ folds }) => folds.flatMap((one) => pairsOf(one, stops).map(({ word }) => word))));

/** Each word → each page's path → the word's places there. */
function placesIn(parts: readonly IndexedPart[]): Map<string, Map<string, number[]>> {
	const paths = parts.flatMap((part) => part.paths);
	const byPath = ({ numbers, starts, places }: WordPlaces) =>
		new Map(numbers.map((number, i): [string, number[]] => [paths[number] ?? '', places.slice(starts[i], starts[i + 1])]));
	return new Map(
		[...joinedChunks(parts)].flatMap(({ content }) => [...readChunk(content, words)].map(([word, of]) => [word, byPath(of)] as const)),
	);
}

test('parts that are joined have each word at the places on each page at which Pagefind has it in the whole archive', async () => {
	const whole = placesIn([await indexed(folded)]);
	assert.equal(whole.size, words.size);
	const third = Math.ceil(folded.length / 3);
	const parts: IndexedPart[] = [];
	for (const start of [0, third, 2 * third]) parts.push(await indexed(folded.slice(start, start + third)));
	assert.deepEqual(placesIn(parts), whole);
	// Words are looked up by the first one of each chunk, and by Pagefind by the last one too.
	const chunks = [...joinedChunks(parts)];
	for (const [i, { from, to, content }] of chunks.entries()) {
		const own = [...readChunk(content, words).keys()];
		assert.ok(own.every((word) => word >= from && word <= to && word > (chunks[i - 1]?.to ?? '')));
	}
	const named = chunks.map(({ from, to }, i) => ({ from, to, name: `unknown_${i}` }));
	const meta = metaParts(joinedMeta(parts, named));
	assert.equal(meta.ids.length, folded.length);
	assert.deepEqual(
		meta.chunks,
		named.map(({ name }) => name),
	);
});

test('a part that is cut off is an error', async () => {
	const part = await indexed(folded.slice(0, 2));
	assert.throws(() => [...joinedChunks([{ ...part, words: part.words.subarray(0, part.words.length - 3) }])], /ends too early/);
});

test('a seminar that is added or gone changes no other part than its own and, where one begins or ends there, the next', () => {
	const paths = Array.from({ length: 400 }, (_, i) => [`2020-seminar-${i}/a/`, `2020-seminar-${i}/b/`]).flat();
	const partsOf = (some: readonly string[]) => archiveParts(some).map((part) => part.map((position) => some[position]).join());
	const before = partsOf(paths);
	assert.ok(before.length > 10 && before.length < 60);
	for (let gone = 0; gone < 400; gone += 7) {
		const after = new Set(partsOf(paths.filter((path) => !path.startsWith(`2020-seminar-${gone}/`))));
		assert.ok(before.filter((part) => !after.has(part)).length <= 2);
	}
});
