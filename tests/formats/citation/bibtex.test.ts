import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadArchive } from '../../../src/content/files.ts';
import { itemsOf } from '../../../src/formats/citation/item.ts';
import { bibtex } from '../../../src/formats/citation/write.ts';

const archive = loadArchive('content');
const [seminar] = archive.seminars;
assert.ok(seminar);
const [item] = itemsOf(seminar, archive);
assert.ok(item);

/** What LaTeX prints for a value of an entry. */
function printed(value: string): string {
	const names: Record<string, string> = {
		textbackslash: '\\',
		textbraceleft: '{',
		textbraceright: '}',
		textasciitilde: '~',
		textasciicircum: '^',
	};
	return value.replace(/\\([a-z]+)\{\}|\\([&%$#_])/g, (_, name: string | undefined, char: string) => (name ? (names[name] ?? '') : char));
}

test('BibTeX keeps every character of a title, and its braces are balanced', () => {
	const title = '集合 {a} 與 }b{，路徑 C:\\temp，50% & #1 $x_2^3$ ~';
	const entry = bibtex({ key: 'one', item: { ...item, title }, url: 'https://record.example/one/' }, 'hant');
	const line = entry.split('\n').find((one) => one.startsWith('  title = '));
	const value = /^ {2}title = \{\{(.*)\}\},$/.exec(line ?? '')?.[1] ?? '';
	assert.equal(printed(value), title);
	let depth = 0;
	for (const char of value) {
		depth += char === '{' ? 1 : char === '}' ? -1 : 0;
		assert.ok(depth >= 0, 'no brace closes what was not opened');
	}
	assert.equal(depth, 0);
});
