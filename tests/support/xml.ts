/** Parses XML for tests. */
import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** Parses a document; throws where it is not well-formed. */
export function parseXml(xml: string): Element {
	const root: Root = fromXml(xml);
	const element = root.children.find((node) => node.type === 'element');
	if (element?.type !== 'element') throw new Error('no root element');
	return element;
}

/** Every element of a tree, itself included, in document order. */
export function elementsOf(node: Nodes): Element[] {
	if (node.type !== 'element') return [];
	return [node, ...node.children.flatMap(elementsOf)];
}

/** The elements of this name in a tree. */
export function named(node: Nodes, name: string): Element[] {
	return elementsOf(node).filter((element) => element.name === name);
}

/** The text of a node; a line break element is `\n`. */
export function wordsOf(node: Nodes): string {
	if (node.type === 'text' || node.type === 'cdata') return node.value;
	if (node.type !== 'element') return '';
	return node.name === 'eol' || node.name === 'br' ? '\n' : node.children.map(wordsOf).join('');
}
