/** A passage as HTML: its markup, its doubtful wordings, and no other element. */
import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { PhrasingContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { sliceInline } from '../markdown/inline.ts';
import type { Passage } from './model.ts';
import { upright } from './upright.ts';

function hastOf(children: PhrasingContent[]): ElementContent[] {
	const hast = toHast({ type: 'paragraph', children });
	return hast.type === 'element' ? upright(hast.children) : [];
}

/**
 * @param passage the passage
 * @param noteLink the address and the spoken label of a note, by its index on the page; null where the page shows no notes
 */
export function passageHtml(passage: Passage, noteLink: ((note: number) => { href: string; label: string }) | null): string {
	const { nodes, text, doubts } = passage;
	const tree: Root = { type: 'root', children: [] };
	let at = 0;
	for (const { start, end, note } of [...doubts].sort((a, b) => a.start - b.start)) {
		if (start < at) continue;
		const children = hastOf(sliceInline(nodes, start, end));
		tree.children.push(...hastOf(sliceInline(nodes, at, start)));
		tree.children.push({ type: 'element', tagName: 'span', properties: { className: ['doubtful'] }, children });
		const link = noteLink?.(note);
		if (link) {
			const properties = { className: ['note-ref'], href: link.href, ariaLabel: link.label, dataNote: String(note + 1) };
			tree.children.push({ type: 'element', tagName: 'a', properties, children: [] });
		}
		at = end;
	}
	tree.children.push(...hastOf(sliceInline(nodes, at, text.length)));
	return toHtml(tree);
}
