import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import type { Element } from 'xast';
import { recordAkn } from '../../../src/formats/akn/write.ts';
import { paragraphsOf } from '../../../src/record/model.ts';
import { elementsOf, named, parseXml, wordsOf } from '../../support/xml.ts';
import { SEMINARS, urlOf } from '../archives.ts';

const LABELS = { editor: '研討會記錄', host: '主辦', convenor: '指導', participants: '與會者' };
const SCHEMA = process.env['AKN_SCHEMA'];

const attribute = (element: Element, name: string): string | undefined => element.attributes[name] ?? undefined;

for (const { seminar, archive } of SEMINARS) {
	const xml = recordAkn(seminar, archive, urlOf, LABELS);
	const document = parseXml(xml);
	const elements = elementsOf(document);
	const byId = new Map(elements.flatMap((element) => (attribute(element, 'eId') ? [[attribute(element, 'eId'), element]] : [])));
	const of = `${seminar.id}:`;

	test(`${of} the OASIS schema accepts the Akoma Ntoso export`, { skip: SCHEMA ? false : 'AKN_SCHEMA names no schema' }, () => {
		const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', SCHEMA ?? '', '-'], {
			input: xml,
			encoding: 'utf8',
		});
		assert.equal(status, 0, stderr);
	});

	test(`${of} every paragraph and passage has its anchor in eId and wId, and its words`, () => {
		for (const page of seminar.pages) {
			for (const one of paragraphsOf(page).flatMap((paragraph) => [paragraph, ...paragraph.passages])) {
				const element = byId.get(`dbsect_${page.id}__${one.id}`);
				assert.ok(element, `${page.id} ${one.id}`);
				assert.equal(wordsOf(element), one.text);
				assert.equal(attribute(element, 'wId'), `${page.id}/#${one.id}`);
			}
		}
	});

	test(`${of} identifiers are unique, and every reference leads to one`, () => {
		for (const name of ['eId', 'wId']) {
			const ids = elements.flatMap((element) => attribute(element, name) ?? []);
			assert.equal(new Set(ids).size, ids.length, name);
		}
		const local = ['by', 'as', 'source', 'refersTo', 'at', 'holder', 'organization', 'role', 'record:speaker'];
		const inWords = new Set(named(document, 'a'));
		const references = elements
			.filter((element) => !inWords.has(element))
			.flatMap((element) => [...local, 'href'].flatMap((name) => attribute(element, name)?.split(' ') ?? []))
			.filter((reference) => !reference.startsWith('/akn/ontology/'));
		assert.ok(references.length > 5);
		for (const reference of references) assert.ok(byId.has(reference.slice(1)) && reference.startsWith('#'), reference);
	});

	test(`${of} pages, speakers and speeches are those of the record`, () => {
		const sections = named(document, 'debateSection').map((section) => ({
			page: attribute(section, 'eId')?.replace('dbsect_', ''),
			speakers: named(section, 'speech').map((speech) => attribute(speech, 'by')?.slice(1)),
			from: named(section, 'from').map(wordsOf),
		}));
		const expected = seminar.pages.map(({ id, speeches }) => {
			const speakers = speeches.flatMap(({ speaker }) => speaker ?? []);
			return { page: id, speakers, from: speakers.map((speaker) => archive.speakers.get(speaker)?.name) };
		});
		assert.deepEqual(sections, expected);
	});

	test(`${of} text without a speaker is outside speeches, and stage directions are narrative or remark`, () => {
		const spoken = new Set(named(document, 'speech').flatMap(elementsOf));
		for (const page of seminar.pages) {
			for (const { speaker, blocks } of page.speeches) {
				for (const paragraph of paragraphsOf({ ...page, speeches: [{ speaker, blocks }] })) {
					const element = byId.get(`dbsect_${page.id}__${paragraph.id}`);
					assert.ok(element);
					assert.equal(spoken.has(element), speaker !== null);
					const direction =
						element.name === 'narrative' || element.children.some((child) => child.type === 'element' && child.name === 'remark');
					assert.equal(direction, paragraph.narrative, paragraph.text);
				}
			}
		}
	});

	test(`${of} every note, point, post and participant is in the export`, () => {
		const notes = seminar.pages.flatMap((page) => page.notes.map(({ quote, note }) => `${quote}${note}`));
		assert.deepEqual(
			named(document, 'note').map((note) => wordsOf(note).replaceAll('\n', '')),
			notes,
		);
		const points = seminar.pages.flatMap((page) => page.points.map(({ label }) => label));
		assert.deepEqual(named(document, 'record:point').map(wordsOf), points);
		assert.deepEqual(
			named(document, 'person').map((person) => attribute(person, 'refersTo')?.slice(1)),
			seminar.participants,
		);
		const text = (id: string | undefined) => {
			const element = byId.get(id?.slice(1));
			return element && attribute(element, 'showAs');
		};
		const posts = named(document, 'record:post').map((post) => ({
			holder: attribute(post, 'holder')?.slice(1),
			institution: text(attribute(post, 'organization')),
			post: text(attribute(post, 'role')),
		}));
		for (const holder of seminar.participants) {
			for (const { institution, post } of archive.speakers.get(holder)?.posts ?? []) {
				assert.ok(posts.some((one) => one.holder === holder && one.institution === institution && one.post === post));
			}
		}
	});
}
