/** Short constructors for the Markdown nodes that the writers need. */
import type { BlockContent, Heading, List, ListItem, Paragraph, PhrasingContent } from 'mdast';

export function textNode(value: string): PhrasingContent {
	return { type: 'text', value };
}

/** @param depth a depth above 6 becomes 6 */
export function headingNode(depth: number, title: string): Heading {
	return { type: 'heading', depth: Math.min(depth, 6) as Heading['depth'], children: [textNode(title)] };
}

export function paragraphNode(children: string | PhrasingContent[]): Paragraph {
	return { type: 'paragraph', children: typeof children === 'string' ? [textNode(children)] : children };
}

/**
 * A tight list.
 * @param start the number of the first item; null for bullets
 */
export function listNode(items: readonly BlockContent[][], start: number | null = null): List {
	const children = items.map((item): ListItem => ({ type: 'listItem', spread: false, children: item }));
	return { type: 'list', ordered: start !== null, start, spread: false, children };
}
