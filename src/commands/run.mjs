/**
 * `node src/commands/run.mjs NAME …`: runs src/commands/NAME.ts, or the file of the project that NAME is the path of. In plain
 * JavaScript, which every Node runs: one that is too old for the rest, or a package that is missing, gets one line that says what to do.
 */
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const [, , name = '', ...args] = process.argv;
const file = new URL(name.includes('/') ? `../../${name}` : `./${name}.ts`, import.meta.url);

// Set where Node runs TypeScript as it is, from 22.18 on; a package that Astro needs wants 22.19.
if (!process.features.typescript) {
	console.error(
		`This is Node ${process.version}; the project needs 22.19 or newer. Install one from nodejs.org, or run \`npm ci\` without --omit=optional, which brings one for most machines.`,
	);
	process.exit(1);
}
// Saves compiling the same packages at each run; Node passes over a folder that it cannot write. Threads find the folder by the variable.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url));
module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
process.argv.splice(1, process.argv.length, fileURLToPath(file), ...args);
try {
	await import(file.href);
} catch (error) {
	const [, missing] = /^Cannot find package '([^']+)'/.exec(String(error?.message)) ?? [];
	if (missing === undefined) throw error;
	console.error(`The package ${missing} is not installed: run \`npm ci\` first.`);
	process.exit(1);
}
