/** One archive built in two halves by year, side by side, on two ports: searched together they have the hits of a plain scan of all of it, and those of one build. */
import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fullTable } from '../../../src/search/build/fold-table.ts';
import type { SearchIndex } from '../../../src/search/engine/engine.ts';
import { joinIndexes } from '../../../src/search/engine/joined-index.ts';
import type { Catalog } from '../../../src/search/shared/catalog.ts';
import { fold } from '../../../src/search/shared/fold.ts';
import { INDEX_PATH } from '../../../src/search/shared/manifest.ts';
import { HIT_ORDERS } from '../../../src/search/shared/rank.ts';
import type { Results } from '../../../src/search/shared/results.ts';
import { startBuild } from '../../support/build.ts';
import { writeYears } from '../../support/generated.ts';
import { largeIndex, nodeIndex } from '../../support/node-index.ts';
import { serve } from '../../support/serve.ts';

const work = mkdtempSync(join(tmpdir(), 'two-builds-'));
const HALVES = ['2000', '2001'];
const QUERIES = ['人才', '新質生產力', '知識城', '創', '的', '“深化改革”', '沒有這個字句'];
let indexes: { index: SearchIndex; close: () => void }[];
/** All of the archive in one build, searched by scanning and as a large archive is. */
let wholes: { index: SearchIndex; close: () => void }[];
/** The older half, served by itself. */
let older: { url: string; close: () => void };
let paragraphs: string[];

const siteOf = (name: string) => ({ dir: join(work, `out-${name}`), base: '/' });

interface Scanned {
	pages: { speeches: { paragraphs: { text: string }[] }[] }[];
}

