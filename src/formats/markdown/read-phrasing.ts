/** The body of a Markdown turn as blocks: what CommonMark says of emphasis, links, lists and quotations; the rest is words. */
import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { lineJoint } from '../../record/line-ends.ts';
import { isExternalLink } from '../../record/links.ts';
import { type Block, type Finding, plainBlock, type Span } from '../shared/transcript.ts';

/** Constructs that mean nothing in a transcript: their characters are words. */
const WORDS = [
	'codeFenced',
	'codeIndented',
	'codeText',
	'definition',
	'headingAtx',
	'htmlFlow',
	'htmlText',
	'setextUnderline',
	'thematicBreak',
];
const INLINE_ONLY = ['list', 'blockQuote'];
/** Longer stretches are words alone: Markdown's parser takes a few hundred bytes of memory for each character. */
const LONGEST = 500_000;

interface Reading {
	text: string;
	/** Offset of `text` in the source. */
	base: number;
	spans: Span[];
	report: (offset: number, what: string) => void;
}

type Positioned = { position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined };

function range(node: Positioned): [number, number] {
	return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

/** A text node: its characters where they stand, line by line; a line end joins as it does in an MDX page. */
function textNode(value: string, from: number, to: number, reading: Reading): PhrasingContent[] {
	const { base, text, spans } = reading;
	const values = value.split('\n');
	const sources = text.slice(from, to).split('\n');
	let words = '';
	let at = from;
	for (const [i, part] of values.entries()) {
		const source = sources.length === values.length ? (sources[i] ?? '') : i === 0 ? text.slice(from, to) : '';
		if (i > 0) {
			const between = lineJoint(words, part);
			spans.push({ start: base + at - 1, end: base + at, text: between });
			words += between;
		}
		const inside = source.indexOf(part);
		const span = inside < 0 ? { start: at, end: at + source.length } : { start: at + inside, end: at + inside + part.length };
		if (part !== '') spans.push({ start: base + span.start, end: base + span.end, text: part });
		words += part;
		at += source.length + 1;
	}
	return words === '' ? [] : [{ type: 'text', value: words }];
}

function asWritten(node: Positioned, reading: Reading): PhrasingContent[] {
	const [from, to] = range(node);
	return textNode(reading.text.slice(from, to), from, to, reading);
}

function wordNode(words: string, node: Positioned, reading: Reading): PhrasingContent[] {
	const [from, to] = range(node);
	const flat = words.replace(/\s+/g, ' ');
	reading.spans.push({ start: reading.base + from, end: reading.base + to, text: flat });
	return [{ type: 'text', value: flat }];
}

function inline(nodes: readonly PhrasingContent[], reading: Reading): PhrasingContent[] {
	return nodes.flatMap((node): PhrasingContent[] => {
		const [from, to] = range(node);
		switch (node.type) {
			case 'text':
				return textNode(node.value, from, to, reading);
			case 'break':
				reading.spans.push({ start: reading.base + from, end: reading.base + to, text: '\n' });
				return [{ type: 'break' }];
			case 'emphasis':
			case 'strong': {
				const children = inline(node.children, reading);
				return children.length > 0 ? [{ type: node.type, children }] : [];
			}
			case 'link': {
				const written = reading.text.slice(from, to);
				if (!isExternalLink(node.url)) {
					if (written.startsWith('<')) return asWritten(node, reading);
					reading.report(from, `the link to “${node.url}” lost its address: only http, https and mailto lead anywhere`);
					return inline(node.children, reading);
				}
				if (node.title) reading.report(from, `the link's title “${node.title}” is kept in source.txt only`);
				const children = inline(node.children, reading);
				return [{ type: 'link', url: node.url, children: children.length > 0 ? children : wordNode(node.url, node, reading) }];
			}
			case 'image': {
				reading.report(
					from,
					`the image ${node.url} became ${isExternalLink(node.url) ? 'a link to it' : 'its description'}: a record holds words`,
				);
				const words = wordNode(node.alt?.trim() || node.url || '!', node, reading);
				return isExternalLink(node.url) ? [{ type: 'link', url: node.url, children: words }] : words;
			}
			default:
				return asWritten(node, reading);
		}
	});
}

/** Takes line breaks and blank text from a paragraph's edges, with the places they come from. */
function dropBlankEdges(nodes: PhrasingContent[], spans: Span[]): void {
	const blankLength = (node: PhrasingContent | undefined) => {
		if (node?.type === 'break') return 1;
		return node?.type === 'text' && node.value.trim() === '' ? node.value.length : 0;
	};
	for (const end of [0, -1]) {
		for (let left = blankLength(nodes.at(end)); left > 0; left = blankLength(nodes.at(end))) {
			nodes.splice(end, 1);
			while (left > 0 && spans.length > 0) left -= spans.splice(end, 1)[0]?.text.length ?? 0;
		}
	}
}

/** Takes the blanks from a paragraph's edges, ideographic ones included. */
function trimmed(nodes: PhrasingContent[], spans: Span[]): void {
	dropBlankEdges(nodes, spans);
	for (const end of [0, -1]) {
		const node = nodes.at(end);
		const span = spans.at(end);
		if (node?.type !== 'text' || span === undefined) continue;
		const words = end === 0 ? node.value.trimStart() : node.value.trimEnd();
		const cut = node.value.length - words.length;
		if (cut === 0 || cut > span.text.length || span.end - span.start !== span.text.length) continue;
		node.value = words;
		if (end === 0) span.start += cut;
		else span.end -= cut;
		span.text = end === 0 ? span.text.slice(cut) : span.text.slice(0, span.text.length - cut);
	}
}

function paragraph(children: readonly PhrasingContent[], kind: 'paragraph' | 'narrative', reading: Reading): Block[] {
	const own: Reading = { ...reading, spans: [] };
	const nodes = inline(children, own);
	trimmed(nodes, own.spans);
	const words = own.spans.map(({ text }) => text).join('');
	return words.trim() === '' ? [] : [{ kind, nodes, spans: own.spans }];
}

function blocks(nodes: readonly (BlockContent | DefinitionContent)[], kind: 'paragraph' | 'narrative', reading: Reading): Block[] {
	return nodes.flatMap((node): Block[] => {
		switch (node.type) {
			case 'paragraph': {
				const [from, to] = range(node);
				if (/^\s*\|.*\|\s*\n\s*\|[\s:|-]+\|/.test(reading.text.slice(from, to))) {
					reading.report(from, 'a table became the words of its lines: a record holds no tables');
					return linesAsWords(reading.text.slice(from, to), reading.base + from);
				}
				return paragraph(node.children, kind, reading);
			}
			case 'blockquote':
				return blocks(node.children, 'narrative', reading);
			case 'list': {
				const items = node.children.map((item) => blocks(item.children, kind, reading)).filter((item) => item.length > 0);
				return items.length > 0 ? [{ kind: 'list', ordered: node.ordered === true, start: node.start ?? 1, items }] : [];
			}
			default: {
				const [from, to] = range(node);
				return linesAsWords(reading.text.slice(from, to), reading.base + from);
			}
		}
	});
}

function linesAsWords(text: string, base: number): Block[] {
	let at = base;
	return text.split('\n').flatMap((line) => {
		const start = at + line.length - line.trimStart().length;
		at += line.length + 1;
		const words = line.trim();
		return words === '' ? [] : [plainBlock(start, words)];
	});
}

/**
 * @param text a stretch of the source
 * @param base its offset there
 * @param inlineOnly whether the stretch begins in the middle of a line
 */
export function readWords(
	text: string,
	base: number,
	inlineOnly: boolean,
	lineAt: (offset: number) => number,
): { blocks: Block[]; findings: Finding[] } {
	const findings: Finding[] = [];
	const report: Reading['report'] = (offset, what) => findings.push({ line: lineAt(base + offset), what });
	if (text.length > LONGEST) {
		report(0, `${text.length} characters without a label or heading: taken as plain words, Markdown and all`);
		return { blocks: linesAsWords(text, base), findings };
	}
	const disabled = [...WORDS, ...(inlineOnly ? INLINE_ONLY : [])];
	const root = fromMarkdown(text, { extensions: [cjkFriendlyExtension(), { disable: { null: disabled } }] });
	const made = blocks(root.children as BlockContent[], 'paragraph', { text, base, spans: [], report });
	return { blocks: made, findings };
}
