/** Reads a seminar's editions.json and restores its former editions. Pure; what is wrong is added to the context's problems. */
import type { FormerEdition } from '../record/edition.ts';
import { hashOfPassages, type KeptEdition, publishedPassages, restoreEditions, withoutPublished } from '../record/editions.ts';
import type { Ledger } from '../record/ledger.ts';
import type { ContentFiles, ReadContext } from './read-context.ts';
import { editionsSchema } from './schemas/ledger-schemas.ts';
import { readYaml } from './yaml.ts';

const REMEDY =
	'Restore the last published versions of editions.json and anchors.json. Only `npm run anchors -- --write` may write them; never edit them by hand.';

/** As `readLedger` does: read as YAML, for line numbers, only if something is wrong. */
function parseEditions(text: string): KeptEdition[] | null {
	try {
		return editionsSchema.parse(JSON.parse(text)).editions;
	} catch {
		return null;
	}
}

/**
 * The former editions as a folder's editions.json has them, oldest first; empty if there is no such file, or if it is faulty.
 * @param published the ledger as anchors.json has it
 */
export function keptEditions(files: ContentFiles, folder: string, published: Ledger): KeptEdition[] {
	return withoutPublished(parseEditions(files.get(`${folder}/editions.json`) ?? '') ?? [], published);
}

/**
 * @param published the ledger as anchors.json has it
 * @param order ids of the record's pages in order
 * @returns the former editions with their words, oldest first
 */
export function readEditions(context: ReadContext, folder: string, published: Ledger, order: readonly string[]): FormerEdition[] {
	const text = context.files.get(`${folder}/editions.json`);
	if (text === undefined) return [];
	const file = context.pathOf(`${folder}/editions.json`);
	const found = parseEditions(text);
	const lineAt = (path: PropertyKey[]) => readYaml(text, editionsSchema, file).lineAt(path);
	const report = (line: number, what: string) => context.problems.push({ file, line, what, remedy: REMEDY });
	if (found === null) {
		const { problems } = readYaml(text, editionsSchema, file);
		for (const { line, what } of problems) report(line, what);
		if (problems.length === 0) report(1, 'the file is no JSON');
		return [];
	}
	const kept = withoutPublished(found, published);
	const former = restoreEditions(kept, publishedPassages(published, order));
	for (const [i, { date, sha256, passages }] of former.entries()) {
		const isWhole = passages === null ? kept[i]?.changes === null : hashOfPassages(passages) === sha256;
		if (!isWhole) report(lineAt(['editions', i]), `the words of the edition of ${date} cannot be restored: they do not have its hash`);
	}
	return former;
}
