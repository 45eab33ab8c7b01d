/**
 * Parses an MDX page in pieces. Most paragraphs of a transcript have no markup and are what they say; only what has some is given to the
 * parser, which costs far more than to look for markup. Where it is not sure that this comes to the same, the text is parsed as a whole.
 */
import type { Nodes, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { isPlainText } from './plain-text.ts';

const FRONT_MATTER = /^---\n([\s\S]*?)\n---(?:\n|$)/;
const OPENING = /^<Speech by="([\w-]+)">$/;
const CLOSING = '</Speech>';
/** A line that begins an item of a list. */
const ITEM = /^ *(?:[-+*]|\d+[.)])(?: |$)/;
/** What a piece may have. Anything else may reach beyond it, as code, statements and definitions do. */
const BLOCKS = new Set(['paragraph', 'heading', 'blockquote', 'list', 'listItem']);

/** Thrown where a text has to be parsed as a whole. */
class Unsure extends Error {}

type Parse = (text: string) => Root;

const BLANK = /^ *$/;
const indentOf = (line: string): number => line.search(/[^ ]/);

const at = (line: number) => ({ start: { line, column: 1 }, end: { line, column: 1 } });

/** Adds lines to those at which a node and all in it begin. @throws Unsure where a block may reach beyond its piece */
function shift(node: Nodes, lines: number, isInline: boolean): void {
	if (!isInline && !BLOCKS.has(node.type)) throw new Unsure();
	if (node.position) node.position.start.line += lines;
	if (!('children' in node)) return;
	for (const child of node.children) shift(child, lines, isInline || node.type === 'paragraph' || node.type === 'heading');
}

/** Lines between blank ones that have to be parsed, with those behind them that may belong to the same list. */
class Piece {
	readonly #start: number;
	readonly #lines: string[] = [];

	/** @param start index of its first line */
	constructor(start: number) {
		this.#start = start;
	}

	/** @param from index of the first of the lines */
	add(from: number, lines: readonly string[]): void {
		while (this.#start + this.#lines.length < from) this.#lines.push('');
		this.#lines.push(...lines);
	}

	/** Whether a paragraph behind it may be in a list of it. */
	mayHold([first = '']: readonly string[]): boolean {
		if (!this.#lines.some((line) => ITEM.test(line))) return false;
		return indentOf(first) > Math.min(...this.#lines.filter((line) => !BLANK.test(line)).map(indentOf));
	}

	parsed(parse: Parse): RootContent[] {
		const text = this.#lines.join('\n');
		if (text.startsWith('---')) throw new Unsure();
		const { children } = parse(text);
		for (const child of children) shift(child, this.#start, false);
		return children;
	}
}

/** What has been parsed of a text. */
class Pieces {
	readonly root: Root = { type: 'root', children: [] };
	readonly #parse: Parse;
	#speech: MdxJsxFlowElement | null = null;
	#piece: Piece | null = null;

	constructor(parse: Parse) {
		this.#parse = parse;
	}

	#add(nodes: readonly RootContent[]): void {
		const children: RootContent[] = this.#speech?.children ?? this.root.children;
		children.push(...nodes);
	}

	#endPiece(): void {
		const nodes = this.#piece?.parsed(this.#parse) ?? [];
		this.#piece = null;
		this.#add(nodes);
	}

	/** Lines between blank ones. @param from index of the first */
	stretch(from: number, lines: readonly string[]): void {
		if (lines.length === 0) return;
		const words = lines.map((line) => line.slice(indentOf(line)));
		if (!words.every(isPlainText) || this.#piece?.mayHold(lines)) {
			this.#piece ??= new Piece(from);
			this.#piece.add(from, lines);
			return;
		}
		this.#endPiece();
		this.#add([{ type: 'paragraph', children: [{ type: 'text', value: words.join('\n') }], position: at(from + 1) }]);
	}

	open(line: number, by: string): void {
		this.#endPiece();
		if (this.#speech !== null) throw new Unsure();
		const attributes: MdxJsxFlowElement['attributes'] = [{ type: 'mdxJsxAttribute', name: 'by', value: by }];
		const speech: MdxJsxFlowElement = { type: 'mdxJsxFlowElement', name: 'Speech', attributes, children: [], position: at(line + 1) };
		this.#add([speech]);
		this.#speech = speech;
	}

	close(): void {
		this.#endPiece();
		if (this.#speech === null) throw new Unsure();
		this.#speech = null;
	}

	end(): Root {
		this.#endPiece();
		if (this.#speech !== null) throw new Unsure();
		return this.root;
	}
}

/** @throws Unsure; or what the parser throws of a piece */
function inPieces(text: string, parse: Parse): Root {
	const front = FRONT_MATTER.exec(text);
	if (/[\r\t]/.test(text) || (front === null && text.startsWith('---')) || /^--- +$/m.test(text)) throw new Unsure();
	const pieces = new Pieces(parse);
	if (front !== null) pieces.root.children.push({ type: 'yaml', value: front[1] ?? '', position: at(1) });
	const lines = text.split('\n');
	let from = (front?.[0].split('\n').length ?? 1) - 1;
	for (let i = from; i < lines.length; i++) {
		const line = lines[i] ?? '';
		const by = OPENING.exec(line)?.[1];
		if (by === undefined && line !== CLOSING && !BLANK.test(line)) continue;
		pieces.stretch(from, lines.slice(from, i));
		// Beside a paragraph a tag may belong to it.
		if (by !== undefined && from < i) throw new Unsure();
		if (by !== undefined) pieces.open(i, by);
		if (line === CLOSING) pieces.close();
		if (line === CLOSING && !BLANK.test(lines[i + 1] ?? '')) throw new Unsure();
		from = i + 1;
	}
	pieces.stretch(from, lines.slice(from));
	return pieces.end();
}

/**
 * What a parser makes of an MDX text; positions have the right first lines, and nothing else.
 * @throws what the parser throws
 */
export function parsedMdx(text: string, parse: Parse): Root {
	try {
		return inPieces(text, parse);
	} catch {
		// Also where a piece cannot be parsed: the message is to be that of the whole text.
		return parse(text);
	}
}
