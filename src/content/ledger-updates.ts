/** What `npm run anchors -- --write` writes: the ledgers of what is published now, and the editions that this replaces. Pure. */
import { presentPassages } from '../record/edition-changes.ts';
import { editionsText, keptAfter, publishedPassages } from '../record/editions.ts';
import { inOrder, type Ledger, ledgerText } from '../record/ledger.ts';
import { ContentError } from './problem.ts';
import { type Readers, readArchive } from './read-archive.ts';
import type { ContentFiles } from './read-context.ts';
import { keptEditions } from './read-editions.ts';
import { withLedgers } from './read-ledger.ts';

/** What changes in a seminar's folder. */
export interface LedgerUpdate {
	/** Path of its anchors.json within the content folder. */
	path: string;
	before: Ledger;
	after: Ledger;
	/**
	 * Path within the content folder → text, in the order of writing: first what the ledger is about to lose. If only that is written,
	 * `withoutPublished` passes over it.
	 */
	files: [path: string, text: string][];
}

/**
 * @param files the files of the content folder
 * @param pathOf the path of a content file as problems name it
 * @param today as YYYY-MM-DD
 * @param readers what reads the parts of the archive; a seminar for which no ledger is added to the context agrees with the published one
 * @returns a seminar whose published anchors agree with its pages is left out
 * @throws ContentError if the content cannot be read
 */
export function ledgerUpdates(files: ContentFiles, pathOf: (path: string) => string, today: string, readers?: Readers): LedgerUpdate[] {
	const all = withLedgers(files);
	const { archive, ledgers, problems } = readArchive(all, pathOf, readers);
	if (problems.length > 0) throw new ContentError(problems);
	return archive.seminars.flatMap((seminar) => {
		const path = `${seminar.id}/anchors.json`;
		const text = all.get(path) ?? '';
		const before = JSON.parse(text) as Ledger;
		const aligned = ledgers.get(path) ?? before;
		const order = seminar.pages.map(({ id }) => id);
		const { sha256 } = seminar.edition;
		const edition = before.edition?.sha256 === sha256 ? before.edition : { date: today, sha256 };
		const after = inOrder({ ...aligned, edition }, order);
		if (text === ledgerText(after)) return [];
		const kept = keptAfter(keptEditions(files, seminar.id, before), before, publishedPassages(before, order), presentPassages(seminar));
		const former: LedgerUpdate['files'] = kept.length > 0 ? [[`${seminar.id}/editions.json`, editionsText(kept)]] : [];
		return [{ path, before, after, files: [...former, [path, ledgerText(after)]] }];
	});
}
