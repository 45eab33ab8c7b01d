/** `npm run anchors`: shows what would change in every seminar's anchors.json; with `--write`, writes it, and keeps the former edition. */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { changesOf } from '../anchors/changes.ts';
import { keepingEntries } from '../content/entries-before.ts';
import { contentDir, readFiles } from '../content/files.ts';
import { ledgerUpdates } from '../content/ledger-updates.ts';
import { keepingSeminars } from '../content/seminars-before.ts';
import { POINTS_EXAMPLE, TOPICS_EXAMPLE } from './points-example.ts';

const USAGE = `npm run anchors [-- --write]

Shows what an edit does to the published anchors; --write publishes it.
\`npm run dev\` shows the anchor of every passage. The front matter of a page refers to them:

${POINTS_EXAMPLE.replace(/^/gm, '  ')}

and topics.yaml has the topics:

${TOPICS_EXAMPLE.replace(/^/gm, '  ')}`;

/** @throws ContentError if the content cannot be read */
function run(write: boolean): void {
	const dir = contentDir();
	const today = new Date().toISOString().slice(0, 10);
	const readers = { seminar: keepingSeminars().read, entries: keepingEntries() };
	const updates = ledgerUpdates(readFiles(dir), (path) => join(dir, path), today, readers);
	for (const { path, before, after, files } of updates) {
		console.log(join(dir, path));
		for (const { page, anchor, what } of changesOf(before, after)) console.log(`  ${page}${anchor && `#${anchor}`}: ${what}`);
		if (!write) continue;
		// A full disk must not leave one file of this publication beside another of the last one.
		for (const [file, text] of files) writeFileSync(join(dir, `${file}.new`), text);
		for (const [file] of files) renameSync(join(dir, `${file}.new`), join(dir, file));
	}
	if (updates.length === 0) console.log('The published anchors agree with the pages; nothing to write.');
	else if (write) console.log(`${updates.length} file(s) written.`);
	else {
		console.log('Nothing was written. Run `npm run anchors -- --write` to write the changes.');
		console.log('`npm run anchors -- --help` shows how points, notes, figures and topics refer to anchors.');
	}
}

try {
	const options = { write: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } } as const;
	const { write, help } = parseArgs({ options }).values;
	if (help) console.log(USAGE);
	else run(write);
} catch (error) {
	if (!(error instanceof Error)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
