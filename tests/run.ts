/** `npm test`: runs every test, or the files named; finds the browsers and builds the site twice where one of them needs it. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, rmSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { needsOf } from './support/needs.ts';

/** Builds the real content at the root and below a base. */
async function buildSites(): Promise<void> {
	const { SITES } = await import('./support/sites.ts');
	for (const { dir, base } of Object.values(SITES)) {
		rmSync(dir, { recursive: true, force: true });
		const env = { ...process.env, OUT_DIR: dir, BASE: base, CONTENT_DIR: 'content', SITE: 'https://record.example' };
		const built = spawnSync(process.execPath, ['src/commands/run.mjs', 'build', '--silent'], { stdio: 'inherit', env });
		if (built.status !== 0) {
			console.error(`The site could not be built with BASE=${base} (${built.signal ?? `status ${built.status}`}); no test was run.`);
			process.exit(1);
		}
	}
}

if (!existsSync('node_modules/playwright-core')) {
	console.error('The tests need the packages for development: run `npm ci` without --omit=dev.');
	process.exit(1);
}
const wanted = process.argv.slice(2);
/** A folder stands for every test below it. */
const patterns = wanted.map((name) => (statSync(name, { throwIfNoEntry: false })?.isDirectory() ? `${name}/**/*.test.ts` : name));
const files = globSync(patterns.length > 0 ? patterns : 'tests/**/*.test.ts')
	.map((file) => normalize(file))
	.sort();
if (files.length === 0) {
	console.error(
		`No test file is called ${wanted.join(' or ')}: name files or folders below tests/, such as tests/search/shared/query.test.ts.`,
	);
	process.exit(1);
}
const needs = needsOf(files);
if (needs.browser) {
	const { findTestBrowser } = await import('./support/browser.ts');
	process.env['CHROMIUM'] = findTestBrowser();
}
if (needs.engines) (await import('./support/browser-engines.ts')).installEngines();
if (needs.sites) await buildSites();

/** One file more than two processors: a test in a browser waits for a third of its time. */
const AT_ONCE = 3;
const counts = { passed: 0, failed: 0, skipped: 0 };
const stream = run({ files: files.map((file) => join(process.cwd(), file)), concurrency: AT_ONCE });
stream.on('test:pass', ({ details, skip }) => {
	if (details.type === 'suite') return;
	if (skip === undefined) counts.passed++;
	else counts.skipped++;
});
stream.on('test:fail', ({ details }) => {
	if (details.type !== 'suite') counts.failed++;
});
stream.compose(spec).pipe(process.stdout);
stream.on('end', () => {
	process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
	setImmediate(() =>
		console.log(`\n${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`),
	);
});
