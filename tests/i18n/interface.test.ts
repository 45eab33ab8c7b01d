import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { convert } from '../../src/i18n/convert.ts';
import { hans } from '../../src/i18n/interface/hans.ts';
import { hant } from '../../src/i18n/interface/hant.ts';

/** Every text of an interface, with the path that leads to it; what takes arguments is asked with its own names. */
function textsIn(value: unknown, path = ''): [string, string][] {
	if (typeof value === 'string') return [[path, value]];
	if (typeof value === 'function') return textsIn(String(value(...Array.from({ length: value.length }, () => 1))), path);
	if (value === null || typeof value !== 'object') return [];
	return Object.entries(value).flatMap(([key, entry]) => textsIn(entry, `${path}.${key}`));
}

/** Texts that name the other script, in that script. */
const OTHER = new Set(['.otherLocale', '.otherLocaleLabel']);

test('both scripts say the same things', () => {
	const [first, second] = [textsIn(hant), textsIn(hans)];
	assert.ok(first.length > 80);
	assert.deepEqual(
		second.map(([path]) => path),
		first.map(([path]) => path),
	);
});

test('the simplified interface has no traditional character, and the traditional one is not simplified', () => {
	for (const [path, text] of textsIn(hans)) if (!OTHER.has(path)) assert.equal(convert(text, 'hans'), text, path);
	const kept = textsIn(hant).filter(([path, text]) => !OTHER.has(path) && text.length > 6 && convert(text, 'hans') === text);
	assert.ok(kept.length < 12, kept.join('\n'));
});

test('no component, layout or page has an interface text of its own', () => {
	const found = globSync('src/{components,layouts,pages}/**/*.{astro,ts}').flatMap((file) => {
		const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
		const texts = code.match(/\p{Script=Han}+/gu) ?? [];
		return texts.map((text) => `${file}: ${text}`);
	});
	assert.deepEqual(found, []);
});
