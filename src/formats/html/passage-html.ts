/** A passage as HTML, with its markup, doubtful wordings, and links to notes. */
import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { PhrasingContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { passageStretches } from '../../record/doubts.ts';
import { sliceInline } from '../../record/inline.ts';
import type { Passage } from '../../record/model.ts';
import { isNarrated } from '../../record/narration.ts';
import { markAdjacent } from './adjacent-punctuation.ts';
import { plainHtml } from './plain-html.ts';
import { upright } from './upright.ts';

/** The same nodes, with the addresses of links changed. */
function withLinks(nodes: readonly PhrasingContent[], linkOf: (url: string) => string): PhrasingContent[] {
	return nodes.map((node) => {
		if (!('children' in node)) return node;
		const linked = { ...node, children: withLinks(node.children as PhrasingContent[], linkOf) } as PhrasingContent;
		return linked.type === 'link' ? { ...linked, url: linkOf(linked.url) } : linked;
	});
}

function hastOf(children: PhrasingContent[]): ElementContent[] {
	const hast = toHast({ type: 'paragraph', children });
	return hast.type === 'element' ? upright(hast.children) : [];
}

/**
 * @param noteLink address and accessible label of a note, by its index on the page; null where the page shows no notes
 * @param linkOf the address, on the page that shows the passage, of a link in its text
 * @param next the first character of the passage that follows in the paragraph; '' if none does
 * @returns HTML to stand in an element for the passage
 */
export function passageHtml(
	passage: Passage,
	noteLink: ((note: number) => { href: string; label: string }) | null,
	linkOf: (url: string) => string = (url) => url,
	next = '',
): string {
	// A passage that is narration throughout is marked as a whole (passages-html.ts).
	const whole = isNarrated(passage);
	const [only] = passage.nodes;
	const isPlain = passage.nodes.length === 1 && passage.doubts.length === 0 && (whole || passage.narration.length === 0);
	const plain = isPlain && only?.type === 'text' ? plainHtml(only.value, next) : null;
	if (plain !== null) return plain;
	const nodes = withLinks(passage.nodes, linkOf);
	const content: ElementContent[] = [];
	for (const { start, end, doubtful, narrated, notes } of passageStretches(passage)) {
		const className = [...(doubtful ? ['doubtful'] : []), ...(narrated && !whole ? ['narration'] : [])];
		const children = hastOf(sliceInline(nodes, start, end));
		if (className.length > 0) content.push({ type: 'element', tagName: 'span', properties: { className }, children });
		else content.push(...children);
		for (const note of notes) {
			const link = noteLink?.(note);
			if (!link) continue;
			const properties = { className: ['note-ref'], href: link.href, ariaLabel: link.label, dataNote: String(note + 1) };
			content.push({ type: 'element', tagName: 'a', properties, children: [] });
		}
	}
	const tree: Root = { type: 'root', children: markAdjacent(content, next) };
	return toHtml(tree);
}
