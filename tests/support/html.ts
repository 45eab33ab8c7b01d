/** A built site's HTML, parsed as a browser parses it. */
import { globSync, readFileSync } from 'node:fs';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { Site } from './sites.ts';

/** Every page of a built site: its path below the folder → its tree. */
export function pagesOf({ dir }: Site): Map<string, Root> {
	return new Map(
		globSync('**/*.html', { cwd: dir }).map((path) => [path.replaceAll('\\', '/'), fromHtml(readFileSync(`${dir}/${path}`, 'utf8'))]),
	);
}

/** Every element below a node that a test holds for, in the document's order. */
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

/** The words a reader sees in a node; elements that `skip` holds for are left out. */
export function textOf(node: Nodes, skip: (element: Element) => boolean = () => false): string {
	if (node.type === 'text') return node.value;
	if (node.type === 'element' && skip(node)) return '';
	return 'children' in node ? node.children.map((child) => textOf(child, skip)).join('') : '';
}
