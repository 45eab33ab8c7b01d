/** Lean, packed and least builds: what they leave out, and that the words of every page still stand at some address. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { unzipSync } from 'fflate';
import { loadArchive } from '../../src/content/files.ts';
import { isListed } from '../../src/formats/site/listing.ts';
import { pageLinks } from '../../src/publish/check/page-links.ts';
import { filesIn } from '../../src/publish/files-in.ts';
import { EXTENTS, type Extent } from '../../src/record/site-identity.ts';
import { build } from '../support/build.ts';

const FIXTURE = 'tests/site/fixtures/two-scripts';
const ORIGIN = 'https://record.example/';
const work = mkdtempSync(join(tmpdir(), 'extent-'));
after(() => rmSync(work, { recursive: true }));

function built(extent: Extent): string {
	const [content, dir] = [join(work, `content-${extent}`), join(work, extent)];
	cpSync(FIXTURE, content, { recursive: true });
	const site = join(content, 'site.yaml');
	writeFileSync(site, `${readFileSync(site, 'utf8')}\nextent: ${extent}\n`);
	// A record of one page, which the fixture does not have.
	const seminar = join(content, '2022-02-03-note');
	mkdirSync(seminar);
	writeFileSync(join(seminar, 'seminar.yaml'), 'title: 池塘筆記\ndate: 2022-02-03\n');
	writeFileSync(join(seminar, '01-talk.mdx'), '---\ntitle: 池塘\nspeaker: yu-ming\norder: 1\n---\n\n池塘很深。水很清。\n\n風從山上來。\n');
	const { status, stderr } = build({ CONTENT_DIR: content, OUT_DIR: dir });
	assert.equal(status, 0, stderr);
	return dir;
}
const DIRS = Object.fromEntries(EXTENTS.map((extent) => [extent, built(extent)])) as Record<Extent, string>;
const read = (extent: Extent, path: string) => readFileSync(join(DIRS[extent], path), 'utf8');

/** What an archive that is not built in full leaves out: copies and exports; the least one also what pages can do without. */
const LEFT_OUT: Record<Exclude<Extent, 'all'>, RegExp> = {
	lean: /\/(?:record\.(?:epub|md|txt)|cite\.(?:bib|ris|json)|card\.png)$/,
	packed:
		/\/(?:record\.(?:epub|md|txt|json|akn\.xml)|source\.txt|cite\.(?:bib|ris|json)|card\.png|print\.css)$|(?:^|\/)offline(?:\.json|\/index\.html)$|speakers\/[^/]+\/feed\.xml$|\/(?:source|cite|editions)\/index\.html$/,
	least:
		/\/(?:record\.(?:epub|md|txt|json|akn\.xml)|source\.txt|cite\.(?:bib|ris|json)|card\.png|print\.css)$|(?:^|\/)offline(?:\.json|\/index\.html)$|speakers\/[^/]+\/(?:index\.html|feed\.xml)$|\/(?:full|source|cite|editions)\/index\.html$/,
};
/** Files whose names are hashes of what they hold. */
const HASHED = /^(?:_astro|search\/index)\//;

