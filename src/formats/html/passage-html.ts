/** A passage as HTML: its markup, its doubtful wordings, and no other element. */
import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { PhrasingContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { passageStretches } from '../../record/doubts.ts';
import { sliceInline } from '../../record/inline.ts';
import type { Passage } from '../../record/model.ts';
import { upright } from './upright.ts';

/** The same nodes with the address of every link as the page needs it. */
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
 * @param passage the passage
 * @param noteLink the address and the spoken label of a note, by its index on the page; null where the page shows no notes
 * @param linkOf the address, on the page that shows the passage, of a link in its words
 */
export function passageHtml(
	passage: Passage,
	noteLink: ((note: number) => { href: string; label: string }) | null,
	linkOf: (url: string) => string = (url) => url,
): string {
	const nodes = withLinks(passage.nodes, linkOf);
	const tree: Root = { type: 'root', children: [] };
	for (const { start, end, doubtful, notes } of passageStretches(passage)) {
		const children = hastOf(sliceInline(nodes, start, end));
		if (doubtful) tree.children.push({ type: 'element', tagName: 'span', properties: { className: ['doubtful'] }, children });
		else tree.children.push(...children);
		for (const note of notes) {
			const link = noteLink?.(note);
			if (!link) continue;
			const properties = { className: ['note-ref'], href: link.href, ariaLabel: link.label, dataNote: String(note + 1) };
			tree.children.push({ type: 'element', tagName: 'a', properties, children: [] });
		}
	}
	return toHtml(tree);
}
