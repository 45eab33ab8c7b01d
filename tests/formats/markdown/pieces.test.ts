/** The oracle is the parser itself: it reads the whole text, and must find what the pieces have. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Nodes, Paragraph } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { SYNTAX, SYNTAX_IN_A_LINE } from '../../../src/formats/markdown/constructs.ts';
import { type Piece, piecesOf } from '../../../src/formats/markdown/pieces.ts';
import { trials } from '../../support/trials.ts';

const WORDS = ['甲', '乙說', '。', '「丙」', 'a b', '2024年', '　', ' ', '1', '😀', 'import', '!', '(x)', '~', '=', '|'];
const MARKS = [
	'*',
	'**',
	'_',
	'[a](https://b.example)',
	'[a]: b',
	'\\',
	'&amp;',
	'<b>',
	'`',
	'```',
	'> ',
	'- ',
	'+',
	'1. ',
	'2)',
	'# ',
	'===',
	'---',
	'\t',
	'\r',
];
const line = fc.oneof(
	{ weight: 3, arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }) },
	{ weight: 2, arbitrary: fc.array(fc.constantFrom(...WORDS, ...MARKS), { maxLength: 4 }) },
	{ weight: 2, arbitrary: fc.constantFrom([''], [' '], ['    '], ['\r']) },
);
const texts = fc.array(line, { maxLength: 12 }).map((lines) => lines.map((parts) => parts.join('')).join('\n'));

/** What a paragraph says, and where, and in which lists and quotations it stands. */
function paragraphs(node: Nodes, base: number, within = ''): unknown[] {
	if (node.type === 'paragraph') return [[within, ...said(node, base)]];
	return 'children' in node ? node.children.flatMap((child) => paragraphs(child, base, `${within}/${node.type}`)) : [];
}

const at = (offset: number | undefined, base: number) => (offset ?? 0) + base;
const said = ({ children }: Paragraph, base: number): unknown[] =>
	children.map((child) => [
		child.type,
		'value' in child ? child.value : JSON.stringify(child, (key, value) => (key === 'position' ? undefined : value)),
		at(child.position?.start.offset, base),
		at(child.position?.end.offset, base),
	]);

for (const [name, syntax] of Object.entries({ SYNTAX, SYNTAX_IN_A_LINE })) {
	const ofPiece = ({ text, start, plain }: Piece) =>
		plain ? [['/root', ['text', text, start, start + text.length]]] : paragraphs(fromMarkdown(text, syntax), start);

	test(`a text read in pieces has the paragraphs of the text read as a whole (${name})`, () => {
		const property = fc.property(texts, (text) =>
			assert.deepEqual(piecesOf(text).flatMap(ofPiece), paragraphs(fromMarkdown(text, syntax), 0)),
		);
		fc.assert(property, trials(1000));
	});
}

test('paragraphs without markup are pieces of their own; a list stays with what may go on with it', () => {
	const pieces = piecesOf('甲說。\n\n- 乙\n\n  丙\n\n丁，2024年。\n戊\n\n**己**');
	assert.deepEqual(
		pieces.map(({ plain, text }) => [plain, text]),
		[
			[true, '甲說。'],
			[false, '- 乙\n\n  丙'],
			[true, '丁，2024年。\n戊'],
			[false, '**己**'],
		],
	);
});
