/** The inline content of an Akoma Ntoso block: text with the markup that a page can have; each piece knows its place in the source. */
import type { Break, PhrasingContent, Text } from 'mdast';
import { lineJoint } from '../../record/line-ends.ts';
import { isExternalLink } from '../../record/links.ts';
import type { Span } from '../shared/transcript.ts';
import { attribute, flatText, nameOf, XmlElement, type XmlText } from '../xml/read.ts';

/** Markup that a page cannot have: only its text is kept. */
const REDUCED_TO_TEXT = new Set(['sub', 'sup', 'u', 'del', 'ins', 'authorialNote', 'note', 'popup', 'img', 'mref', 'rref']);
/** XML's own entities; no others are read. */
const PREDEFINED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A piece of the source: characters, an entity, a line end with its indentation, or a line break. */
interface Token extends Span {
	/** The text node that its text goes to, or its line break. */
	node: Text | Break;
	/** Whether it is a line end with its indentation: white space between elements, not a line break. */
	layout: boolean;
}

export interface InlineReading {
	xml: string;
	/** Reports what was left out, at an offset in `xml`. */
	report: (offset: number, message: string) => void;
}

function characterOf(reference: string): string {
	const number = /^#(x?)([\da-f]+)$/i.exec(reference);
	if (number) return String.fromCodePoint(Number.parseInt(number[2] ?? '', number[1] ? 16 : 10));
	return PREDEFINED[reference] ?? `&${reference};`;
}

