/** One archive built in two halves by year, side by side, on two ports: searched together they have the hits of a plain scan of all of it. */
import assert from 'node:assert/strict';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fullTable } from '../../../src/search/build/fold-table.ts';
import type { SearchIndex } from '../../../src/search/engine/engine.ts';
import { fold } from '../../../src/search/shared/fold.ts';
import { startBuild } from '../../support/build.ts';
import { writeArchive } from '../../support/generated.ts';
import { nodeIndex } from '../../support/node-index.ts';

const work = mkdtempSync(join(tmpdir(), 'two-builds-'));
const HALVES = ['2000', '2001'];
const QUERIES = ['人才', '新質生產力', '知識城', '創', '的', '“深化改革”', '沒有這個字句'];
let indexes: { index: SearchIndex; close: () => void }[];
let paragraphs: string[];

interface Scanned {
	pages: { speeches: { paragraphs: { text: string }[] }[] }[];
}

before(async () => {
	const whole = join(work, 'whole');
	mkdirSync(whole);
	writeArchive(whole, { seminars: 10, pages: 1, characters: 16_000, days: 73 });
	for (const year of HALVES) {
		mkdirSync(join(work, year));
		for (const file of globSync(`${whole}/*.yaml`)) cpSync(file, join(work, year, basename(file)));
		for (const folder of globSync(`${whole}/${year}-*`)) renameSync(folder, join(work, year, basename(folder)));
	}
	const builds = HALVES.map((year) => startBuild({ CONTENT_DIR: join(work, year), OUT_DIR: join(work, `out-${year}`) }));
	assert.deepEqual(await Promise.all(builds.map(({ ended }) => ended)), [0, 0]);
	const files = HALVES.flatMap((year) => globSync(`${work}/out-${year}/*-seminar-*/record.json`));
	assert.equal(files.length, 10);
	paragraphs = files.flatMap((file) =>
		(JSON.parse(readFileSync(file, 'utf8')) as Scanned).pages.flatMap(({ speeches }) =>
			speeches.flatMap((speech) => speech.paragraphs.map(({ text }) => fold(text, fullTable))),
		),
	);
	indexes = await Promise.all(HALVES.map((year) => nodeIndex({ dir: join(work, `out-${year}`), base: '/' })));
});
after(() => {
	for (const { close } of indexes ?? []) close();
	rmSync(work, { recursive: true, force: true });
});

test('the counts of two builds together are those of a plain scan, and both contribute', async () => {
	for (const query of QUERIES) {
		const results = await Promise.all(indexes.map(({ index }) => index.search(query, { hitsWanted: Number.POSITIVE_INFINITY })));
		const wording = fold(query, fullTable);
		const scanned = paragraphs.reduce((sum, text) => sum + text.split(wording).length - 1, 0);
		const found = results.map((one) => one?.matches ?? 0);
		assert.equal(
			found.reduce((sum, one) => sum + one, 0),
			scanned,
			query,
		);
		assert.ok(results.every((one) => one?.isComplete));
		if (scanned > 20)
			assert.ok(
				found.every((one) => one > 0),
				query,
			);
	}
});

test('each half reads its own texts: the page of a hit is in the year of its build', async () => {
	for (const [i, { index }] of indexes.entries()) {
		const results = await index.search('人才', { hitsWanted: Number.POSITIVE_INFINITY });
		assert.ok(results && results.pages.length > 0);
		assert.deepEqual(new Set(results.pages.map(({ page }) => page.date.slice(0, 4))), new Set([HALVES[i]]));
	}
});
