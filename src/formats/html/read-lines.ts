/** The visible lines of an HTML document, with what its markup says about them. */
import type { Element, Nodes, Parents, Text } from 'hast';
import { lineJoint } from '../../record/line-ends.ts';
import type { LineHint } from '../shared/paragraphs.ts';

export interface HtmlLine {
	text: string;
	hint: LineHint;
	/** The text nodes it consists of. */
	nodes: Text[];
	/** How many of its characters are links. */
	linkedCharacters: number;
	/** The elements around it, the outermost first. */
	ancestors: Element[];
}

/** Nobody sees what is in these. */
const UNSEEN = new Set([
	'script',
	'style',
	'head',
	'title',
	'noscript',
	'template',
	'svg',
	'math',
	'iframe',
	'object',
	'canvas',
	'video',
	'audio',
]);
/** Elements inside a line. Every other element begins and ends one. */
const INLINE = new Set(
	'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr input select textarea'.split(
		' ',
	),
);
const BOLD = new Set(['b', 'strong']);
/** A row of a table whose cells have longer texts is layout. */
const MOST_CELL_CHARACTERS = 200;

/** What is being read: the line so far, and the lines before it. */
class LineReader {
	lines: HtmlLine[] = [];
	#parts: { value: string; bold: boolean; linked: boolean }[] = [];
	#nodes: Text[] = [];

	add(node: Text, bold: boolean, linked: boolean): void {
		this.#parts.push({ value: node.value, bold, linked });
		this.#nodes.push(node);
	}

