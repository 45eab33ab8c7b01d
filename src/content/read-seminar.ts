/** One seminar's folder as a seminar of the record. Pure; what is wrong goes to the reading's problems. */
import { editionOf } from '../record/edition.ts';
import { EMPTY_PAGE } from '../record/ledger.ts';
import { type Archive, type Page, paragraphsOf, type Seminar } from '../record/model.ts';
import { type ParsedFile, withAnchors } from './assign-anchors.ts';
import { checkEmendations, checkPageNames, checkParticipants, checkSeminarName } from './checks.ts';
import { parsePage } from './mdx/parse.ts';
import { readLedger } from './read-ledger.ts';
import { pageId, readPage } from './read-page.ts';
import type { Reading } from './reading.ts';
import { emendationsSchema, seminarSchema } from './schemas.ts';
import { readYaml } from './yaml.ts';

type Known = Pick<Archive, 'speakers' | 'topics'>;

/** The pages of the folder, as far as they could be parsed. */
function parsePages(reading: Reading, folder: string): ParsedFile[] {
	return [...reading.files].flatMap(([path, text]) => {
		if (!path.startsWith(`${folder}/`) || !path.endsWith('.mdx') || path.split('/').length !== 2) return [];
		const file = reading.shown(path);
		const { page, problems } = parsePage(text, file);
		reading.problems.push(...problems);
		return problems.length > 0 && page.speeches.length === 0 ? [] : [{ id: pageId(path.split('/').at(-1) ?? ''), file, page }];
	});
}

/** The folder's ledger, aligned with its pages; null where it has none. */
function readAnchors(reading: Reading, folder: string, parsed: readonly ParsedFile[]): ReturnType<typeof readLedger> | null {
	const path = `${folder}/anchors.json`;
	const text = reading.files.get(path);
	if (text === undefined) return null;
	const anchors = readLedger(text, reading.shown(path), parsed);
	reading.problems.push(...anchors.problems);
	reading.stale.push(...anchors.stale);
	reading.ledgers.set(path, anchors.ledger);
	return anchors;
}

/** source.txt with its emendations; null where the folder has none. */
function readWitness(reading: Reading, folder: string): Seminar['witness'] {
	const file = reading.shown(`${folder}/source.txt`);
	const emendationsFile = reading.shown(`${folder}/emendations.yaml`);
	const text = reading.files.get(`${folder}/source.txt`);
	const emendations = readYaml(reading.files.get(`${folder}/emendations.yaml`) ?? '', emendationsSchema, emendationsFile);
	reading.problems.push(...emendations.problems);
	if (text === undefined) return null;
	if (emendations.value) checkEmendations(reading, text, emendations);
	return { file, text, emendations: emendations.value ?? { rules: [], cases: [] }, emendationsFile };
}

/** @returns the seminar; null where its seminar.yaml cannot be read */
export function readSeminar(reading: Reading, folder: string, known: Known): Seminar | null {
	const factsFile = reading.shown(`${folder}/seminar.yaml`);
	const facts = readYaml(reading.files.get(`${folder}/seminar.yaml`) ?? '', seminarSchema, factsFile);
	reading.problems.push(...facts.problems);
	checkSeminarName(reading, folder, factsFile);
	const parsed = parsePages(reading, folder);
	const anchors = readAnchors(reading, folder, parsed);
	const pages: Page[] = [];
	for (const { id, file, page: positional } of parsed) {
		const ledger = anchors?.ledger.pages[id];
		const { page, problems } = readPage(file, folder, ledger ? withAnchors(positional, ledger) : positional, ledger ?? EMPTY_PAGE, known);
		reading.problems.push(...problems);
		if (page === null) continue;
		pages.push(page);
		reading.links.push(...positional.links.map((link) => ({ ...link, page })));
	}
	checkPageNames(reading, folder, pages);
	checkParticipants(reading, facts, known.speakers);
	const witness = readWitness(reading, folder);
	if (facts.value === null) return null;
	pages.sort((a, b) => a.order - b.order);
	const paragraphs = pages.flatMap((page) => paragraphsOf(page).map(({ text }) => text));
	const edition = editionOf(paragraphs, anchors?.ledger.edition ?? null, facts.value.date);
	if (anchors?.problems.length === 0 && anchors.stale.length === 0 && anchors.ledger.edition?.sha256 !== edition.sha256) {
		const what = 'anchors.json is stale: the pages stand in another order, or its edition is not theirs';
		const file = reading.shown(`${folder}/anchors.json`);
		reading.stale.push({ file, line: 1, what, remedy: 'Run `npm run anchors -- --write`.' });
	}
	return {
		...facts.value,
		id: folder,
		short: facts.value.short ?? facts.value.title,
		pages,
		edition,
		retired: anchors?.ledger.gone ?? {},
		witness,
	};
}
