import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isAllowed, type Lock, licencesPage, packagesOf } from '../../src/publish/licences.ts';

interface Package {
	engines: { node: string };
	scripts: Record<string, string>;
	dependencies: Record<string, string>;
	optionalDependencies: Record<string, string>;
	devDependencies: Record<string, string>;
	allowScripts: Record<string, boolean>;
}
interface Locked {
	hasInstallScript?: boolean;
}
const { engines, scripts, dependencies, optionalDependencies, devDependencies, allowScripts } = JSON.parse(
	readFileSync('package.json', 'utf8'),
) as Package;
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

/** An import of a package, or of a file of one; `type` where only types are imported. */
const IMPORT =
	/(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^'.][^']*)'|(?:^|\n)import\s+'([^'.][^']*)'|import\('([^'.][^']*)'\)/g;

function packageOf(path: string): string {
	return path
		.split('/')
		.slice(0, path.startsWith('@') ? 2 : 1)
		.join('/');
}

/** The packages that files import; those of Node itself left out. */
function imported(pattern: string, typesToo: boolean): Set<string> {
	const names = globSync(pattern).flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap(([, type, ...paths]) => (type && !typesToo ? [] : paths.filter(Boolean))),
	);
	return new Set(names.filter((path) => !/^(?:node|astro):/.test(path)).map(packageOf));
}

const built = new Set([...imported('src/**/*.{ts,astro,mjs}', false), ...imported('*.mjs', false)]);

test('what a build imports is a dependency, and every dependency is imported', () => {
	// `hast`, `mdast` and the like are names of types alone.
	assert.deepEqual([...built].filter((name) => !(name in dependencies)).sort(), []);
	const styles = globSync('src/**/*.{ts,astro,css}').map((file) => readFileSync(file, 'utf8'));
	const unused = Object.keys(dependencies).filter((name) => !built.has(name) && !styles.some((text) => text.includes(name)));
	assert.deepEqual(unused, []);
});

test('every dependency of the tests is imported by one, or is a command or the types of a script', () => {
	const tested = imported('{src,tests}/**/*.{ts,astro}', true);
	const lines = Object.values(scripts).join('\n');
	const isUsed = (name: string) =>
		tested.has(name) ||
		name.startsWith('@types/') ||
		// Programs that the scripts and tests call: astro check, biome, tsc.
		(['@astrojs/check', '@biomejs/biome', 'typescript'].includes(name) && /astro check.*|biome|tsc/.test(lines));
	assert.deepEqual(
		Object.keys(devDependencies).filter((name) => !isUsed(name)),
		[],
	);
});

test('every package has one version', () => {
	for (const [name, version] of Object.entries({ ...dependencies, ...optionalDependencies, ...devDependencies })) {
		assert.match(version, /^\d+\.\d+\.\d+$/, name);
	}
});

test('docs/licences.md lists every package, and no licence that must be looked at first', () => {
	const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
	assert.ok(readFileSync('docs/licences.md', 'utf8') === licencesPage(lock), 'docs/licences.md is old: npm run generate');
	const others = packagesOf(lock).flatMap((one) => (isAllowed(one) ? [] : [`${one.name}: ${one.licence}`]));
	assert.deepEqual(others, []);
});

test('a licence that binds what uses it is refused, alone or together with another; a choice of licences is ours', () => {
	const allowed = (licence: string, name = 'one') => isAllowed({ name, version: '0.1.12', licence });
	for (const licence of ['GPL-3.0-or-later', 'MIT AND GPL-3.0-or-later', 'AGPL-3.0-only', 'BSD', 'UNLICENSED'])
		assert.ok(!allowed(licence), licence);
	for (const licence of ['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)']) assert.ok(allowed(licence), licence);
	assert.ok(allowed('BSD', 'duck'));
});

test('every package with an install script is allowed or refused by name', () => {
	const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
	const names = scripted.map(([path]) => path.replace(/^.*node_modules\//, ''));
	assert.deepEqual(
		[...new Set(names)].filter((name) => !(name in allowScripts)),
		[],
	);
	assert.deepEqual(
		Object.keys(allowScripts).filter((name) => !names.includes(name)),
		[],
	);
});

test('the Node that the project installs is one that it runs on', () => {
	assert.equal(engines.node, '>=22.19');
	assert.equal(new Set(Object.values(optionalDependencies)).size, 1);
	assert.ok(Object.keys(optionalDependencies).every((name) => name.startsWith('node-')));
});
