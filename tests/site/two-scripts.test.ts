/** An archive of records in both scripts, built with either script at the root. */
import assert from 'node:assert/strict';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { LOCALES, type Locale, otherLocale } from '../../src/i18n/locale.ts';
import { fullTable } from '../../src/search/build/fold-table.ts';
import { build } from '../support/build.ts';
import { largeIndex, nodeIndex } from '../support/node-index.ts';
import type { Site } from '../support/sites.ts';

const FIXTURE = 'tests/site/fixtures/two-scripts';
const work = mkdtempSync(join(tmpdir(), 'two-scripts-'));
after(() => rmSync(work, { recursive: true }));

/** The archive, built with a locale at the root. */
function built(root: Locale): Site {
	const [content, dir] = [join(work, `content-${root}`), join(work, root)];
	cpSync(FIXTURE, content, { recursive: true });
	const site = join(content, 'site.yaml');
	writeFileSync(site, readFileSync(site, 'utf8').replace('locale: hant', `locale: ${root}`));
	const { status, stderr } = build({ CONTENT_DIR: content, OUT_DIR: dir });
	assert.equal(status, 0, stderr);
	return { dir, base: '/' };
}
const SITES: Record<Locale, Site> = { hant: built('hant'), hans: built('hans') };

interface RecordJson {
	id: string;
	lang: string;
	url: string;
	speakers: { id: string; name: string; posts: { institution: string; post: string }[]; sameAs?: string[] }[];
	pages: { id: string; speeches: { paragraphs: { text: string; passages: { id: string; text: string }[] }[] }[] }[];
}
const SEMINARS = { harbour: '2019-05-06-harbour', library: '2021-03-04-library', valley: '2024-07-08-valley' };
const OWN: Record<keyof typeof SEMINARS, Locale> = { harbour: 'hans', library: 'hant', valley: 'hant' };
const LANGS = { harbour: 'zh-Hans-CN', library: 'zh-Hant-TW', valley: 'zh-Hant-CN' };

