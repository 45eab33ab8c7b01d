/** The archive from its files: pure, every problem told at once. */

import { type ParsedFile, withAnchors } from '../anchors/assign.ts';
import { editionOf } from '../record/edition.ts';
import { EmendationError, editsOf } from '../record/emendation.ts';
import { isPageId, isSeminarId, NAMING } from '../record/ids.ts';
import { EMPTY_PAGE, type Ledger } from '../record/ledger.ts';
import type { Archive, Page, Seminar } from '../record/model.ts';
import { paragraphsOf } from '../record/model.ts';
import { readExceptions } from './exceptions.ts';
import { parsePage } from './mdx/parse.ts';
import type { Problem } from './problem.ts';
import { readLedger } from './read-ledger.ts';
import { pageId, readPage } from './read-page.ts';
import { type Emendations, emendationsSchema, seminarSchema, speakersSchema, topicsSchema } from './schemas.ts';
import { type Checked, readYaml } from './yaml.ts';

/** The files of a content folder: path within it → text. */
export type Files = ReadonlyMap<string, string>;

interface Reading {
	files: Files;
	/** How a path within the content folder is shown to an editor. */
	shown: (path: string) => string;
	problems: Problem[];
	/** Where a ledger of anchors does not name what its pages say. */
	stale: Problem[];
	/** Path of an anchors.json → the ledger it has to hold. */
	ledgers: Map<string, Ledger>;
	/** Links in the record's words that must lead to a passage: address without fragment, fragment. */
	links: { page: Page; url: string; line: number }[];
}

function sharedMap<T>(
	reading: Reading,
	path: string,
	schema: Parameters<typeof readYaml<Record<string, T>>>[1],
): Map<string, T & { id: string }> {
	const checked = readYaml(reading.files.get(path) ?? '', schema, reading.shown(path));
	reading.problems.push(...checked.problems);
	return new Map(Object.entries(checked.value ?? {}).map(([id, entry]) => [id, { ...entry, id }]));
}

