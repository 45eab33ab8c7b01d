import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Nodes, Paragraph } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { recordMarkdown } from '../../src/formats/markdown/write.ts';
import { recordText } from '../../src/formats/text/write.ts';
import { TEXTS } from '../../src/i18n/interface/index.ts';
import { textOf } from '../../src/record/inline.ts';
import { paragraphsOf } from '../../src/record/model.ts';
import { SEMINARS, urlOf } from './archives.ts';

const parser = unified().use(remarkParse).use(remarkCjkFriendly);

function paragraphsIn(node: Nodes): Paragraph[] {
	if (node.type === 'paragraph') return [node];
	return 'children' in node ? node.children.flatMap(paragraphsIn) : [];
}

/** Whether every text stands in `among`, in order, others between them allowed. */
function inOrder(texts: readonly string[], among: readonly string[]): string | undefined {
	let at = 0;
	return texts.find((text) => {
		at = among.indexOf(text, at) + 1;
		return at === 0;
	});
}

for (const { seminar, archive } of SEMINARS) {
	const words = seminar.pages.flatMap(paragraphsOf).map(({ text }) => text);

	test(`${seminar.id}: record.md, parsed, has every paragraph in order, emphasis and links included`, () => {
		const root = parser.parse(recordMarkdown(seminar, archive, TEXTS.hant, urlOf));
		const found = paragraphsIn(root).map(({ children }) => textOf(children));
		assert.equal(inOrder(words, found), undefined);
	});

	test(`${seminar.id}: record.txt has every paragraph in order`, () => {
		const text = recordText(seminar, archive, TEXTS.hant, urlOf);
		const found = text.split('\n\n').map((part) => part.trim().replace(/^(?:\d+\.|•) /, ''));
		assert.equal(inOrder(words, found), undefined);
	});
}

test('record.md has labels that the importer reads, stage directions, and absolute links', () => {
	const everything = SEMINARS.find(({ seminar }) => seminar.id.endsWith('everything'));
	assert.ok(everything);
	const lines = recordMarkdown(everything.seminar, everything.archive, TEXTS.hant, urlOf).split('\n');
	for (const line of ['### 張三：', '### 李四：', '> （停頓）', '**強調一句。強調二句**']) {
		assert.ok(
			lines.some((one) => one.includes(line)),
			line,
		);
	}
	assert.ok(lines.some((line) => line.includes('(https://record.example/2025-01-02-everything/debate/#p2)')));
});