for (const root of LOCALES) {
	const { dir } = SITES[root];
	const folder = (locale: Locale) => (locale === root ? '' : `${locale}/`);
	const read = (path: string) => readFileSync(join(dir, path), 'utf8');
	const record = (name: keyof typeof SEMINARS) => JSON.parse(read(`${SEMINARS[name]}/record.json`)) as RecordJson;
	const page = (locale: Locale, path: string) => read(`${folder(locale)}${path}/index.html`);

	test(`${root} at the root: a record is untouched in its own script, and its other edition says what it is converted from`, () => {
		for (const name of ['harbour', 'library', 'valley'] as const) {
			const own = OWN[name];
			const { lang, url, pages } = record(name);
			assert.equal(lang, LANGS[name]);
			assert.equal(url, `/${folder(own)}${SEMINARS[name]}/`);
			for (const { id, speeches } of pages) {
				const source = readFileSync(join(FIXTURE, SEMINARS[name], `0${pages.findIndex((one) => one.id === id) + 1}-${id}.mdx`), 'utf8');
				const html = page(own, `${SEMINARS[name]}/${id}`);
				assert.doesNotMatch(html, /class="converted"/);
				assert.match(page(otherLocale(own), `${SEMINARS[name]}/${id}`), /class="converted"[^>]*>由[繁简簡][體体]原文[转轉][换換]</);
				for (const { text, passages } of speeches.flatMap(({ paragraphs }) => paragraphs)) {
					assert.ok(source.includes(text), text);
					for (const passage of passages) assert.ok(html.replace(/<[^>]*>/g, '').includes(passage.text), passage.text);
				}
			}
		}
	});

	test(`${root} at the root: the converted edition follows the region, and names are not converted`, () => {
		const harbour = page('hant', `${SEMINARS.harbour}/yu-ming`);
		assert.match(harbour, /于明表示，閘門將於明年啓動，因為群衆在裏面工作。/);
		assert.match(harbour, /頭髮乾了/, 'an exception for the traditional edition');
		assert.match(harbour, /于明認為，對於明天的事，皇后大道以後再談。/);
		const library = page('hans', `${SEMINARS.library}/wang-sheng`);
		assert.match(library, /王昇说，软体里存在着许多书，为了读者，关于明天的活动请於明说明。/);
		assert.match(library, /国王升天的故事/);
		assert.match(page('hans', `${SEMINARS.library}/discussion`), /於明说，闸门和图书馆都在这里。/);
		assert.match(page('hant', `${SEMINARS.harbour}/zhang-wei`), /請張偉說明/, 'speakers.yaml says how 张伟 is written');
	});

	test(`${root} at the root: the languages of pages and files are the record's`, () => {
		for (const name of ['harbour', 'library', 'valley'] as const) {
			for (const locale of LOCALES) {
				const tag = LANGS[name].replace(/Han[ts]/, locale === 'hant' ? 'Hant' : 'Hans');
				const html = page(locale, SEMINARS[name]);
				assert.match(html, new RegExp(`<html lang="${tag}"`));
				assert.match(html, new RegExp(`"inLanguage":"${tag}"`));
				assert.match(html, new RegExp(`<meta name="citation_language" content="${tag}"`));
				assert.match(html, new RegExp(`hreflang="x-default" href="https://record.example/${folder(OWN[name])}${SEMINARS[name]}/"`));
				assert.match(read(`${folder(locale)}${SEMINARS[name]}/cite.bib`), new RegExp(`language = \\{${tag}\\}`));
				const book = unzipSync(readFileSync(join(dir, folder(locale), SEMINARS[name], 'record.epub')));
				assert.match(strFromU8(book['EPUB/package.opf'] ?? new Uint8Array()), new RegExp(`<dc:language>${tag}<`));
			}
			assert.match(read(`${SEMINARS[name]}/record.akn.xml`), new RegExp(`<FRBRlanguage language="${LANGS[name]}"/>`));
			assert.match(read(`${SEMINARS[name]}/record.akn.xml`), new RegExp(`<debateBody xml:lang="${LANGS[name]}"`));
			assert.match(
				read('sitemap.xml'),
				new RegExp(`hreflang="${LANGS[name]}" href="https://record.example/${folder(OWN[name])}${SEMINARS[name]}/"`),
			);
		}
		assert.match(read('feed.xml'), root === 'hant' ? /<entry xml:lang="zh-Hant-TW">/ : /<entry xml:lang="zh-Hans-TW">/);
		assert.match(read('llms.txt'), /\[港湾治理座谈会\]\(https:\/\/record\.example\/(?:hans\/)?2019-05-06-harbour\/record\.md\)/);
	});

	test(`${root} at the root: no file shows a value that is missing`, () => {
		const files = globSync('**/*.{html,xml,md,txt,json,bib,ris}', { cwd: dir });
		assert.ok(files.length > 100);
		const faults = files.flatMap((file) => (/undefined|\bNaN\b|\[object /.exec(read(file)) ? [file] : []));
		assert.deepEqual(faults, []);
	});

	test(`${root} at the root: source.txt and the edition's hash are of the record's own text`, () => {
		const source = readFileSync(join(FIXTURE, SEMINARS.harbour, 'source.txt'), 'utf8');
		assert.equal(read(`${SEMINARS.harbour}/source.txt`), source);
		for (const locale of LOCALES) {
			const html = page(locale, `${SEMINARS.harbour}/source`);
			assert.match(html, /<p class="received" lang="zh-Hans-CN"[^>]*>于明表示，闸门将于明年启动/);
			assert.equal(html.includes('class="converted"'), locale === 'hant');
			assert.match(page(locale, `${SEMINARS.harbour}/cite`), /<code>[0-9a-f]{64}<\/code>/);
		}
		const hashes = LOCALES.map((locale) => /<code>([0-9a-f]{64})</.exec(page(locale, `${SEMINARS.harbour}/cite`))?.[1]);
		assert.equal(hashes[0], hashes[1]);
	});

	test(`${root} at the root: each page shows the post of that day, the person's page all with their dates`, () => {
		const posts = { harbour: '海港大学讲师', library: '海港大學教授', valley: '河谷研究院院長' };
		const pages = { harbour: 'yu-ming', library: 'discussion', valley: 'yu-ming' };
		for (const name of ['harbour', 'library', 'valley'] as const) {
			const html = page(OWN[name], `${SEMINARS[name]}/${pages[name]}`);
			for (const shown of [html, page(OWN[name], SEMINARS[name])]) {
				for (const [other, post] of Object.entries(posts)) assert.equal(shown.includes(post), other === name, `${name} and ${post}`);
			}
			const held = record(name).speakers.find(({ id }) => id === 'yu-ming')?.posts;
			assert.deepEqual(
				held?.map(({ institution, post }) => institution + post),
				[posts[name]],
			);
			assert.match(read(`${SEMINARS[name]}/record.akn.xml`), new RegExp(`showAs="${held?.[0]?.post}"`));
		}
		const all = page('hant', 'speakers/yu-ming').replace(/<[^>]*>/g, '');
		for (const wanted of ['海港大學講師 2019-05-06', '海港大學教授 2021-03-04', '河谷研究院院長 2024-07-08'])
			assert.ok(all.includes(wanted), wanted);
	});

	test(`${root} at the root: two people of one name are told apart wherever they are listed`, () => {
		for (const path of ['speakers', SEMINARS.harbour, 'speakers/li-qian']) assert.match(page('hant', path), /水務局，2019/, path);
		for (const path of ['speakers', SEMINARS.valley, 'speakers/li-qian-2']) assert.match(page('hant', path), /河谷小學，2024/, path);
		assert.doesNotMatch(page('hant', SEMINARS.valley), /水務局/);
	});

	test(`${root} at the root: a person's addresses in authority files are in the page, in JSON-LD and in Akoma Ntoso`, () => {
		const [first = '', second = ''] = record('harbour').speakers.find(({ id }) => id === 'zhang-wei')?.sameAs ?? [];
		for (const url of [first, second])
			assert.match(page('hans', 'speakers/zhang-wei'), new RegExp(`<a href="${url}">(?:Wikidata|ORCID)</a>`));
		assert.ok(page('hans', 'speakers/zhang-wei').includes(`"sameAs":["${first}","${second}"]`));
		assert.ok(read(`${SEMINARS.harbour}/record.akn.xml`).includes(`record:sameAs="${first} ${second}"`));
	});

	test(`${root} at the root: search returns in both locales what a plain scan of the records returns, for every wording in either script`, async () => {
		const plain = (text: string) =>
			[...text.normalize('NFKC').toLowerCase()]
				.map((char) => fullTable.get(char) ?? char)
				.filter((char) => /[\p{L}\p{N}]/u.test(char))
				.join('');
		const paragraphs = (['harbour', 'library', 'valley'] as const).flatMap((name) =>
			record(name).pages.flatMap(({ id, speeches }) =>
				speeches.flatMap((speech) =>
					speech.paragraphs.map(({ text, passages }) => {
						let end = 0;
						const ends = passages.map((one) => {
							end += plain(one.text).length;
							return { key: `${SEMINARS[name]}/${id}/#${one.id}`, end };
						});
						return { text, folded: plain(text), ends };
					}),
				),
			),
		);
		const scan = (wanted: string) => {
			const found = new Map<string, number>();
			for (const { folded, ends } of paragraphs) {
				for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
					const key = ends.find(({ end }) => at < end)?.key ?? '';
					found.set(key, (found.get(key) ?? 0) + 1);
				}
			}
			return found;
		};
		const shown = LOCALES.flatMap((locale) =>
			['harbour', 'library', 'valley'].map((name) => read(`${folder(locale)}${SEMINARS[name as 'harbour']}/record.txt`)),
		);
		const wordings = new Set<string>();
		for (const text of [...paragraphs.map((one) => one.text), ...shown.flatMap((one) => one.split('\n'))]) {
			for (let at = 0; at < text.length; at++) for (let length = 1; length <= 4; length++) wordings.add(text.slice(at, at + length));
		}
		const queries = [...wordings].filter((one) => plain(one) !== '' && !/[\s"“”~-]/.test(one));
		assert.ok(queries.length > 1_000, `${queries.length} wordings`);
		for (const open of [nodeIndex, largeIndex]) {
			const { index, close } = await open(SITES[root]);
			const wrong: string[] = [];
			for (const wording of queries) {
				const expected = [...scan(plain(wording))].sort().join(' ');
				for (const locale of LOCALES) {
					const results = await index.search(wording, { locale });
					const found = (results?.pages ?? []).flatMap(({ page: one, hits }) =>
						hits.map((hit) => [`${one.path}#${hit.id}`, hit.matches.length]),
					);
					if (found.sort().join(' ') !== expected) wrong.push(`${locale} ${wording}`);
				}
			}
			close();
			assert.deepEqual(wrong.slice(0, 10), [], `${wrong.length} wrong`);
		}
	});

	test(`${root} at the root: a hit counts for the institution of that day alone`, async () => {
		const { index, close } = await nodeIndex(SITES[root]);
		const results = await index.search('系統', { filters: { speaker: ['yu-ming'] } });
		close();
		assert.deepEqual(
			Object.entries(results?.facets.institution ?? {})
				.filter(([, count]) => count > 0)
				.sort(),
			[
				['河谷研究院', 1],
				['海港大學', 1],
			],
		);
	});
}
