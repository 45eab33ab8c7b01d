/** `npm run anchors`: shows what would change in every seminar's anchors.json; with `--write`, writes it, and keeps the former edition. */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { changesOf } from '../anchors/changes.ts';
import { contentDir, readFiles } from '../content/files.ts';
import { ledgerUpdates } from '../content/ledger-updates.ts';

/** @throws ContentError if the content cannot be read */
function run(write: boolean): void {
	const dir = contentDir();
	const updates = ledgerUpdates(readFiles(dir), (path) => join(dir, path), new Date().toISOString().slice(0, 10));
	for (const { path, before, after, files } of updates) {
		console.log(join(dir, path));
		for (const { page, anchor, what } of changesOf(before, after)) console.log(`  ${page}${anchor && `#${anchor}`}: ${what}`);
		if (!write) continue;
		// A full disk must not leave one file of this publication beside another of the last one.
		for (const [file, text] of files) writeFileSync(join(dir, `${file}.new`), text);
		for (const [file] of files) renameSync(join(dir, `${file}.new`), join(dir, file));
	}
	if (updates.length === 0) console.log('The published anchors agree with the pages; nothing to write.');
	else
		console.log(
			write ? `${updates.length} file(s) written.` : 'Nothing was written. Run `npm run anchors -- --write` to write the changes.',
		);
}

try {
	run(parseArgs({ options: { write: { type: 'boolean', default: false } } }).values.write);
} catch (error) {
	if (!(error instanceof Error)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