function checkNames(reading: Reading, folder: string, pages: readonly Page[]): void {
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

/** The pages of a seminar's folder, as far as they could be parsed. */
function parsePages(reading: Reading, folder: string): ParsedFile[] {
	return [...reading.files].flatMap(([path, text]) => {
		if (!path.startsWith(`${folder}/`) || !path.endsWith('.mdx') || path.split('/').length !== 2) return [];
		const file = reading.shown(path);
		const { page, problems } = parsePage(text, file);
		reading.problems.push(...problems);
		return problems.length > 0 && page.speeches.length === 0 ? [] : [{ id: pageId(path.split('/').at(-1) ?? ''), file, page }];
	});
}

/** Emendations that find nothing to mend, or cannot be read as what they claim to be. */
function checkEmendations(source: string, { value, lineAt, file }: Checked<Emendations>): Problem[] {
	try {
		editsOf(source, value ?? { rules: [], cases: [] });
		return [];
	} catch (error) {
		if (!(error instanceof EmendationError)) throw error;
		const remedy = 'Quote the source exactly as it stands, and name its line.';
		return [{ file, line: lineAt(error.path), what: error.message, remedy }];
	}
}

function readSeminar(reading: Reading, folder: string, known: Pick<Archive, 'speakers' | 'topics'>): Seminar | null {
	const { files, problems, shown } = reading;
	const metaFile = `${folder}/seminar.yaml`;
	const meta = readYaml(files.get(metaFile) ?? '', seminarSchema, shown(metaFile));
	problems.push(...meta.problems);
	if (!isSeminarId(folder)) {
		const remedy = NAMING.seminar;
		problems.push({ file: shown(metaFile), line: 1, what: `“${folder}” cannot be a seminar's address`, remedy });
	}
	const ledgerFile = `${folder}/anchors.json`;
	const ledgerText = files.get(ledgerFile);
	const parsed = parsePages(reading, folder);
	const anchors = ledgerText === undefined ? null : readLedger(ledgerText, shown(ledgerFile), parsed);
	problems.push(...(anchors?.problems ?? []));
	reading.stale.push(...(anchors?.stale ?? []));
	if (anchors) reading.ledgers.set(ledgerFile, anchors.ledger);
	const pages: Page[] = [];
	for (const { id, file, page: positional } of parsed) {
		const ledger = anchors?.ledger.pages[id];
		const read = readPage(file, folder, ledger ? withAnchors(positional, ledger) : positional, ledger ?? EMPTY_PAGE, known);
		problems.push(...read.problems);
		if (read.page === null) continue;
		const { page } = read;
		pages.push(page);
		reading.links.push(...positional.links.map((link) => ({ ...link, page })));
	}
	checkNames(reading, folder, pages);
	for (const [i, id] of (meta.value?.participants ?? []).entries()) {
		if (known.speakers.has(id)) continue;
		const line = meta.lineAt(['participants', i]);
		problems.push({
			file: shown(metaFile),
			line,
			what: `no speaker “${id}”`,
			remedy: 'Add the id to content/speakers.yaml, or mend it here.',
		});
	}
	const source = files.get(`${folder}/source.txt`);
	const emendationsFile = `${folder}/emendations.yaml`;
	const emendations = readYaml(files.get(emendationsFile) ?? '', emendationsSchema, shown(emendationsFile));
	problems.push(...emendations.problems);
	if (source !== undefined && emendations.value) problems.push(...checkEmendations(source, emendations));
	if (meta.value === null) return null;
	pages.sort((a, b) => a.order - b.order);
	const paragraphs = pages.flatMap((page) => paragraphsOf(page).map(({ text }) => text));
	const edition = editionOf(paragraphs, anchors?.ledger.edition ?? null, meta.value.date);
	if (anchors?.problems.length === 0 && anchors.stale.length === 0 && anchors.ledger.edition?.sha256 !== edition.sha256) {
		const what = 'anchors.json is stale: the pages stand in another order, or its edition is not theirs';
		reading.stale.push({ file: shown(ledgerFile), line: 1, what, remedy: 'Run `npm run anchors -- --write`.' });
	}
	return {
		...meta.value,
		id: folder,
		short: meta.value.short ?? meta.value.title,
		pages,
		edition,
		gone: anchors?.ledger.gone ?? {},
		witness:
			source === undefined
				? null
				: {
						file: shown(`${folder}/source.txt`),
						text: source,
						emendations: emendations.value ?? { rules: [], cases: [] },
						emendationsFile: shown(emendationsFile),
					},
	};
}

/** Pages that stand where no seminar publishes them. */
function checkStrays(reading: Reading, folders: ReadonlySet<string>): void {
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

/** Links from the record's words to addresses of the archive that do not exist. */
function checkLinks(reading: Reading, seminars: readonly Seminar[]): void {
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

/**
 * Reads and checks the whole archive.
 * @param files the content folder's files
 * @param shown how a path is shown in problems
 * @returns the archive as far as it could be read, everything that is wrong with it, and its ledgers of anchors with where they are stale
 */
export function readArchive(
	files: Files,
	shown: (path: string) => string = (path) => path,
): Pick<Reading, 'problems' | 'stale' | 'ledgers'> & { archive: Archive } {
	const reading: Reading = { files, shown, problems: [], stale: [], ledgers: new Map(), links: [] };
	const speakers = sharedMap(reading, 'speakers.yaml', speakersSchema);
	const topics = sharedMap(reading, 'topics.yaml', topicsSchema);
	const folders = new Set([...files.keys()].filter((path) => /^[^/]+\/seminar\.yaml$/.test(path)).map((path) => path.split('/')[0] ?? ''));
	checkStrays(reading, folders);
	const seminars = [...folders].flatMap((folder) => readSeminar(reading, folder, { speakers, topics }) ?? []);
	seminars.sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
	checkLinks(reading, seminars);
	const exceptions = readExceptions(files.get('script.yaml') ?? '', shown('script.yaml'), { seminars, speakers, topics });
	reading.problems.push(...exceptions.problems);
	const { problems, stale, ledgers } = reading;
	return { archive: { seminars, speakers, topics, conversion: exceptions.conversion }, problems, stale, ledgers };
}
