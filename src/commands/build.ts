/** `npm run build`: builds the site. */
import { parseArgs } from 'node:util';
import { buildSite } from '../publish/build-site.ts';
import { environmentOf } from '../publish/environment.ts';
import { runCommand } from './run-command.ts';

const USAGE = `npm run build -- [options]

--precompress  write .br and .gz beside every text, for servers that send them as they are
--silent       print errors alone

Environment: SITE, BASE, CONTENT_DIR, OUT_DIR (see README)`;

await runCommand(USAGE, async (args) => {
	const flag = { type: 'boolean', default: false } as const;
	const { values } = parseArgs({ args, options: { silent: flag, precompress: flag } });
	const environment = environmentOf(process.env);
	const { marker } = await buildSite(environment, values);
	if (!values.silent) console.log(`${marker.files} files in ${environment.outDir}, edition ${marker.edition.slice(0, 12)}`);
});
