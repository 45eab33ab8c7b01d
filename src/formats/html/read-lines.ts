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

function readRow(row: Element, ancestors: readonly Element[], reader: LineReader): void {
	const cells = row.children.filter((child): child is Element => child.type === 'element');
	const read = cells.map((cell) => {
		const own = new LineReader();
		readNodes(cell.children, [...ancestors, row, cell], false, own);
		own.end([...ancestors, row, cell]);
		return own.lines;
	});
	const isRow = cells.length > 1 && read.every((lines) => lines.length <= 1 && (lines[0]?.text.length ?? 0) <= MOST_CELL_CHARACTERS);
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
		if (node.tagName === 'tr') readRow(node, ancestors, reader);
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
