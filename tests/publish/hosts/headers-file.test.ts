import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesIn } from '../../../src/publish/files-in.ts';
import { caddyfile } from '../../../src/publish/hosts/caddy.ts';
import { headersFor } from '../../../src/publish/hosts/headers.ts';
import { nginxConfig } from '../../../src/publish/hosts/nginx.ts';
import { SITES } from '../../support/sites.ts';

/** Cloudflare Pages takes no more (developers.cloudflare.com/pages/configuration/headers). */
const MOST_RULES = 100;
const LONGEST_LINE = 2000;

interface Rule {
	path: string;
	pattern: RegExp;
	headers: [name: string, value: string][];
}

/** Reads the file as both hosts document it. */
function rulesOf(text: string): Rule[] {
	const rules: Rule[] = [];
	for (const line of text.split('\n')) {
		if (line.startsWith('/')) {
			const escaped = line.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
			const source = escaped.replace(/\*$/, '.*').replace(/:[a-z]+/g, '[^/]+');
			rules.push({ path: line, pattern: new RegExp(`^${source}$`), headers: [] });
		} else if (line.trim() !== '') {
			const [, name = '', value = ''] = /^ {2}([A-Za-z-]+): (.+)$/.exec(line) ?? [];
			assert.ok(name, `no header: ${line}`);
			rules.at(-1)?.headers.push([name, value]);
		}
	}
	return rules;
}

for (const [name, site] of Object.entries(SITES)) {
	const text = readFileSync(join(site.dir, '_headers'), 'utf8');
	const rules = rulesOf(text);

	test(`${name}: _headers keeps to what both hosts take`, () => {
		assert.ok(rules.length <= MOST_RULES);
		assert.ok(text.split('\n').every((line) => line.length <= LONGEST_LINE));
		for (const { path } of rules) assert.match(path, /^(?:\/(?:[\w.-]+|:[a-z]+))*(?:\/\*)?$/, path);
	});

	test(`${name}: _headers gives every file each header once, and the one of its kind`, () => {
		for (const path of filesIn(site.dir)) {
			const address = `${site.base}${path}`;
			const given = rules.filter(({ pattern }) => pattern.test(address)).flatMap(({ headers }) => headers);
			const names = given.map(([header]) => header);
			assert.equal(new Set(names).size, names.length, `${path}: ${names.join(', ')}`);
			const wanted = headersFor(path);
			for (const [header, value] of given) assert.equal(value, wanted[header], `${path}: ${header}`);
			// Types and revalidation are the hosts' own where they do it right.
			const needed = Object.keys(wanted).filter((header) => header !== 'Content-Type' && wanted[header] !== 'no-cache');
			assert.deepEqual(
				needed.filter((header) => !names.includes(header)),
				[],
				path,
			);
		}
	});
}

test('the sample configurations are what the list of files makes of them', () => {
	assert.ok(readFileSync('deploy/nginx.conf', 'utf8') === nginxConfig, 'deploy/nginx.conf is old: npm run generate');
	assert.ok(readFileSync('deploy/Caddyfile', 'utf8') === caddyfile, 'deploy/Caddyfile is old: npm run generate');
});

test('every text says that it is UTF-8: in its type, or with a byte order mark where the host may not send one', () => {
	const dir = SITES.root.dir;
	for (const path of filesIn(dir)) {
		const type = headersFor(path)['Content-Type'] ?? '';
		if (!type.startsWith('text/') && !type.includes('bibtex') && !type.includes('research')) continue;
		assert.match(type, /; charset=utf-8$/, path);
		const bytes = readFileSync(join(dir, path));
		// Scripts and styles take the page's encoding; source.txt is what was received, and is linked to be saved.
		if (!path.endsWith('.txt') || path.endsWith('/source.txt') || bytes.every((byte) => byte < 0x80)) continue;
		assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], path);
	}
});
