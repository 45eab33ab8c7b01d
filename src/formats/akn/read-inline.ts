/** The inline content of an Akoma Ntoso block: words with the places they come from, and the markup a page can have. */
import type { Break, PhrasingContent, Text } from 'mdast';
import { lineJoint } from '../../record/line-ends.ts';
import { isExternalLink } from '../../record/links.ts';
import type { Span } from '../shared/transcript.ts';
import { attribute, flatText, nameOf, XmlElement, type XmlText } from '../xml/read.ts';

/** Markup whose words are kept and whose look is not. */
const LOOK_LOST = new Set(['sub', 'sup', 'u', 'del', 'ins', 'authorialNote', 'note', 'popup', 'img', 'mref', 'rref']);
const PREDEFINED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Characters of the source and what they say. */
interface Token extends Span {
	/** The text node they go to, or the line break of the record's own. */
	node: Text | Break;
	/** Whether they are an indentation and its line end, which are no words. */
	layout: boolean;
}

export interface WordsReading {
	xml: string;
	report: (offset: number, what: string) => void;
}

function characterOf(reference: string): string {
	const number = /^#(x?)([\da-f]+)$/i.exec(reference);
	if (number) return String.fromCodePoint(Number.parseInt(number[2] ?? '', number[1] ? 16 : 10));
	return PREDEFINED[reference] ?? `&${reference};`;
}

function textTokens(node: XmlText, reading: WordsReading, target: Text): Token[] {
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

function gather(parent: XmlElement, reading: WordsReading, tokens: Token[]): PhrasingContent[] {
	return parent.children.flatMap((child): PhrasingContent[] => {
		if (child instanceof XmlElement) return element(child, reading, tokens);
		if (!('text' in child)) return [];
		const node: Text = { type: 'text', value: '' };
		tokens.push(...textTokens(child as XmlText, reading, node));
		return [node];
	});
}

function element(child: XmlElement, reading: WordsReading, tokens: Token[]): PhrasingContent[] {
	const name = nameOf(child);
	const inside = () => gather(child, reading, tokens);
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
				reading.report(child.start, `the link to “${url}” lost its address: only http, https and mailto lead anywhere`);
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
				// Code keeps its words in one value, on one line: gathered as text, turned once they are known.
				if (!hasBreak(words)) return [{ type: 'inlineCode', value: '', data: { words } } as PhrasingContent];
				reading.report(child.start, 'code of several lines became plain words');
				return words;
			}
			return inside();
		default: {
			const time = attribute(child, 'time');
			if (time !== undefined) reading.report(child.start, `${name} of ${time}: the time is kept in source.txt only`);
			if (LOOK_LOST.has(name)) {
				const source = attribute(child, 'src');
				reading.report(
					child.start,
					source === undefined ? `<${name}> became plain words` : `the image ${source} is kept in source.txt only`,
				);
			}
			return inside();
		}
	}
}

/** The tokens of one line of the record's own; layout becomes nothing at an edge and between Chinese characters, else a blank. */
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

/** The tokens that stay, lines without words at an edge left out; their nodes get their words. */
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

/** What stands inside code, before it has its value. */
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

/** Neighbouring text and neighbouring code in one node, code with its words, nothing empty, no line break that did not stay. */
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

/** The words of an element that holds inline content; no spans where it has none. */
export function wordsOfElement(parent: XmlElement, reading: WordsReading): { nodes: PhrasingContent[]; spans: Span[] } {
	const tokens: Token[] = [];
	const nodes = gather(parent, reading, tokens);
	if (flatText(parent) === '') return { nodes: [], spans: [] };
	const settled = settle(tokens);
	const spans = settled.map(({ start, end, text }) => ({ start, end, text }));
	return { nodes: tidy(nodes, new Set(settled.map(({ node }) => node))), spans };
}
