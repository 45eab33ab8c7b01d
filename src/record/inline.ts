/** Text and slices of inline Markdown: emphasis may be cut in two, links and code may not. */
import type { PhrasingContent } from 'mdast';

/** Nodes that stay whole (passages.md, section 5). */
const WHOLE = new Set<PhrasingContent['type']>(['link', 'inlineCode', 'break']);

/** The words of some inline nodes, as a reader sees them. */
export function textOf(nodes: readonly PhrasingContent[]): string {
	return nodes
		.map((node) => {
			if (node.type === 'break') return '\n';
			if ('children' in node) return textOf(node.children as PhrasingContent[]);
			return 'value' in node ? node.value : '';
		})
		.join('');
}

/** Where links, code and line breaks stand in the text of some inline nodes: first offset, and the one behind the last. */
function wholes(nodes: readonly PhrasingContent[]): [number, number][] {
	const inside: [number, number][] = [];
	let at = 0;
	const walk = (children: readonly PhrasingContent[]) => {
		for (const node of children) {
			const start = at;
			if ('children' in node && !WHOLE.has(node.type)) walk(node.children as PhrasingContent[]);
			else at += textOf([node]).length;
			if (WHOLE.has(node.type)) inside.push([start, at]);
		}
	};
	walk(nodes);
	return inside;
}

/** The offsets of `ends` that lie inside no link and no code; the text's end always stays. */
export function cutsOutsideLinks(nodes: readonly PhrasingContent[], ends: readonly number[]): number[] {
	const inside = wholes(nodes);
	return ends.filter((end) => !inside.some(([from, to]) => from < end && end < to));
}

/** A stretch of text, widened to hold every link and piece of code it touches. */
export function widened(nodes: readonly PhrasingContent[], start: number, end: number): { start: number; end: number } {
	const touched = wholes(nodes).filter(([from, to]) => from < end && start < to);
	return { start: Math.min(start, ...touched.map(([from]) => from)), end: Math.max(end, ...touched.map(([, to]) => to)) };
}

/**
 * The part of some inline nodes between two offsets of their text.
 * @param start first offset, in UTF-16 units
 * @param end the offset behind the last; neither may lie inside a link or code
 */
export function sliceInline(nodes: readonly PhrasingContent[], start: number, end: number): PhrasingContent[] {
	const slice: PhrasingContent[] = [];
	let at = 0;
	for (const node of nodes) {
		const length = textOf([node]).length;
		const from = Math.max(start - at, 0);
		const to = Math.min(end - at, length);
		at += length;
		if (from >= to) continue;
		if (node.type === 'text') slice.push({ type: 'text', value: node.value.slice(from, to) });
		else if ('children' in node && !WHOLE.has(node.type)) {
			const children = sliceInline(node.children as PhrasingContent[], from, to);
			slice.push({ ...node, children } as PhrasingContent);
		} else slice.push(node);
	}
	return slice;
}
