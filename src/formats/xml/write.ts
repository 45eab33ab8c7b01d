/** XML documents from trees of elements. */
import type { PhrasingContent } from 'mdast';
import type { Cdata, Element, ElementContent, Root, RootContent, Text } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { passageStretches } from '../../record/doubts.ts';
import { sliceInline } from '../../record/inline.ts';
import type { Passage } from '../../record/model.ts';
import { isNarrated } from '../../record/narration.ts';

/** Characters that XML 1.0 does not allow (section 2.2, production 2), lone surrogates included. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text that may not stand as it is has one of these. */
const SUSPECT = /[^\t\n\r\u{20}-\u{3D}\u{3F}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

const NEW_LINE: Text = { type: 'text', value: '\n' };

/**
 * Text as XML allows it. `]]>` must not occur in text (XML 1.0, section 2.4) and the serializer does not escape it: where it could occur,
 * `>` becomes a CDATA section.
 */
function cleanText(value: string): (Cdata | Text)[] {
	const parts = value.replace(FORBIDDEN, '\u{FFFD}').split(/(?<=^|\])(?=>)/);
	return parts.flatMap((part): (Cdata | Text)[] =>
		part.startsWith('>')
			? [
					{ type: 'cdata', value: '>' },
					{ type: 'text', value: part.slice(1) },
				]
			: [{ type: 'text', value: part }],
	);
}

function cleanAttributes(attributes: Element['attributes']): Element['attributes'] {
	if (!Object.values(attributes).some((value) => SUSPECT.test(value ?? ''))) return attributes;
	return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, value?.replace(FORBIDDEN, '\u{FFFD}')]));
}

function clean(node: ElementContent): ElementContent[] {
	if (node.type === 'text') return SUSPECT.test(node.value) ? cleanText(node.value) : [node];
	if (node.type !== 'element') return [node];
	return [{ ...node, attributes: cleanAttributes(node.attributes), children: node.children.flatMap(clean) }];
}

/** An element with each child on its own line. Only for elements that contain no text. */
export function multiline(name: string, attributes: Record<string, string | undefined>, children: readonly Element[]): Element {
	return x(name, attributes, children.length === 0 ? [] : [NEW_LINE, ...children.flatMap((child) => [child, NEW_LINE])]);
}

/**
 * The text of a document in UTF-8. A character that XML does not allow becomes U+FFFD.
 * @param doctype name of the document type; no declaration where left out
 */
export function xmlDocument(element: Element, doctype?: string): string {
	const declaration: RootContent = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' };
	const types: RootContent[] = doctype === undefined ? [] : [{ type: 'doctype', name: doctype }, NEW_LINE];
	const root: Root = { type: 'root', children: [declaration, NEW_LINE, ...types, ...clean(element), NEW_LINE] };
	return toXml(root, { closeEmptyElements: true, tightClose: true });
}

/** The elements of an XML vocabulary for the markup in a record's text. */
export interface InlineNames {
	emphasis: string;
	strong: string;
	code: (children: ElementContent[]) => Element;
	lineBreak: string;
	/** The reporter's text in a passage that is otherwise a speaker's. */
	narration: (children: ElementContent[]) => Element;
	/** The address of a link in this vocabulary; undefined to write its text without a link. */
	linkTo: (url: string) => string | undefined;
}

/** Text with its markup as XML. */
function inlineXml(nodes: readonly PhrasingContent[], names: InlineNames): ElementContent[] {
	return nodes.flatMap((node): ElementContent[] => {
		switch (node.type) {
			case 'text':
				return [{ type: 'text', value: node.value }];
			case 'emphasis':
			case 'strong':
				return [x(names[node.type], inlineXml(node.children, names))];
			case 'link': {
				const href = names.linkTo(node.url);
				const words = inlineXml(node.children, names);
				return href === undefined ? words : [x('a', { href }, words)];
			}
			case 'inlineCode':
				return [names.code([{ type: 'text', value: node.value }])];
			case 'break':
				return [x(names.lineBreak)];
			default:
				return [];
		}
	});
}

/** The text of a passage with its markup, and after each doubtful wording the reference to its note. Links are not cut. */
export function passageXml(passage: Passage, names: InlineNames, noteRef: (note: number) => Element): ElementContent[] {
	const { nodes } = passage;
	const wordsIn = (start: number, end: number, narrated: boolean) => {
		const words = inlineXml(sliceInline(nodes, start, end), names);
		return narrated && words.length > 0 ? [names.narration(words)] : words;
	};
	const whole = isNarrated(passage);
	let at = 0;
	return passageStretches(passage).flatMap(({ end, notes, narrated }, i, all) => {
		if (notes.length === 0 && all[i + 1]?.narrated === narrated) return [];
		const words = wordsIn(at, end, narrated && !whole);
		at = end;
		return [...words, ...notes.map(noteRef)];
	});
}
