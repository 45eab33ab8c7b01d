import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { filesIn } from '../../../src/publish/files-in.ts';
import { MARKER, readMarker } from '../../../src/publish/output/marker.ts';
import { build, SOUND } from '../../support/build.ts';

const BUNDLES = 'node_modules/.cache/bundles';
const dir = mkdtempSync(join(tmpdir(), 'kept-bundle-'));
const [content, site] = [join(dir, 'content'), join(dir, 'site')];
/** No other test has this address, so that these bundles are told from those of builds that run at the same time. */
const SITE = `https://kept-bundle-${process.pid}.example`;
const variables = { CONTENT_DIR: content, OUT_DIR: site, SITE };

/** The folders of this test's bundles. */
function ownBundles(): string[] {
	const own = globSync('*/pages/**/*.mjs', { cwd: BUNDLES }).filter((file) => readFileSync(join(BUNDLES, file), 'utf8').includes(SITE));
	return [...new Set(own.map((file) => file.split(/[\\/]/)[0] ?? ''))];
}

const styles = () =>
	globSync('_astro/*.css', { cwd: site })
		.map((file) => readFileSync(join(site, file), 'utf8'))
		.join('');

function builds(...args: string[]): string {
	const { status, stdout, stderr } = build(variables, ...args);
	assert.equal(status, 0, stderr);
	return stdout;
}

const setSite = (more: string) =>
	writeFileSync(join(content, 'site.yaml'), `name: 水的記錄\ntagline: 可閱讀\ncontact: mailto:editor@example.org\n${more}`);

before(() => {
	cpSync(SOUND, content, { recursive: true });
	setSite('');
	builds();
});
after(() => {
	for (const bundle of ownBundles()) rmSync(join(BUNDLES, bundle), { recursive: true });
	rmSync(dir, { recursive: true });
});

test('a build of other content takes the kept bundle as it is', () => {
	const [bundle = ''] = ownBundles();
	const list = join(BUNDLES, bundle, 'files.json');
	const { ino } = statSync(list);
	appendFileSync(join(content, '2024-01-02-pond/01-opening.mdx'), '\n風從山上來。\n');
	builds('--clean');
	assert.deepEqual(ownBundles(), [bundle]);
	assert.equal(statSync(list).ino, ino);
});

test('a build runs out of the bundle that is kept; where it was removed, out of the sources, and the site is the same', () => {
	const edition = readMarker(site)?.edition;
	const [bundle = ''] = ownBundles();
	const file = join(BUNDLES, bundle, 'pages/build-site.mjs');
	const code = readFileSync(file, 'utf8');
	// As long as before, so that the bundle counts as whole.
	writeFileSync(file, code.replace('read the content', 'READ the content'));
	assert.match(builds('--clean'), /READ the content/);
	rmSync(join(BUNDLES, bundle), { recursive: true });
	assert.match(builds('--clean'), /read the content/);
	assert.deepEqual(ownBundles(), [bundle]);
	assert.equal(readMarker(site)?.edition, edition);
});

test('a bundle that has lost a file, or the end of one, is made again', () => {
	const [bundle = ''] = ownBundles();
	const edition = readMarker(site)?.edition;
	const [code = ''] = globSync('pages/chunks/*.mjs', { cwd: join(BUNDLES, bundle) });
	for (const damage of [(file: string) => rmSync(file), (file: string) => truncateSync(file)]) {
		damage(join(BUNDLES, bundle, code));
		builds('--clean');
		assert.equal(readMarker(site)?.edition, edition);
		assert.deepEqual(ownBundles(), [bundle]);
	}
});

test('another accent colour or another script at the root has a bundle of its own', () => {
	setSite('accent:\n  light: "#123456"\n  dark: "#9bd0ff"\n');
	builds();
	assert.equal(ownBundles().length, 2);
	assert.match(styles(), /#123456/);
	setSite('locale: hans\n');
	builds();
	assert.equal(ownBundles().length, 3);
	assert.match(readFileSync(join(site, 'index.html'), 'utf8'), /<html lang="zh-Hans-CN"/);
});

test('`astro build` by itself writes the same files', () => {
	const plain = join(dir, 'plain');
	const env = { ...process.env, ...variables, BASE: '/', OUT_DIR: plain, ASTRO_TELEMETRY_DISABLED: '1' };
	const { status, stderr } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { encoding: 'utf8', env });
	assert.equal(status, 0, stderr);
	assert.deepEqual(
		filesIn(plain),
		filesIn(site).filter((path) => path !== MARKER),
	);
	for (const path of filesIn(plain)) assert.deepEqual(readFileSync(join(plain, path)), readFileSync(join(site, path)), path);
});