	end(ancestors: readonly Element[]): void {
		const raw = this.#parts.map(({ value }) => value).join('');
		const text = collapse(raw);
		if (text !== '') {
			const hint = { ...boldHint(this.#parts, text), ...placeHint(ancestors) };
			const linkedCharacters = this.#parts.reduce((sum, { value, linked }) => sum + (linked ? value.trim().length : 0), 0);
			this.lines.push({ text, hint, nodes: this.#nodes, linkedCharacters, ancestors: [...ancestors] });
		}
		this.#parts = [];
		this.#nodes = [];
	}
}

/** Blanks as a browser shows them; a line end between Chinese characters is none. */
function collapse(raw: string): string {
	return raw
		.replace(/(\S?)[ \t\r]*\n\s*(?=(\S?))/gu, (_, before: string, after: string) => before + lineJoint(before, after))
		.replace(/[ \t\r\n]+/g, ' ')
		.trim();
}

function boldHint(parts: readonly { value: string; bold: boolean }[], text: string): LineHint {
	let head = '';
	for (const { value, bold } of parts) {
		if (!bold && value.trim() !== '') break;
		head += value;
	}
	const bold = Math.min(collapse(head).length, text.length);
	return bold > 0 ? { bold } : {};
}

function placeHint(ancestors: readonly Element[]): LineHint {
	const names = ancestors.map(({ tagName }) => tagName);
	const heading = names.map((name) => /^h([1-6])$/.exec(name)?.[1]).find((depth) => depth !== undefined);
	const list = names.findLast((name) => name === 'ol' || name === 'ul');
	return {
		...(heading === undefined ? {} : { heading: Number(heading) }),
		...(list !== undefined && names.includes('li') ? { item: list === 'ol' ? 'ordered' : 'bullet' } : {}),
	};
}

function isHidden({ properties }: Element): boolean {
	return properties.hidden === true || /display:\s*none/.test(String(properties.style ?? ''));
}

/** The heads of the columns that name who speaks, and what they say. */
const SPEAKER_COLUMN = /^(?:發言(?:人|者)|发言(?:人|者)|講者|讲者|說話人|说话人|姓名|人物|主講|主讲|Speaker|Name)$/iu;
const WORDS_COLUMN =
	/^(?:發言內容|发言内容|發言|发言|內容|内容|說話內容|说话内容|文字|對話|对话|逐字稿|Content|Text|Words|Transcript|Remarks)$/iu;
const OTHER_COLUMN = '表格裏的序號、時間等欄與表頭：不是講者的話。';

const isElement = (node: Nodes): node is Element => node.type === 'element';
const rowsOf = (table: Element): Element[] =>
	table.children.filter(isElement).flatMap((child) => (child.tagName === 'tr' ? [child] : rowsOf(child)));

/** The lines of each cell of a row. */
function cellLines(row: Element, ancestors: readonly Element[]): HtmlLine[][] {
	return row.children.filter(isElement).map((cell) => {
		const own = new LineReader();
		readNodes(cell.children, [...ancestors, row, cell], false, own);
		own.end([...ancestors, row, cell]);
		return own.lines;
	});
}

/** The rows of a table of speeches, with the places of its columns; null where its first row names none. */
function speechesIn(table: Element, ancestors: readonly Element[]): { rows: HtmlLine[][][]; speaker: number; words: number } | null {
	const rows = rowsOf(table).map((row) => cellLines(row, ancestors));
	const heads = (rows[0] ?? []).map((lines) => lines.map(({ text }) => text).join(''));
	const [speaker, words] = [SPEAKER_COLUMN, WORDS_COLUMN].map((column) => heads.findIndex((text) => column.test(text)));
	return speaker === undefined || words === undefined || speaker < 0 || words < 0 ? null : { rows, speaker, words };
}

/** A table of speeches, row by row: the speaker's name on a line of its own, then the words. All other cells are left out. */
function readSpeeches({ rows, speaker, words }: NonNullable<ReturnType<typeof speechesIn>>, reader: LineReader): void {
	for (const [i, cells] of rows.entries()) {
		const ofWords: LineHint = (cells[speaker]?.length ?? 0) > 0 ? {} : { nobody: true };
		for (const [n, lines] of cells.entries()) {
			const own: LineHint =
				i === 0 || (n !== speaker && n !== words) ? { leftOut: OTHER_COLUMN } : n === speaker ? { name: true } : ofWords;
			reader.lines.push(...lines.map((line) => ({ ...line, hint: n === words ? { ...line.hint, ...own } : own })));
		}
	}
}

function readRow(row: Element, ancestors: readonly Element[], reader: LineReader): void {
	const read = cellLines(row, ancestors);
	const isRow = read.length > 1 && read.every((lines) => lines.length <= 1 && (lines[0]?.text.length ?? 0) <= MOST_CELL_CHARACTERS);
	if (!isRow) {
		reader.lines.push(...read.flat());
		return;
	}
	const full = read.flat();
	const nodes = full.flatMap((line) => line.nodes);
	const linkedCharacters = full.reduce((sum, line) => sum + line.linkedCharacters, 0);
	const text = full.map((line) => line.text).join('\t');
	if (full.length > 0) reader.lines.push({ text, hint: {}, nodes, linkedCharacters, ancestors: [...ancestors, row] });
}

function readNodes(nodes: readonly Nodes[], ancestors: readonly Element[], bold: boolean, reader: LineReader): void {
	for (const node of nodes) {
		if (node.type === 'text')
			reader.add(
				node,
				bold,
				ancestors.some(({ tagName }) => tagName === 'a'),
			);
		if (node.type !== 'element' || UNSEEN.has(node.tagName) || isHidden(node)) continue;
		const inside = [...ancestors, node];
		const isBlock = !INLINE.has(node.tagName);
		if (isBlock) reader.end(ancestors);
		const speeches = node.tagName === 'table' ? speechesIn(node, inside) : null;
		if (speeches !== null) readSpeeches(speeches, reader);
		else if (node.tagName === 'tr') readRow(node, ancestors, reader);
		else readNodes(node.children, inside, bold || BOLD.has(node.tagName), reader);
		if (isBlock) reader.end(inside);
	}
}

/** @param tree an HTML document or a part of one */
export function htmlLines(tree: Parents): HtmlLine[] {
	const reader = new LineReader();
	readNodes(tree.children, [], false, reader);
	reader.end([]);
	return reader.lines;
}
