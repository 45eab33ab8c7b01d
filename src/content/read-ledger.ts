/** Reads a seminar's anchors.json and aligns it with the seminar's pages. Pure. */
import { alignSeminar } from '../anchors/align-seminar.ts';
import { changesOf } from '../anchors/changes.ts';
import { EMPTY_LEDGER, type Ledger, ledgerText } from '../record/ledger.ts';
import { anchorLines, type ParsedFile, pageText } from './assign-anchors.ts';
import type { Problem } from './problem.ts';
import type { ContentFiles } from './read-context.ts';
import { anchorsSchema } from './schemas/ledger-schemas.ts';
import { readYaml } from './yaml.ts';

const STALE_REMEDY =
	'Run `npm run anchors` to see every change, and `npm run anchors -- --write` to publish them; links to old anchors will still lead here.';
const BROKEN_REMEDY =
	'Restore the last published version of the file. Only `npm run anchors -- --write` may write it; never edit it by hand.';

/** Parses anchors.json. It is read as YAML, slower but with line numbers, only if something is wrong with it: JSON is a part of YAML. */
function parseLedger(text: string, file: string): { ledger: Ledger; problems: Problem[] } {
	try {
		return { ledger: anchorsSchema.parse(JSON.parse(text)), problems: [] };
	} catch {
		const { problems } = readYaml(text, anchorsSchema, file);
		const found = problems.length > 0 ? problems : [{ file, line: 1, what: 'the file is no JSON' }];
		return { ledger: EMPTY_LEDGER, problems: found.map((problem) => ({ ...problem, remedy: BROKEN_REMEDY })) };
	}
}

/**
 * @param text the text of anchors.json
 * @param file its path, for problems
 * @returns the ledger as published, and aligned with the pages; what is wrong with the file; where the pages differ from what was published
 */
export function readLedger(
	text: string,
	file: string,
	pages: readonly ParsedFile[],
): { published: Ledger; ledger: Ledger; problems: Problem[]; stale: Problem[] } {
	const { ledger: published, problems } = parseLedger(text, file);
	if (problems.length > 0) return { published, ledger: published, problems, stale: [] };
	const ledger = alignSeminar(published, new Map(pages.map(({ id, page }) => [id, pageText(page)])));
	const stale = changesOf(published, ledger).map(({ page, anchor, what }) => {
		const found = pages.find(({ id }) => id === page);
		const line = found && anchorLines(found.page, ledger.pages[page]).get(anchor);
		return { file: found?.file ?? file, line: line ?? 1, what: `anchors.json is stale: ${what}`, remedy: STALE_REMEDY };
	});
	return { published, ledger, problems: [], stale };
}

/** The same files, with an empty ledger for every seminar that has none. */
export function withLedgers(files: ContentFiles): ContentFiles {
	const folders = [...files.keys()].filter((path) => path.endsWith('/seminar.yaml')).map((path) => path.slice(0, -'seminar.yaml'.length));
	return new Map([...folders.map((folder) => [`${folder}anchors.json`, ledgerText(EMPTY_LEDGER)] as const), ...files]);
}
