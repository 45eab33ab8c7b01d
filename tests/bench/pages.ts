/**
 * `npm run bench -- pages`: builds the site and tells what each kind of page loads, as brotli, in bytes: in all, as script, and as a
 * share of the 40,000 bytes that the same text loads under Starlight.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../support/browser.ts';
import { KINDS } from '../support/kinds.ts';
import { loadOf } from '../support/load.ts';
import { serve } from '../support/serve.ts';

const STARLIGHT = 40_000;
const dir = mkdtempSync(join(tmpdir(), 'record-pages-'));
const { status } = spawnSync(process.execPath, ['src/commands/run.mjs', 'build', '--silent'], {
	stdio: 'inherit',
	env: { ...process.env, OUT_DIR: dir, BASE: '/' },
});
if (status !== 0) process.exit(1);
const [browser, site] = await Promise.all([launch(), serve({ dir, base: '/' })]);
console.log('page          all  script  style  files  of Starlight');
for (const [kind, path] of Object.entries(KINDS)) {
	const { all, script, style, files } = await loadOf(browser, `${site.url}${path}`);
	const numbers = [`${all}`.padStart(7), `${script}`.padStart(8), `${style}`.padStart(7), `${files}`.padStart(7)];
	console.log(`${kind.padEnd(10)}${numbers.join('')}  ${(all / STARLIGHT).toFixed(2)}`);
}
await browser.close();
site.close();
rmSync(dir, { recursive: true });
