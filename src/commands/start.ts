/** `npm start`: builds the site and serves it. */
import { buildSite } from '../publish/build-site.ts';
import { environmentOf } from '../publish/environment.ts';
import { progressOn } from '../publish/progress/progress-on.ts';
import { runCommand } from './run-command.ts';

const USAGE = `npm start

Environment: SITE, BASE, CONTENT_DIR, OUT_DIR, PORT (see README)`;

await runCommand(USAGE, async () => {
	const environment = environmentOf(process.env);
	const { target } = await buildSite(environment, {
		progress: progressOn(process.stdout, false),
		precompress: false,
		force: false,
		clean: false,
	});
	const { preview } = await import('astro');
	await preview({ outDir: target, base: environment.base, server: { port: environment.port } });
});
