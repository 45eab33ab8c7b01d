/** `npm run dev`: serves the site while its content or code is edited. */
import { environmentOf } from '../publish/environment.ts';
import { runCommand } from './run-command.ts';

const USAGE = `npm run dev

Environment: SITE, BASE, CONTENT_DIR, OUT_DIR, PORT (see README)`;

await runCommand(USAGE, async () => {
	const { base, port } = environmentOf(process.env);
	process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
	const { dev } = await import('astro');
	await dev({ base, server: { port } });
});
