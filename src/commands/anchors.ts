/** `npm run anchors`: shows what would change in every seminar's anchors.json; with `--write`, writes it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { changesOf } from '../anchors/changes.ts';
import { contentDir, readFiles } from '../content/files.ts';
import { ContentError } from '../content/problem.ts';
import { readArchive } from '../content/read-archive.ts';
import { withLedgers } from '../content/read-ledger.ts';
import { EMPTY_LEDGER, ledgerText } from '../record/ledger.ts';
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
	const files = withLedgers(readFiles(dir));
	const { archive, ledgers, problems } = readArchive(files, (path) => join(dir, path));
	if (problems.length > 0) throw new ContentError(problems);
	let changed = 0;
	const today = new Date().toISOString().slice(0, 10);
	for (const { id, edition } of archive.seminars) {
		const path = `${id}/anchors.json`;
		const before = files.get(path) ?? '';
		const ledger = ledgers.get(path) ?? EMPTY_LEDGER;
		const published = ledger.edition?.sha256 === edition.sha256;
		const after = ledgerText({ ...ledger, edition: published ? ledger.edition : { date: today, sha256: edition.sha256 } });
		if (before === after) continue;
		changed++;
		console.log(join(dir, path));
		for (const { page, anchor, what } of changesOf(JSON.parse(before), ledger)) {
			console.log(`  ${page}${anchor && `#${anchor}`}: ${what}`);
		}
		if (write) writeFileSync(join(dir, path), after);
	}
	if (changed === 0) console.log('The published anchors agree with the pages; nothing to write.');
	else {
		console.log(write ? `${changed} file(s) written.` : 'Nothing was written. Run `npm run anchors -- --write` to write the changes.');
		if (!write) console.log('`npm run anchors -- --help` shows how points, notes, figures and topics refer to anchors.');
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
