/** `npm run build`: builds the site. */
import { parseArgs } from 'node:util';
import { buildSite } from '../publish/build-site.ts';
import { environmentOf } from '../publish/environment.ts';
import { runCommand } from './run-command.ts';

const USAGE = `npm run build -- [options]

--silent       print errors alone

Environment: SITE, BASE, CONTENT_DIR, OUT_DIR (see README)`;

await runCommand(USAGE, async (args) => {
	const { silent } = parseArgs({ args, options: { silent: { type: 'boolean', default: false } } }).values;
	const environment = environmentOf(process.env);
	const { marker } = await buildSite(environment, { silent });
	if (!silent) console.log(`${marker.files} files in ${environment.outDir}, edition ${marker.edition.slice(0, 12)}`);
});
