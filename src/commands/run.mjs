/**
 * `node src/commands/run.mjs NAME …`: runs src/commands/NAME.ts. In plain JavaScript, which every Node runs: one that is too old for the
 * rest, or a package that is missing, gets one line that says what to do.
 */
const [, , name = '', ...args] = process.argv;
const file = new URL(`./${name}.ts`, import.meta.url);

// Set where Node runs TypeScript as it is: from 22.18 on.
if (!process.features.typescript) {
	console.error(
		`This is Node ${process.version}; the project needs 22.18 or newer. Install one from nodejs.org, or run \`npm ci\` without --omit=optional, which brings one on Linux and Windows.`,
	);
	process.exit(1);
}
process.argv.splice(1, process.argv.length, file.pathname, ...args);
try {
	await import(file.href);
} catch (error) {
	const [, missing] = /^Cannot find package '([^']+)'/.exec(String(error?.message)) ?? [];
	if (missing === undefined) throw error;
	console.error(`The package ${missing} is not installed: run \`npm ci\` first.`);
	process.exit(1);
}
