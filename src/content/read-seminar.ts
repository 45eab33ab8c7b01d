/** Reads a seminar's folder. Pure; what is wrong is added to the context's problems. */
import { editionOf } from '../record/edition-hash.ts';
import { EMPTY_LEDGER, EMPTY_PAGE, type Ledger } from '../record/ledger.ts';
import { type Page, paragraphsOf, type Seminar } from '../record/model.ts';
import { type ParsedFile, withAnchors } from './assign-anchors.ts';
import { checkDuplicates, checkEmendations, checkPageName, checkParticipants, checkSeminarName } from './checks.ts';
import { parsePage } from './mdx/parse.ts';
import type { Known, ReadContext } from './read-context.ts';
import { readEditions } from './read-editions.ts';
import { readLedger } from './read-ledger.ts';
import { pageId, readPage } from './read-page.ts';
import { emendationsSchema } from './schemas/emendations-schema.ts';
import { seminarSchema } from './schemas/seminar-schema.ts';
import { readYaml } from './yaml.ts';

/** The pages of the folder that have a possible id and could be parsed. */
function parsePages(context: ReadContext, folder: string): ParsedFile[] {
	return [...context.filesIn(folder)].flatMap(([path, text]) => {
		if (!path.endsWith('.mdx') || path.split('/').length !== 2) return [];
		const [file, id] = [context.pathOf(path), pageId(path.split('/').at(-1) ?? '')];
		if (!checkPageName(context, id, file)) return [];
		const { page, problems } = parsePage(text, file);
		context.problems.push(...problems);
		return problems.length > 0 && page.speeches.length === 0 ? [] : [{ id, file, page }];
	});
}

/** The folder's ledger, aligned with its pages; null if it has none. */
function readAnchors(context: ReadContext, folder: string, parsed: readonly ParsedFile[]): ReturnType<typeof readLedger> | null {
	const path = `${folder}/anchors.json`;
	const text = context.files.get(path);
	if (text === undefined) return null;
	const anchors = readLedger(text, context.pathOf(path), parsed);
	context.problems.push(...anchors.problems);
	context.stale.push(...anchors.stale);
	context.ledgers.set(path, anchors.ledger);
	return anchors;
}

/** source.txt with its emendations; null if the folder has no source. */
function readWitness(context: ReadContext, folder: string): Seminar['witness'] {
	const file = context.pathOf(`${folder}/source.txt`);
	const emendationsFile = context.pathOf(`${folder}/emendations.yaml`);
	const text = context.files.get(`${folder}/source.txt`);
	const emendations = readYaml(context.files.get(`${folder}/emendations.yaml`) ?? '', emendationsSchema, emendationsFile);
	context.problems.push(...emendations.problems);
	if (text === undefined) return null;
	if (emendations.value) checkEmendations(context, text, emendations);
	return { file, text, emendations: emendations.value ?? { rules: [], cases: [] }, emendationsFile };
}

/**
 * The pages of the folder, in their order; those with faulty front matter are left out.
 * @param isReport whether what no speaker says is narration
 */
function readPages(
	context: ReadContext,
	folder: string,
	parsed: readonly ParsedFile[],
	ledgers: Ledger['pages'],
	known: Known,
	isReport: boolean,
): Page[] {
	const read = parsed.flatMap(({ id, file, page: counted }) => {
		const ledger = ledgers[id];
		const { page, problems, orderLine } = readPage(
			file,
			folder,
			ledger ? withAnchors(counted, ledger) : counted,
			ledger ?? EMPTY_PAGE,
			known,
			{
				isReport,
			},
		);
		context.problems.push(...problems);
		if (page === null) return [];
		context.links.push(...counted.links.map((link) => ({ ...link, page })));
		return [{ page, orderLine }];
	});
	checkDuplicates(context, folder, read);
	return read.map(({ page }) => page).sort((a, b) => a.order - b.order);
}

/** @returns the seminar; null if its seminar.yaml cannot be read */
export function readSeminar(context: ReadContext, folder: string, known: Known): Seminar | null {
	const factsFile = context.pathOf(`${folder}/seminar.yaml`);
	const facts = readYaml(context.files.get(`${folder}/seminar.yaml`) ?? '', seminarSchema, factsFile);
	context.problems.push(...facts.problems);
	checkSeminarName(context, folder, factsFile);
	checkParticipants(context, facts, known.speakers);
	const parsed = parsePages(context, folder);
	const anchors = readAnchors(context, folder, parsed);
	const pages = readPages(context, folder, parsed, anchors?.ledger.pages ?? {}, known, facts.value?.kind === 'report');
	const witness = readWitness(context, folder);
	if (facts.value === null) return null;
	const paragraphs = pages.flatMap((page) => paragraphsOf(page).map(({ text }) => text));
	const edition = editionOf(paragraphs, anchors?.ledger.edition ?? null, facts.value.date);
	if (anchors?.problems.length === 0 && anchors.stale.length === 0 && anchors.ledger.edition?.sha256 !== edition.sha256) {
		const what = 'anchors.json is stale: the pages are in another order, or its edition is of another text';
		const file = context.pathOf(`${folder}/anchors.json`);
		context.stale.push({ file, line: 1, what, remedy: 'Run `npm run anchors -- --write`.' });
	}
	return {
		...facts.value,
		id: folder,
		short: facts.value.short ?? facts.value.title,
		pages,
		posts: new Map(Object.entries(facts.value.posts)),
		edition,
		former: readEditions(
			context,
			folder,
			anchors?.published ?? EMPTY_LEDGER,
			pages.map(({ id }) => id),
		),
		retired: anchors?.ledger.gone ?? {},
		witness,
	};
}
