/** The ledger of a seminar's folder, checked and aligned with its pages. Pure. */

import { alignSeminar } from '../anchors/align-seminar.ts';
import { changesOf } from '../anchors/changes.ts';
import { EMPTY_LEDGER, type Ledger, ledgerText } from '../record/ledger.ts';
import { anchorLines, type ParsedFile, pageText } from './assign-anchors.ts';
import type { Problem } from './problem.ts';
import type { ContentFiles } from './reading.ts';
import { anchorsSchema } from './schemas.ts';
import { readYaml } from './yaml.ts';

const REMEDY = 'Run `npm run anchors` to see every change, and `npm run anchors -- --write` to publish it; old anchors go on leading here.';
const FILE_REMEDY =
	'Restore the file from the last version that was published; it is written by `npm run anchors -- --write`, never by hand.';

/** The ledger's text as a ledger. JSON is YAML too, whose parser, slow but exact, is asked only where something is wrong. */
function parseLedger(text: string, file: string): { ledger: Ledger; problems: Problem[] } {
	try {
		return { ledger: anchorsSchema.parse(JSON.parse(text)), problems: [] };
	} catch {
		const { problems } = readYaml(text, anchorsSchema, file);
		const told = problems.length > 0 ? problems : [{ file, line: 1, what: 'the file is no JSON', remedy: FILE_REMEDY }];
		return { ledger: EMPTY_LEDGER, problems: told.map((problem) => ({ ...problem, remedy: FILE_REMEDY })) };
	}
}

/**
 * @param text the text of anchors.json
 * @param file its path, for problems
 * @returns the ledger as it has to be, what is wrong with the file, and where it is stale: the pages differ from what was published
 */
export function readLedger(
	text: string,
	file: string,
	pages: readonly ParsedFile[],
): { ledger: Ledger; problems: Problem[]; stale: Problem[] } {
	const { ledger: before, problems } = parseLedger(text, file);
	if (problems.length > 0) return { ledger: before, problems, stale: [] };
	const ledger = alignSeminar(before, new Map(pages.map(({ id, page }) => [id, pageText(page)])));
	const stale = changesOf(before, ledger).map(({ page, anchor, what }) => {
		const found = pages.find(({ id }) => id === page);
		const line = found && anchorLines(found.page, ledger.pages[page]).get(anchor);
		return { file: found?.file ?? file, line: line ?? 1, what: `anchors.json is stale: ${what}`, remedy: REMEDY };
	});
	return { ledger, problems: [], stale };
}

/** The same files with an empty ledger for every seminar that has none yet. */
export function withLedgers(files: ContentFiles): ContentFiles {
	const folders = [...files.keys()].filter((path) => path.endsWith('/seminar.yaml')).map((path) => path.slice(0, -'seminar.yaml'.length));
	return new Map([...folders.map((folder) => [`${folder}anchors.json`, ledgerText(EMPTY_LEDGER)] as const), ...files]);
}
