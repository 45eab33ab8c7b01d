/** `npm test`: finds a browser, builds the site twice (at the root and below a base), runs every test. */
import { spawnSync } from 'node:child_process';
import { globSync, rmSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { findBrowser } from './support/browser.ts';
import { SITES } from './support/sites.ts';

const wanted = process.argv.slice(2);
const files = globSync(wanted.length > 0 ? wanted : 'tests/**/*.test.ts').sort();

process.env['CHROMIUM'] = findBrowser();
for (const { dir, base } of Object.values(SITES)) {
	rmSync(dir, { recursive: true, force: true });
	const env = { ...process.env, OUT_DIR: dir, BASE: base, CONTENT_DIR: 'content', SITE: 'https://record.example' };
	const built = spawnSync('astro', ['build', '--silent'], { stdio: 'inherit', env });
	if (built.status !== 0) {
		console.error(`The site could not be built with BASE=${base}; no test was run.`);
		process.exit(1);
	}
}

const counts = { passed: 0, failed: 0 };
const stream = run({ files: files.map((file) => `${process.cwd()}/${file}`), concurrency: 2 });
stream.on('test:pass', ({ details, skip }) => {
	if (details.type !== 'suite' && skip === undefined) counts.passed++;
});
stream.on('test:fail', ({ details }) => {
	if (details.type !== 'suite') counts.failed++;
});
stream.compose(spec).pipe(process.stdout);
stream.on('end', () => {
	process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
	setImmediate(() => console.log(`\n${counts.passed} passed, ${counts.failed} failed`));
});
