import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Element } from 'hast';
import { elements, pagesOf, textOf } from '../support/html.ts';
import { SITES } from '../support/sites.ts';

const HEADERS = /^ +Content-Security-Policy: (.*)$/m.exec(readFileSync(`${SITES.root.dir}/_headers`, 'utf8'))?.[1];
const isPolicy = ({ properties }: Element) => String(properties['httpEquiv']) === 'Content-Security-Policy';
/** Inline scripts that a browser would run. */
const isInside = ({ tagName, properties }: Element) =>
	tagName === 'script' && properties['src'] === undefined && properties['type'] !== 'application/ld+json';

test('the headers and every page have the same policy, and every inline script is allowed by its hash', () => {
	for (const [path, tree] of pagesOf(SITES.root)) {
		const [policy] = elements(tree, isPolicy).map(({ properties }) => String(properties['content']));
		const inside = elements(tree, isInside);
		if (policy === undefined && inside.length === 0) continue;
		// A page's own policy cannot say who may frame it.
		assert.equal(`${policy}; frame-ancestors 'none'`, HEADERS, path);
		assert.doesNotMatch(String(policy), /unsafe-inline|unsafe-eval|\*/, path);
		const hashes = inside.map((script) => `'sha256-${createHash('sha256').update(textOf(script)).digest('base64')}'`);
		for (const hash of hashes) assert.ok(policy?.includes(hash), `${path}: ${hash} is not allowed`);
		const handlers = elements(tree, ({ properties }) => Object.keys(properties).some((name) => /^on[A-Z]|^style$/.test(name)));
		assert.deepEqual(
			handlers.map(({ tagName }) => tagName),
			[],
			path,
		);
	}
});
