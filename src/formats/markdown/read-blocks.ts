/** The text of a Markdown turn as blocks. CommonMark decides what is emphasis, a link, a list or a quotation; everything else is text. */
import type { BlockContent, DefinitionContent } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { type Block, type Finding, plainBlock } from '../shared/transcript.ts';
import { SYNTAX, SYNTAX_IN_A_LINE } from './constructs.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { type Place, rangeOf, readPhrasing } from './read-phrasing.ts';

/** Longer texts are read without Markdown: its parser needs a few hundred bytes of memory for each character. */
const MOST_CHARACTERS = 500_000;

type Kind = 'paragraph' | 'narrative';

const TABLE = /^\s*\|.*\|\s*\n\s*\|[\s:|-]+\|/;

/** Each line that is not blank, as a paragraph of plain text. */
function plainLines(text: string, base: number): Block[] {
	let at = base;
	return text.split('\n').flatMap((line) => {
		const start = at + line.length - line.trimStart().length;
		at += line.length + 1;
		const words = line.trim();
		return words === '' ? [] : [plainBlock(start, words)];
	});
}

function blocksOf(nodes: readonly (BlockContent | DefinitionContent)[], kind: Kind, place: Place): Block[] {
	return nodes.flatMap((node): Block[] => {
		const [from, to] = rangeOf(node);
		const asLines = () => plainLines(place.text.slice(from, to), place.base + from);
		switch (node.type) {
			case 'paragraph': {
				if (TABLE.test(place.text.slice(from, to))) {
					place.report(from, 'a table was reduced to the text of its lines: a record has no tables');
					return asLines();
				}
				const phrasing = readPhrasing(node.children, place);
				return phrasing === null ? [] : [{ kind, ...phrasing }];
			}
			case 'blockquote':
				return blocksOf(node.children, 'narrative', place);
			case 'list': {
				const items = node.children.map((item) => blocksOf(item.children, kind, place)).filter((item) => item.length > 0);
				return items.length > 0 ? [{ kind: 'list', ordered: node.ordered === true, start: node.start ?? 1, items }] : [];
			}
			default:
				return asLines();
		}
	});
}

/** The blocks of one piece. A paragraph of plain text is what the parser would make of it. */
function nodesOf({ text, plain }: Piece, options: Options): readonly (BlockContent | DefinitionContent)[] {
	if (!plain) return fromMarkdown(text, options).children as BlockContent[];
	const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: text.length } };
	return [{ type: 'paragraph', position, children: [{ type: 'text', value: text, position }] }];
}

/**
 * @param text a part of the source
 * @param base its offset in the source
 * @param inlineOnly whether it begins in the middle of a line
 * @param lineAt the line of source.txt, from 1, for an offset in the source
 */
export function readBlocks(
	text: string,
	base: number,
	inlineOnly: boolean,
	lineAt: (offset: number) => number,
): { blocks: Block[]; findings: Finding[] } {
	const findings: Finding[] = [];
	const report: Place['report'] = (offset, message) => findings.push({ line: lineAt(base + offset), message });
	if (text.length > MOST_CHARACTERS) {
		report(0, `${text.length} characters without a label or heading: they were read as plain text, without Markdown`);
		return { blocks: plainLines(text, base), findings };
	}
	const options = inlineOnly ? SYNTAX_IN_A_LINE : SYNTAX;
	const blocks = piecesOf(text).flatMap((piece) => {
		const place = {
			text: piece.text,
			base: base + piece.start,
			report: (offset: number, message: string) => report(piece.start + offset, message),
		};
		return blocksOf(nodesOf(piece, options), 'paragraph', place);
	});
	return { blocks, findings };
}
