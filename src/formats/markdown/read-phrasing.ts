/** The text of a Markdown paragraph with emphasis, links and line breaks; each piece knows its place in the source. */
import type { PhrasingContent } from 'mdast';
import { lineJoint } from '../../record/line-ends.ts';
import { isExternalLink } from '../../record/links.ts';
import { type Span, textOfSpans } from '../shared/transcript.ts';

/** A part of the source that is read as Markdown. */
export interface Place {
	text: string;
	/** Offset of `text` in the source. */
	base: number;
	/** Reports what was left out, at an offset in `text`. */
	report: (offset: number, message: string) => void;
}

/** One paragraph of it; `spans` grows while its nodes are read. */
interface Reading extends Place {
	spans: Span[];
}

type Positioned = { position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined };

/** Where a node stands in the text that was parsed: first offset, and the one behind the last. */
export function rangeOf(node: Positioned): [number, number] {
	return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

/** A text node, one span for each line. A line end becomes what it becomes in an MDX page. */
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

/** A node as plain text, its markup characters included. */
function asWritten(node: Positioned, reading: Reading): PhrasingContent[] {
	const [from, to] = rangeOf(node);
	return textNode(reading.text.slice(from, to), from, to, reading);
}

/** Text that is not written like this in the source, such as the description of an image. */
function generatedText(words: string, node: Positioned, reading: Reading): PhrasingContent[] {
	const [from, to] = rangeOf(node);
	const flat = words.replace(/\s+/g, ' ');
	reading.spans.push({ start: reading.base + from, end: reading.base + to, text: flat });
	return [{ type: 'text', value: flat }];
}

function inline(nodes: readonly PhrasingContent[], reading: Reading): PhrasingContent[] {
	return nodes.flatMap((node): PhrasingContent[] => {
		const [from, to] = rangeOf(node);
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
					reading.report(from, `the link to “${node.url}” was reduced to its text: only http, https and mailto addresses are allowed`);
					return inline(node.children, reading);
				}
				if (node.title) reading.report(from, `the link's title “${node.title}” is kept in source.txt only`);
				const children = inline(node.children, reading);
				return [{ type: 'link', url: node.url, children: children.length > 0 ? children : generatedText(node.url, node, reading) }];
			}
			case 'image': {
				reading.report(
					from,
					`the image ${node.url} became ${isExternalLink(node.url) ? 'a link to it' : 'its description'}: a record holds text only`,
				);
				const words = generatedText(node.alt?.trim() || node.url || '!', node, reading);
				return isExternalLink(node.url) ? [{ type: 'link', url: node.url, children: words }] : words;
			}
			default:
				return asWritten(node, reading);
		}
	});
}

/** Takes line breaks and blank text nodes, and their spans, from a paragraph's edges. */
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

/** Takes the blanks from a paragraph's edges, ideographic spaces included. */
function trimEdges(nodes: PhrasingContent[], spans: Span[]): void {
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

/** The nodes and spans of a paragraph; null where it has no text. */
export function readPhrasing(children: readonly PhrasingContent[], place: Place): { nodes: PhrasingContent[]; spans: Span[] } | null {
	const spans: Span[] = [];
	const nodes = inline(children, { ...place, spans });
	trimEdges(nodes, spans);
	return textOfSpans(spans).trim() === '' ? null : { nodes, spans };
}