before(async () => {
	writeYears(work, HALVES, { seminars: 10, pages: 1, characters: 16_000, days: 73 });
	const builds = [...HALVES, 'whole'].map((name) => startBuild({ CONTENT_DIR: join(work, name), OUT_DIR: siteOf(name).dir }));
	assert.deepEqual(await Promise.all(builds.map(({ ended }) => ended)), [0, 0, 0]);
	const files = HALVES.flatMap((year) => globSync(`${work}/out-${year}/*-seminar-*/record.json`));
	assert.equal(files.length, 10);
	paragraphs = files.flatMap((file) =>
		(JSON.parse(readFileSync(file, 'utf8')) as Scanned).pages.flatMap(({ speeches }) =>
			speeches.flatMap((speech) => speech.paragraphs.map(({ text }) => fold(text, fullTable))),
		),
	);
	indexes = await Promise.all(HALVES.map((year) => nodeIndex(siteOf(year))));
	wholes = [await nodeIndex(siteOf('whole')), await largeIndex(siteOf('whole'))];
	older = await serve(siteOf('2000'));
});
after(() => {
	for (const { close } of [...(indexes ?? []), ...(wholes ?? [])]) close();
	older?.close();
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

/** The newer half, with the older one as another site. */
const joined = () => joinIndexes(indexes[1]?.index as SearchIndex, [{ index: `${older.url}${INDEX_PATH}`, site: older.url }], () => {});

/** The hits in their order, and their numbers. */
function shown({ pages, ranking, matches, pageCount, passages, isCounted, uncounted }: Results) {
	const hits = ranking.map(([page, hit]) => `${pages[page]?.page.path}#${pages[page]?.hits[hit]?.id}`);
	return { hits, pages: pages.map(({ page }) => page.path), matches, pageCount, passages, isCounted, uncounted };
}

/** The filters' numbers where they are final; of pages that no filter leaves, an index reads no more than it needs. */
function final({ facets, facetMatches, isComplete, hasFinalMatches }: Results) {
	const { topic: _, ...matches } = facetMatches;
	return { ...(isComplete && { facets }), ...(hasFinalMatches && { matches }) };
}

for (const order of HIT_ORDERS) {
	for (const filters of [{}, { year: ['2000'] }, { speaker: ['speaker-2', 'speaker-3'] }]) {
		test(`two builds joined have the hits, the order and the numbers of one build: ${order}, ${JSON.stringify(filters)}`, async () => {
			const index = joined();
			for (const query of [...QUERIES, '人才 知識城', '創新 ~20 產業']) {
				const options = { order, filters, hitsWanted: Number.POSITIVE_INFINITY };
				const found = await index.search(query, options);
				assert.ok(found);
				for (const whole of wholes) {
					const expected = await whole.index.search(query, options);
					assert.ok(expected);
					assert.deepEqual(shown(found), shown(expected), query);
					if (found.isComplete === expected.isComplete) assert.deepEqual(final(found), final(expected), query);
				}
				for (const { page } of found.pages) assert.equal(page.site, page.date.startsWith('2000') ? older.url : undefined);
			}
		});
	}
}

test('the first hits of two builds joined are the first ones of one build', async () => {
	for (const order of HIT_ORDERS) {
		const options = { order, hitsWanted: 10 };
		const [found, expected] = [await joined().search('人才', options), await wholes[0]?.index.search('人才', options)];
		assert.ok(found && expected);
		assert.deepEqual(shown(found).hits.slice(0, 10), shown(expected).hits.slice(0, 10), order);
	}
});

test('while texts are left to read, no more hits are listed than were wanted', async () => {
	const large = await largeIndex(siteOf('2001'));
	const index = joinIndexes(large.index, [{ index: `${older.url}${INDEX_PATH}`, site: older.url }], () => {});
	for (const hitsWanted of [10, 40]) {
		const found = await index.search('人才', { hitsWanted });
		assert.ok(found && found.uncounted > 0);
		assert.equal(found.ranking.length, hitsWanted);
		assert.equal(found.passages, hitsWanted);
		assert.equal(found.pages.flatMap(({ hits }) => hits).length, hitsWanted);
		const whole = await wholes[0]?.index.search('人才', { hitsWanted: Number.POSITIVE_INFINITY });
		assert.ok(whole);
		assert.deepEqual(shown(found).hits, shown(whole).hits.slice(0, hitsWanted));
	}
	large.close();
});

test('who is named by a query is answered once, first where the own site has it', async () => {
	const own = (await indexes[1]?.index.search('研討會'))?.answers ?? [];
	const found = (await joined().search('研討會'))?.answers ?? [];
	assert.ok(own.length > 0);
	assert.deepEqual(found.slice(0, own.length), own);
	const keys = found.map(({ kind, path, label }) => `${kind} ${path || label}`);
	assert.equal(new Set(keys).size, keys.length);
});

test('the catalog of two builds joined is that of one build', async () => {
	const plain = ({ seminars, speakers, institutions }: Catalog) => ({
		seminars: seminars.map((seminar) => ({
			...seminar,
			pages: seminar.pages.map((page) => page.speeches.map(([speaker, ...lengths]) => [speakers[speaker]?.id, ...lengths])),
		})),
		people: speakers.map(({ id, name, institutions: held }) => [id, name, held.map((index) => institutions[index]?.id)]).sort(),
	});
	const expected = await wholes[0]?.index.catalog('hans', true);
	assert.ok(expected);
	assert.deepEqual(plain(await joined().catalog('hans', true)), plain(expected));
});

test('where another site does not answer, its address is named and the numbers are lower bounds', async () => {
	const own = indexes[1]?.index as SearchIndex;
	const site = `${older.url}missing/`;
	const found = await joinIndexes(own, [{ index: `${site}${INDEX_PATH}`, site }], () => {}).search('人才');
	const alone = await own.search('人才');
	assert.ok(found && alone);
	assert.deepEqual(found.missing, [site]);
	assert.deepEqual([found.isCounted, found.isComplete, found.hasFinalMatches], [false, false, false]);
	assert.equal(found.matches, alone.matches);
	assert.deepEqual(shown(found).hits, shown(alone).hits);
});

test('a site that accepts a request and never answers it holds up the others for some seconds, and is named', async () => {
	const silent = createServer(() => {});
	await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
	const site = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
	const since = performance.now();
	const index = joinIndexes(indexes[1]?.index as SearchIndex, [{ index: `${site}${INDEX_PATH}`, site }], () => {});
	const found = await index.search('人才');
	assert.deepEqual(found?.missing, [site]);
	// A page ends its worker after ten seconds without a word.
	assert.ok(performance.now() - since < 9000);
	const again = performance.now();
	assert.deepEqual((await index.search('人才'))?.missing, [site]);
	assert.ok(performance.now() - again < 3000, 'the next search does not wait for it');
	silent.close().closeAllConnections();
});

test('a query without a hit in any build is offered what one of them offers; a query of no term has no results', async () => {
	const found = await joined().search('沒有這個字句');
	assert.equal(found?.passages, 0);
	assert.equal(await joined().search('，'), null);
});
