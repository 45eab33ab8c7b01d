/** Parses the HTML of a built site. */
import { globSync, readFileSync } from 'node:fs';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { Site } from './sites.ts';

/** Every page of a built site: path below the folder → syntax tree. */
export function pagesOf({ dir }: Site): Map<string, Root> {
	return new Map(
		globSync('**/*.html', { cwd: dir }).map((path) => [path.replaceAll('\\', '/'), fromHtml(readFileSync(`${dir}/${path}`, 'utf8'))]),
	);
}

/** Every element below a node for which `holds` is true, in the document's order. */
export function elements(node: Nodes, holds: (element: Element) => boolean): Element[] {
	const found: Element[] = [];
	visit(node, 'element', (element: Element) => {
		if (holds(element)) found.push(element);
	});
	return found;
}

/** Whether an element has a class. */
export function hasClass(element: Element, name: string): boolean {
	const names = element.properties['className'];
	return Array.isArray(names) && names.includes(name);
}

/** The text of a node; elements for which `skip` is true are left out. */
export function textOf(node: Nodes, skip: (element: Element) => boolean = () => false): string {
	if (node.type === 'text') return node.value;
	if (node.type === 'element' && skip(node)) return '';
	return 'children' in node ? node.children.map((child) => textOf(child, skip)).join('') : '';
}