for (const extent of EXTENTS.filter((one) => one !== 'all')) {
	test(`a ${extent} archive leaves out what its documentation says, and nothing else`, () => {
		const present = new Set(filesIn(DIRS[extent]));
		const missing = filesIn(DIRS.all).filter((path) => !present.has(path) && !HASHED.test(path));
		assert.ok(missing.length > 0);
		assert.deepEqual(
			missing.filter((path) => !LEFT_OUT[extent].test(path)),
			[],
		);
		if (extent === 'lean') assert.ok(missing.every((path) => !present.has(path) && present.has(otherScript(path))));
	});

	test(`programs are led to no file that a ${extent} archive lacks`, () => {
		const files = new Set(filesIn(DIRS[extent]));
		for (const path of [...files].filter((one) => /(?:feed\.xml|index\.json|llms\.txt)$/.test(one))) {
			for (const [, address = ''] of read(extent, path).matchAll(/https:\/\/record\.example\/([^\s"<>)#?\\]*)/g)) {
				const file = address === '' || address.endsWith('/') ? `${address}index.html` : address;
				assert.ok(files.has(file), `${path}: ${ORIGIN}${address}`);
			}
		}
	});
}

/** Every file that leads on in some archive leads to the place of the same anchor. */
function checkLeads(extent: Extent): void {
	for (const path of filesIn(DIRS[extent]).filter((one) => one.endsWith('/index.html'))) {
		const html = read(extent, path);
		const lead = /<a href="([^"]*)" data-lead(?:="([^"]*)")?/.exec(html);
		if (lead === null) continue;
		const [, to = '', prefix = ''] = lead;
		const there = new Set(pageLinks(read(extent, `${to.slice(1)}index.html`)).ids);
		assert.ok(there.size > 0, to);
		const { ids } = pageLinks(read('all', path));
		const anchors = ids.filter((id) => /-p\d+(?:-s\d+)?$|^line-/.test(id));
		assert.ok(anchors.length > 0, `${path}: ${ids.join(' ')}`);
		for (const anchor of anchors) {
			const lands = there.has(anchor.startsWith(prefix) ? anchor.slice(prefix.length) : anchor);
			assert.ok(lands, `${path}#${anchor} → ${to}`);
		}
	}
}

for (const extent of ['lean', 'packed'] as const) {
	test(`every anchor of every page leads to its place in a ${extent} archive`, () => checkLeads(extent));
}

test('in a packed archive every page of a whole one answers in one script at least, but for lists of a single edition and for reading without a network', () => {
	const present = new Set(filesIn(DIRS.packed));
	const missing = filesIn(DIRS.all).filter((path) => path.endsWith('/index.html') && !present.has(path) && !present.has(otherScript(path)));
	assert.ok(
		missing.every((path) => /\/editions\/index\.html$|(?:^|\/)offline\/index\.html$/.test(path)),
		missing.join(' '),
	);
});

test('the address of a person who was at one seminar leads to their line on its overview, without a script', () => {
	const leads = filesIn(DIRS.packed).filter(
		(path) => /speakers\/[^/]+\/index\.html$/.test(path) && read('packed', path).includes('http-equiv="refresh"'),
	);
	assert.ok(leads.length >= 2);
	for (const path of leads) {
		const html = read('packed', path);
		const [, id = ''] = /speakers\/([^/]+)\//.exec(path) ?? [];
		const [, to = '', anchor = ''] = /<a href="\/([^"#]*)#([^"]*)"/.exec(html) ?? [];
		assert.equal(anchor, `person-${id}`);
		assert.equal(to.startsWith('hans/'), path.startsWith('hans/'));
		assert.ok(pageLinks(read('packed', `${to}index.html`)).ids.includes(anchor), path);
		assert.ok(html.includes(`content="0;url=/${to}#${anchor}"`));
		assert.ok(!html.includes('<script'));
	}
});

test('the packed file of a seminar has each export as a lean archive publishes it', () => {
	const archive = loadArchive(join(work, 'content-packed'));
	for (const { id, lang, witness } of archive.seminars) {
		const files = unzipSync(readFileSync(join(DIRS.packed, id, 'record.zip')));
		const own = lang.startsWith('zh-Hans') ? `hans/${id}` : id;
		const names = ['record.json', 'record.akn.xml', 'record.md', 'cite.bib', 'cite.ris', 'cite.json', ...(witness ? ['source.txt'] : [])];
		assert.deepEqual(Object.keys(files).sort(), names.map((name) => `${id}/${name}`).sort());
		for (const name of names) {
			const isOnce = ['record.json', 'record.akn.xml', 'source.txt'].includes(name);
			const published = readFileSync(join(DIRS.lean, isOnce ? id : own, name));
			assert.deepEqual(Buffer.from(files[`${id}/${name}`] ?? []), published, `${id}/${name}`);
		}
	}
});

test('the pages that a least archive leaves out are those of which others have the words, and of people who were at one seminar', () => {
	const { seminars, speakers } = loadArchive(join(work, 'content-least'));
	const inBoth = (path: string) => [path, otherScript(path)];
	const ofSeminars = seminars.flatMap(({ id, lang, pages, witness }) => {
		const copy = (path: string) => (lang.startsWith('zh-Hans') ? path : `hans/${path}`);
		return [
			...(pages.length === 1 ? inBoth(`${id}/full/`) : []),
			...inBoth(`${id}/editions/`),
			...(witness ? [copy(`${id}/source/`)] : []),
			copy(`${id}/cite/`),
		];
	});
	const namedBy = seminars.map(
		({ participants, chair, pages }) =>
			new Set([
				...participants,
				...chair,
				...pages.flatMap(({ speaker, about, speeches }) => [speaker, ...about, ...speeches.map((one) => one.speaker)]),
			]),
	);
	const ofPeople = [...speakers.keys()]
		.filter((id) => namedBy.filter((named) => named.has(id)).length === 1)
		.flatMap((id) => inBoth(`speakers/${id}/`));
	const present = new Set(filesIn(DIRS.least));
	const missing = filesIn(DIRS.all).filter((path) => path.endsWith('/index.html') && !present.has(path));
	assert.deepEqual(missing.sort(), [...ofSeminars, ...ofPeople, ...inBoth('offline/')].map((path) => `${path}index.html`).sort());
});

for (const extent of EXTENTS) {
	test(`the sitemap of ${extent === 'all' ? 'a whole' : `a ${extent}`} archive names pages that are there, and all of them that may be listed`, () => {
		const files = filesIn(DIRS[extent]).filter((path) => path.endsWith('index.html'));
		const listed = files.filter((path) => isListed(read(extent, path))).map((path) => path.slice(0, -'index.html'.length));
		const addresses = (pattern: RegExp) => [...read(extent, 'sitemap.xml').matchAll(pattern)].map(([, path = '']) => path);
		assert.deepEqual(addresses(/<loc>https:\/\/record\.example\/([^<]*)</g).sort(), listed.sort());
		for (const path of addresses(/ href="https:\/\/record\.example\/([^"]*)"/g)) assert.ok(listed.includes(path), path);
	});
}

test('a lean archive has pages that lead on, for records of one page and for sources in the other script', () => {
	const leads = filesIn(DIRS.lean).filter((path) => path.endsWith('.html') && read('lean', path).includes(' data-lead'));
	assert.ok(leads.some((path) => path.endsWith('/full/index.html')));
	assert.ok(leads.some((path) => path.includes('/source/')));
});

/** The same path in the other locale. */
function otherScript(path: string): string {
	return path.startsWith('hans/') ? path.slice('hans/'.length) : `hans/${path}`;
}
