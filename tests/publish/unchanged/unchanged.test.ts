import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { environmentOf } from '../../../src/publish/environment.ts';
import { codeHash, inputsHash } from '../../../src/publish/unchanged/build-inputs.ts';
import { build, SOUND, wholeEdition } from '../../support/build.ts';

const dir = mkdtempSync(join(tmpdir(), 'unchanged-'));
const [content, site] = [join(dir, 'content'), join(dir, 'site')];
const variables = { CONTENT_DIR: content, OUT_DIR: site };
const UNCHANGED = /^nothing has changed/m;
let edition: string | null;

before(() => {
	cpSync(SOUND, content, { recursive: true });
	assert.equal(build(variables).status, 0);
	edition = wholeEdition(site);
});
after(() => rmSync(dir, { recursive: true }));

/** Which folder the site is: another one after a build. */
const folder = () => statSync(site).ino;

test('where nothing has changed the site stays as it is', () => {
	const before = folder();
	const { status, stdout } = build(variables);
	assert.equal(status, 0);
	assert.match(stdout, UNCHANGED);
	assert.equal(folder(), before);
	assert.equal(wholeEdition(site), edition);
});

test('a build can be forced, and writes the same', () => {
	const before = folder();
	assert.doesNotMatch(build(variables, '--force').stdout, UNCHANGED);
	assert.notEqual(folder(), before);
	assert.equal(wholeEdition(site), edition);
});

test('a site in which a file was changed or lost is built anew', () => {
	appendFileSync(join(site, 'index.html'), ' ');
	assert.doesNotMatch(build(variables).stdout, UNCHANGED);
	assert.equal(wholeEdition(site), edition);
	appendFileSync(join(site, 'data/passages-1.ndjson.gz'), ' ');
	assert.doesNotMatch(build(variables).stdout, UNCHANGED);
	rmSync(join(site, 'about/index.html'));
	assert.doesNotMatch(build(variables).stdout, UNCHANGED);
	assert.equal(wholeEdition(site), edition);
});

test('a word in the content is built', () => {
	appendFileSync(join(content, '2024-01-02-pond/01-opening.mdx'), '\n風從山上來。\n');
	assert.doesNotMatch(build(variables).stdout, UNCHANGED);
	const changed = wholeEdition(site);
	assert.ok(changed !== null && changed !== edition);
	assert.match(build(variables).stdout, UNCHANGED);
	assert.equal(wholeEdition(site), changed);
});

test('what a site is made from has another hash after any change', () => {
	const [project, other] = [join(dir, 'page.astro'), join(dir, 'other.astro')];
	writeFileSync(project, '<p>a</p>');
	const hashOf = (given: Record<string, string> = {}, files = [project]) =>
		inputsHash(codeHash(environmentOf(given), files), content, false);
	const first = hashOf();
	assert.equal(hashOf(), first);
	const seen = [first, hashOf({ SITE: 'https://record.example' }), hashOf({ BASE: '/a/' })];
	appendFileSync(join(content, 'speakers.yaml'), '\n');
	seen.push(hashOf());
	renameSync(join(content, '2024-01-02-pond/01-opening.mdx'), join(content, '2024-01-02-pond/01-beginning.mdx'));
	seen.push(hashOf());
	writeFileSync(project, '<p>b</p>');
	seen.push(hashOf());
	renameSync(project, other);
	seen.push(hashOf({}, [other]));
	assert.equal(new Set(seen).size, seen.length);
});
