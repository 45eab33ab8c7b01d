/** `npm run anchors`: shows what would change in every seminar's anchors.json; with `--write`, writes it, and keeps the former edition. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { changesOf } from '../anchors/changes.ts';
import { contentDir, readFiles } from '../content/files.ts';
import { ContentError } from '../content/problem.ts';
import { readArchive } from '../content/read-archive.ts';
import { keptEditions } from '../content/read-editions.ts';
import { withLedgers } from '../content/read-ledger.ts';
import { editionsText, keptAfter, publishedPassages } from '../record/editions.ts';
import { EMPTY_LEDGER, inOrder, type Ledger, ledgerText } from '../record/ledger.ts';

/** @throws ContentError if the content cannot be read */
function run(write: boolean): void {
	const dir = contentDir();
	const files = withLedgers(readFiles(dir));
	const { archive, ledgers, problems } = readArchive(files, (path) => join(dir, path));
	if (problems.length > 0) throw new ContentError(problems);
	let changed = 0;
	const today = new Date().toISOString().slice(0, 10);
	for (const { id, edition, pages } of archive.seminars) {
		const path = `${id}/anchors.json`;
		const before = files.get(path) ?? '';
		const ledger = ledgers.get(path) ?? EMPTY_LEDGER;
		const published = ledger.edition?.sha256 === edition.sha256;
		const order = pages.map((page) => page.id);
		const next = inOrder({ ...ledger, edition: published ? ledger.edition : { date: today, sha256: edition.sha256 } }, order);
		const after = ledgerText(next);
		if (before === after) continue;
		changed++;
		console.log(join(dir, path));
		const former = JSON.parse(before) as Ledger;
		for (const { page, anchor, what } of changesOf(former, ledger)) {
			console.log(`  ${page}${anchor && `#${anchor}`}: ${what}`);
		}
		if (!write) continue;
		const kept = keptAfter(keptEditions(files, id, former), former, publishedPassages(former, order), publishedPassages(next, order) ?? []);
		// First what the ledger is about to lose. If the second file is not written, `withoutPublished` passes over the first.
		if (kept.length > 0) writeFileSync(join(dir, id, 'editions.json'), editionsText(kept));
		writeFileSync(join(dir, path), after);
	}
	if (changed === 0) console.log('The published anchors agree with the pages; nothing to write.');
	else console.log(write ? `${changed} file(s) written.` : 'Nothing was written. Run `npm run anchors -- --write` to write the changes.');
}

try {
	run(parseArgs({ options: { write: { type: 'boolean', default: false } } }).values.write);
} catch (error) {
	if (!(error instanceof Error)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
