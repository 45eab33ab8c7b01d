import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { convert, convertAll } from '../../src/i18n/convert.ts';
import { hans, OVERRIDES } from '../../src/i18n/interface/hans.ts';
import { hant } from '../../src/i18n/interface/hant.ts';

/** Every text of an interface, with the path of its key; a text that takes arguments gets 1, 2, 3. */
function textsIn(value: unknown, path = ''): [path: string, text: string][] {
	if (typeof value === 'string') return [[path, value]];
	if (typeof value === 'function') return textsIn(value(1, 2, 3), path);
	if (value === null || typeof value !== 'object') return [];
	return Object.entries(value).flatMap(([key, entry]) => textsIn(entry, `${path}.${key}`));
}

/** Texts that name the other locale, in its own script. */
const OTHER = new Set(['.otherLocale', '.otherLocaleLabel']);

test('both locales have the same texts', () => {
	const [first, second] = [textsIn(hant), textsIn(hans)];
	assert.ok(first.length > 80);
	assert.deepEqual(
		second.map(([path]) => path),
		first.map(([path]) => path),
	);
});

test('a text with arguments is converted, and its arguments are not', () => {
	assert.equal(hans.searchWithin('李乾'), '在李乾的发言中搜索');
	assert.equal(convertAll({ of: (name: string, n: number) => `${name}：${n}處` }, 'hans').of('$&、乾', 12), '$&、乾：12处');
});

test('every override differs from what OpenCC gives, so none is idle', () => {
	const derived = new Map(textsIn(hant).map(([path, text]) => [path, convert(text, 'hans')]));
	const overridden = textsIn(OVERRIDES);
	assert.ok(overridden.length > 0);
	for (const [path, text] of overridden) {
		assert.notEqual(text, derived.get(path), path);
		assert.equal(textsIn(hans).find(([own]) => own === path)?.[1], text);
	}
});

/** The code that may read a text, without comments. */
const code = globSync('src/**/*.{astro,ts}')
	.filter((file) => !file.replaceAll('\\', '/').startsWith('src/i18n/interface/'))
	.map((file) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''))
	.join('\n');

/** Keys of a group of texts, and of the groups in it, that no code names; the keys of a group that code reads by `group[key]` are not looked at. */
function unread(group: object, path = ''): string[] {
	return Object.entries(group).flatMap(([key, entry]) => {
		const isRead = new RegExp(`\\.${key}\\b|[{,]\\s*${key}\\b`).test(code);
		if (!isRead) return [`${path}${key}`];
		const readByKey = new RegExp(`\\b${key}\\[|entries\\((?:\\w+\\.)?${key}\\)`).test(code);
		const isGroup = typeof entry === 'object' && !Array.isArray(entry);
		return isGroup && !readByKey ? unread(entry, `${path}${key}.`) : [];
	});
}

test('every text is read by some code', () => {
	assert.deepEqual(unread(hant), []);
	assert.deepEqual(unread({ ...hant, nobodyReadsThis: '' }), ['nobodyReadsThis']);
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
