/** `npm run doctor -- URL`: looks at a deployed site. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readFiles } from '../content/files.ts';
import { examine } from '../publish/doctor/examine.ts';
import { type Anchors, addAnchors, anchorsOfLedger } from '../publish/doctor/expected-anchors.ts';
import { reportJson, reportText } from '../publish/doctor/report.ts';
import { environmentOf } from '../publish/environment.ts';
import { SetupError } from '../publish/setup-error.ts';
import type { Ledger } from '../record/ledger.ts';
import { runCommand } from './run-command.ts';

const USAGE = `npm run doctor -- URL [options]

URL            the address of a site's front page
--built DIR    a build on this machine that the site must be equal to
--strict       warnings count as faults
--json         print JSON

Looks at every page and file, every anchor (also those in the anchors.json of CONTENT_DIR), headers, media types, compression, ten searches,
and every export. The exit status is 0 where the site is well, 1 where it has faults or does not answer.`;

/** Every anchor that the ledgers of a content folder have published; none where there is no folder. */
function publishedAnchors(contentDir: string): Anchors {
	const all: Anchors = new Map();
	if (!existsSync(contentDir)) return all;
	for (const [path, text] of readFiles(contentDir)) {
		const [, seminar] = /^([^/]+)\/anchors\.json$/.exec(path) ?? [];
		if (seminar !== undefined) addAnchors(all, anchorsOfLedger(seminar, JSON.parse(text) as Ledger));
	}
	return all;
}

function addressOf([address = '', ...more]: readonly string[]): URL {
	if (address === '' || more.length > 0) throw new SetupError('Name one address: npm run doctor -- https://record.example/');
	if (!/^https?:\/\//.test(address) || !URL.canParse(address)) throw new SetupError(`${address} is no address: write https://…`);
	return new URL(address);
}

await runCommand(USAGE, async (args) => {
	const flag = { type: 'boolean', default: false } as const;
	const options = { built: { type: 'string' }, strict: flag, json: flag } as const;
	const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
	const { contentDir } = environmentOf({ ...process.env, SITE: '', BASE: '', PORT: '' });
	const on = { anchors: publishedAnchors(contentDir), built: values.built ?? null };
	const examined = await examine(addressOf(positionals), on);
	console.log(values.json ? reportJson(examined) : reportText(examined));
	if (examined.findings.some(({ level }) => level === 'fault' || values.strict)) process.exitCode = 1;
});
