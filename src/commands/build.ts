/** `npm run build`: builds the site. */
import { parseArgs } from 'node:util';
import { environmentOf } from '../publish/environment.ts';
import { progressOn } from '../publish/progress/progress-on.ts';
import { loadBuilder } from './load-builder.ts';
import { runCommand } from './run-command.ts';

const USAGE = `npm run build -- [options]

--precompress  write .br and .gz beside every text, for servers that send them as they are
--verbose      print a line for each page, with the time it took
--silent       print errors alone
--force        build even if nothing has changed since the last build
--clean        render every page, those too that have not changed since the last build

Environment: SITE, BASE, CONTENT_DIR, OUT_DIR (see README)`;

await runCommand(USAGE, async (args) => {
	const flag = { type: 'boolean', default: false } as const;
	const { values } = parseArgs({ args, options: { silent: flag, verbose: flag, precompress: flag, force: flag, clean: flag } });
	const environment = environmentOf(process.env);
	const buildSite = await loadBuilder(environment);
	const { marker, unchanged, taken } = await buildSite({
		progress: values.silent ? null : progressOn(process.stdout, values.verbose),
		precompress: values.precompress,
		force: values.force,
		clean: values.clean,
	});
	if (unchanged && !values.silent) console.log('nothing has changed since the last build (--force builds all the same)');
	if (!unchanged && taken > 0 && !values.silent) console.log(`${taken} pages and files are as they were (--clean makes them all anew)`);
	if (!values.silent) console.log(`${marker.files} files in ${environment.outDir}, edition ${marker.edition.slice(0, 12)}`);
});
