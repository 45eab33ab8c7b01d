/** `npm start`: builds the site and serves it. */
import { environmentOf } from '../publish/environment.ts';
import { progressOn } from '../publish/progress/progress-on.ts';
import { loadBuilder } from './load-builder.ts';
import { runCommand } from './run-command.ts';

const USAGE = `npm start

Environment: SITE, BASE, CONTENT_DIR, OUT_DIR, PORT (see README)`;

await runCommand(USAGE, async () => {
	const environment = environmentOf(process.env);
	const buildSite = await loadBuilder(environment);
	const { target } = await buildSite({
		progress: progressOn(process.stdout, false),
		precompress: false,
		force: false,
		clean: false,
	});
	const { preview } = await import('astro');
	await preview({ outDir: target, base: environment.base, server: { port: environment.port } });
});
