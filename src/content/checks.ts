/** Checks of content that no single file's schema can make: names, places, links, references. Each adds to the reading's problems. */
import { EmendationError, type Emendations, editsOf } from '../record/emendation.ts';
import { isPageId, isSeminarId, NAMING } from '../record/ids.ts';
import { type Page, paragraphsOf, type Seminar, type SeminarFacts, type Speaker } from '../record/model.ts';
import { pageId } from './read-page.ts';
import type { Reading } from './reading.ts';
import type { Checked } from './yaml.ts';

/** A seminar's folder must have a name that can be its address. */
export function checkSeminarName(reading: Reading, folder: string, file: string): void {
	if (isSeminarId(folder)) return;
	reading.problems.push({ file, line: 1, what: `“${folder}” cannot be a seminar's address`, remedy: NAMING.seminar });
}

/** Pages of one seminar must have addresses, each its own, and each its own place in the order. */
export function checkPageNames(reading: Reading, folder: string, pages: readonly Page[]): void {
	const byId = new Map<string, Page>();
	const byOrder = new Map<number, Page>();
	for (const page of pages) {
		const report = (what: string, remedy: string) => reading.problems.push({ file: page.file, line: 1, what, remedy });
		if (!isPageId(page.id)) report(`“${page.id}” cannot be a page's address`, NAMING.page);
		const twin = byId.get(page.id);
		if (twin) report(`two pages of one name: ${twin.file} has the address /${folder}/${page.id}/ too`, 'Rename one of them.');
		byId.set(page.id, page);
		const rival = byOrder.get(page.order);
		if (rival) report(`two pages of order ${page.order}: ${rival.file} is the other`, 'Give each page an order of its own.');
		byOrder.set(page.order, page);
	}
}

/** Everyone named as present must be in speakers.yaml. */
export function checkParticipants(reading: Reading, facts: Checked<SeminarFacts>, speakers: ReadonlyMap<string, Speaker>): void {
	for (const [i, id] of (facts.value?.participants ?? []).entries()) {
		if (speakers.has(id)) continue;
		const line = facts.lineAt(['participants', i]);
		const remedy = 'Add the id to content/speakers.yaml, or mend it here.';
		reading.problems.push({ file: facts.file, line, what: `no speaker “${id}”`, remedy });
	}
}

/** Every emendation must find what it mends, and every pattern must be a regular expression. */
export function checkEmendations(reading: Reading, source: string, { value, lineAt, file }: Checked<Emendations>): void {
	try {
		editsOf(source, value ?? { rules: [], cases: [] });
	} catch (error) {
		if (!(error instanceof EmendationError)) throw error;
		const remedy = 'Quote the source exactly as it stands, and name its line.';
		reading.problems.push({ file, line: lineAt(error.path), what: error.message, remedy });
	}
}

/** Every page must stand in a seminar's folder, or nothing publishes it. */
export function checkStrayPages(reading: Reading, folders: ReadonlySet<string>): void {
	for (const path of reading.files.keys()) {
		const parts = path.split('/');
		if (!path.endsWith('.mdx') || (parts.length === 2 && folders.has(parts[0] ?? ''))) continue;
		reading.problems.push({
			file: reading.shown(path),
			line: 1,
			what: 'nothing links to this page',
			remedy: `Move ${pageId(parts.at(-1) ?? '')} into the folder of a seminar, beside its seminar.yaml.`,
		});
	}
}

/** A link from the record's words to an anchor of the archive must lead to one that exists. */
export function checkLinks(reading: Reading, seminars: readonly Seminar[]): void {
	const pages = new Map<string, Page>(
		seminars.flatMap(({ id, pages }) => pages.map((page) => [`/${id}/${page.id}/`, page] as const)).reverse(),
	);
	for (const { page, url, line } of reading.links) {
		const [path = '', fragment] = url.split('#');
		const target = path === '' ? page : pages.get(path);
		if (target === undefined || fragment === undefined) continue;
		if (paragraphsOf(target).some((one) => one.id === fragment || one.passages.some(({ id }) => id === fragment))) continue;
		const what = `the link leads to the anchor “${fragment}”, which does not exist`;
		reading.problems.push({ file: page.file, line, what, remedy: `Link to a paragraph or passage of ${target.file}.` });
	}
}