function textTokens(node: XmlText, reading: InlineReading, target: Text): Token[] {
	const cdata = reading.xml.startsWith('<![CDATA[', node.start);
	const start = cdata ? node.start + 9 : node.start;
	const source = reading.xml.slice(start, cdata ? node.end - 3 : node.end);
	const pattern = cdata ? /[^\S\n]*\n\s*|[^\n]+?(?=[^\S\n]*\n|$)/g : /&(#?\w+);|[^\S\n]*\n\s*|[^&\n]+?(?=[^\S\n]*\n|&|$)|&/g;
	return [...source.matchAll(pattern)].map((match) => ({
		start: start + match.index,
		end: start + match.index + match[0].length,
		text: match[1] === undefined ? match[0] : characterOf(match[1]),
		node: target,
		layout: match[1] === undefined && match[0].includes('\n'),
	}));
}

/** The nodes for the children of an element. Text nodes are empty: their text comes from the tokens, once white space is settled. */
function contentOf(parent: XmlElement, reading: InlineReading, tokens: Token[]): PhrasingContent[] {
	return parent.children.flatMap((child): PhrasingContent[] => {
		if (child instanceof XmlElement) return nodesOf(child, reading, tokens);
		if (!('text' in child)) return [];
		const node: Text = { type: 'text', value: '' };
		tokens.push(...textTokens(child as XmlText, reading, node));
		return [node];
	});
}

/** The nodes for one inline element. */
function nodesOf(child: XmlElement, reading: InlineReading, tokens: Token[]): PhrasingContent[] {
	const name = nameOf(child);
	const inside = () => contentOf(child, reading, tokens);
	switch (name) {
		case 'i':
		case 'em':
			return [{ type: 'emphasis', children: inside() }];
		case 'b':
		case 'strong':
			return [{ type: 'strong', children: inside() }];
		case 'a':
		case 'ref': {
			const url = attribute(child, 'href') ?? '';
			if (isExternalLink(url)) return [{ type: 'link', url, children: inside() }];
			if (!url.startsWith('#'))
				reading.report(child.start, `the link to “${url}” was reduced to its text: only http, https and mailto addresses are allowed`);
			return inside();
		}
		case 'eol':
		case 'br': {
			const node: Break = { type: 'break' };
			tokens.push({ start: child.start, end: child.end, text: '\n', node, layout: false });
			return [node];
		}
		case 'noteRef':
			return [];
		case 'inline':
			if (attribute(child, 'name') === 'code') {
				const words = inside();
				// A code node has one value. Its text is known only after white space is settled, so its children wait in `data`.
				if (!hasBreak(words)) return [{ type: 'inlineCode', value: '', data: { words } } as PhrasingContent];
				reading.report(child.start, 'code of several lines became plain text');
				return words;
			}
			return inside();
		default: {
			const time = attribute(child, 'time');
			if (time !== undefined) reading.report(child.start, `the time of <${name}>, ${time}, is kept in source.txt only`);
			if (REDUCED_TO_TEXT.has(name)) {
				const source = attribute(child, 'src');
				reading.report(
					child.start,
					source === undefined ? `<${name}> became plain text` : `the image ${source} is kept in source.txt only`,
				);
			}
			return inside();
		}
	}
}

/** The tokens between two line breaks. Layout becomes nothing at the edges and between Chinese characters, else a blank. */
function settledLine(tokens: readonly Token[]): Token[] {
	const filled = ({ text }: Token) => text.trim() !== '';
	const line = tokens.slice(Math.max(tokens.findIndex(filled), 0), tokens.findLastIndex(filled) + 1);
	return line.map((token, i) => {
		const text = token.layout ? lineJoint(line[i - 1]?.text ?? '', line[i + 1]?.text ?? '') : token.text;
		const head = i === 0 ? text.length - text.trimStart().length : 0;
		const tail = i === line.length - 1 ? text.length - text.trimEnd().length : 0;
		const exact = token.end - token.start === text.length;
		return {
			...token,
			text: text.slice(head, text.length - tail),
			start: token.start + (exact ? head : 0),
			end: token.end - (exact ? tail : 0),
		};
	});
}

/** Settles the white space of a block: drops blank lines at its edges and gives each text node its text. Returns the tokens that stay. */
function settle(tokens: readonly Token[]): Token[] {
	const settled: Token[] = [];
	let line: Token[] = [];
	let breaks: Token[] = [];
	const close = () => {
		const words = settledLine(line);
		line = [];
		if (words.length === 0) return;
		settled.push(...(settled.length > 0 ? breaks : []), ...words);
		breaks = [];
	};
	for (const token of tokens) {
		if (token.node.type !== 'break') line.push(token);
		else {
			close();
			breaks.push(token);
		}
	}
	close();
	for (const { node, text } of settled) if (node.type === 'text') node.value += text;
	return settled;
}

function hasBreak(nodes: readonly PhrasingContent[]): boolean {
	return nodes.some((node) => node.type === 'break' || ('children' in node && hasBreak(node.children)));
}

/** The children of a code node that has no value yet. */
function insideOf(code: PhrasingContent): PhrasingContent[] {
	return (code.data as { words?: PhrasingContent[] } | undefined)?.words ?? [];
}

function wordsIn(nodes: readonly PhrasingContent[]): string {
	return nodes
		.map((node) => {
			if (node.type === 'inlineCode') return wordsIn(insideOf(node));
			return 'children' in node ? wordsIn(node.children) : 'value' in node ? node.value : '';
		})
		.join('');
}

/** Joins neighbouring text and neighbouring code, gives code its value, and drops empty nodes and line breaks that were settled away. */
function tidy(nodes: readonly PhrasingContent[], stayed: ReadonlySet<PhrasingContent>): PhrasingContent[] {
	const tidied: PhrasingContent[] = [];
	for (const node of nodes) {
		const last = tidied.at(-1);
		if (node.type === 'text') {
			if (last?.type === 'text') last.value += node.value;
			else if (node.value !== '') tidied.push(node);
		} else if (node.type === 'inlineCode') {
			const value = wordsIn(insideOf(node));
			if (last?.type === 'inlineCode') last.value += value;
			else if (value !== '') tidied.push({ type: 'inlineCode', value });
		} else if ('children' in node) {
			const children = tidy(node.children as PhrasingContent[], stayed);
			if (children.length > 0) tidied.push({ ...node, children } as PhrasingContent);
		} else if (stayed.has(node)) tidied.push(node);
	}
	return tidied;
}

/** The content of an element that holds text and inline elements; no spans where it has no text. */
export function readInline(parent: XmlElement, reading: InlineReading): { nodes: PhrasingContent[]; spans: Span[] } {
	const tokens: Token[] = [];
	const nodes = contentOf(parent, reading, tokens);
	if (flatText(parent) === '') return { nodes: [], spans: [] };
	const settled = settle(tokens);
	const spans = settled.map(({ start, end, text }) => ({ start, end, text }));
	return { nodes: tidy(nodes, new Set(settled.map(({ node }) => node))), spans };
}
