/** The text of inline Markdown, and parts of it. Emphasis can be cut in two; links, code and line breaks cannot. Pure. */
import type { PhrasingContent } from 'mdast';

/** Node types that stay whole (passages.md, section 5). */
const WHOLE = new Set<PhrasingContent['type']>(['link', 'inlineCode', 'break']);

/** The text of inline nodes without markup; a line break is `\n`. */
export function textOf(nodes: readonly PhrasingContent[]): string {
	return nodes
		.map((node) => {
			if (node.type === 'break') return '\n';
			if ('children' in node) return textOf(node.children as PhrasingContent[]);
			return 'value' in node ? node.value : '';
		})
		.join('');
}

/** The ranges of the text that cannot be cut: first offset, and the one behind the last. */
function wholeRanges(nodes: readonly PhrasingContent[]): [start: number, end: number][] {
	const ranges: [number, number][] = [];
	let at = 0;
	const visit = (children: readonly PhrasingContent[]) => {
		for (const node of children) {
			const start = at;
			if ('children' in node && !WHOLE.has(node.type)) visit(node.children as PhrasingContent[]);
			else at += textOf([node]).length;
			if (WHOLE.has(node.type)) ranges.push([start, at]);
		}
	};
	visit(nodes);
	return ranges;
}

/** Those of some offsets at which the text can be cut; its end is always one. */
export function possibleCuts(nodes: readonly PhrasingContent[], offsets: readonly number[]): number[] {
	const ranges = wholeRanges(nodes);
	return offsets.filter((offset) => !ranges.some(([start, end]) => start < offset && offset < end));
}

/** A range of the text, widened to the whole of each link and each piece of code that it touches. */
export function widened(nodes: readonly PhrasingContent[], start: number, end: number): { start: number; end: number } {
	const touched = wholeRanges(nodes).filter(([from, to]) => from < end && start < to);
	return { start: Math.min(start, ...touched.map(([from]) => from)), end: Math.max(end, ...touched.map(([, to]) => to)) };
}

/**
 * The part of inline nodes between two offsets of their text, in UTF-16 units.
 * @param start of the part; not inside a link, code or line break, no more than `end`
 * @param end behind the part
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
