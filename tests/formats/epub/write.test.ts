import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { recordEpub } from '../../../src/formats/epub/write.ts';
import { TEXTS } from '../../../src/i18n/interface/index.ts';
import { paragraphsOf } from '../../../src/record/model.ts';
import { elementsOf, named, parseXml, wordsOf } from '../../support/xml.ts';
import { SEMINARS, urlOf } from '../archives.ts';

/** epubcheck, where it is installed; Debian's program is a Java archive. */
const EPUBCHECK = (process.env['PATH'] ?? '')
	.split(delimiter)
	.map((dir) => join(dir, 'epubcheck'))
	.find((path) => existsSync(path));

function epubcheck(program: string, epub: Uint8Array): string {
	const dir = mkdtempSync(join(tmpdir(), 'epub-'));
	const file = join(dir, 'record.epub');
	writeFileSync(file, epub);
	const archived = readFileSync(program).subarray(0, 2).toString() === 'PK';
	const [command, ...args] = archived ? ['java', '-jar', program] : [program];
	const { status, stdout, stderr } = spawnSync(command, [...args, '--failonwarnings', file], { encoding: 'utf8' });
	rmSync(dir, { recursive: true });
	return status === 0 ? '' : `${stdout}${stderr}`;
}

for (const { seminar, archive } of SEMINARS) {
	const bind = (url: typeof urlOf | (() => undefined)) => recordEpub(seminar, archive, 'zh-Hant-CN', TEXTS.hant, url);
	const epub = bind(urlOf);
	const files = new Map(Object.entries(unzipSync(epub)).map(([path, bytes]) => [path, strFromU8(bytes)]));
	const read = (path: string) => parseXml(files.get(path) ?? '');

	test(`${seminar.id}: epubcheck finds no problem in the book`, { skip: EPUBCHECK ? false : 'epubcheck is not installed' }, () => {
		assert.equal(epubcheck(EPUBCHECK ?? '', epub), '');
		assert.equal(
			epubcheck(
				EPUBCHECK ?? '',
				bind(() => undefined),
			),
			'',
			'without SITE',
		);
	});

	test(`${seminar.id}: the book begins with its type, stored, and is the same each time`, () => {
		assert.equal(strFromU8(epub.subarray(30, 58)), 'mimetypeapplication/epub+zip');
		assert.deepEqual(bind(urlOf), epub);
	});

	test(`${seminar.id}: the package document lists every file, and no other`, () => {
		const [rootfile] = named(read('META-INF/container.xml'), 'rootfile');
		const packaged = read(rootfile?.attributes['full-path'] ?? '');
		const listed = named(packaged, 'item').map((item) => `EPUB/${item.attributes['href']}`);
		const parts = [...files.keys()].filter((path) => path.startsWith('EPUB/') && path !== rootfile?.attributes['full-path']);
		assert.deepEqual(listed.sort(), parts.sort());
		const ids = new Set(named(packaged, 'item').map((item) => item.attributes['id']));
		const spine = named(packaged, 'itemref').map((item) => item.attributes['idref']);
		assert.ok(spine.length === seminar.pages.length + 2 && spine.every((id) => ids.has(id)));
	});

	test(`${seminar.id}: every page is a chapter with its anchors and its words`, () => {
		for (const page of seminar.pages) {
			const byId = new Map(elementsOf(read(`EPUB/page-${page.id}.xhtml`)).map((element) => [element.attributes['id'], element]));
			for (const { id, text } of paragraphsOf(page).flatMap((paragraph) => paragraph.passages)) {
				const element = byId.get(id);
				assert.ok(element, id);
				const words = element.children.filter((child) => child.type !== 'element' || child.attributes['epub:type'] !== 'noteref');
				assert.equal(words.map(wordsOf).join(''), text);
			}
		}
	});
}
