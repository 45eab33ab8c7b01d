/** A paragraph of an MDX page: its inline content checked, its lines joined, its text cut into passages. */
import type { PhrasingContent } from 'mdast';
import { possibleCuts, sliceInline, textOf } from '../../record/inline.ts';
import { lineJoint } from '../../record/line-ends.ts';
import { isAllowedLink } from '../../record/links.ts';
import { passageEnds } from '../../record/passages.ts';
import { lineOf, type ParseContext } from './parse-context.ts';
import type { ParsedParagraph } from './parsed-page.ts';

const INLINE = new Set(['text', 'emphasis', 'strong', 'link', 'inlineCode', 'break']);

/** Reports inline content that a record cannot have, and collects the links. */
export function checkInline(nodes: readonly PhrasingContent[], context: ParseContext): void {
	for (const node of nodes) {
		if (!INLINE.has(node.type)) {
			context.report(
				lineOf(node),
				`“${node.type}” has no place among the record's words`,
				'Write the words only. If the record itself has the character {, < or !, put a backslash before it.',
			);
		} else if (node.type === 'link') {
			context.links.push({ url: node.url, line: lineOf(node) });
			if (!isAllowedLink(node.url)) {
				const remedy = 'Use an address that begins with https://, http://, mailto:, # or one /, or remove the link.';
				context.report(lineOf(node), `the link leads to “${node.url}”`, remedy);
			}
		}
		if ('children' in node) checkInline(node.children as PhrasingContent[], context);
	}
}

function leavesOf(nodes: readonly PhrasingContent[]): PhrasingContent[] {
	return nodes.flatMap((node) => ('children' in node ? leavesOf(node.children as PhrasingContent[]) : [node]));
}

/** Joins the lines of a paragraph. At the edge of a node the text of its neighbour decides whether they join without a blank. */
function joinLines(nodes: readonly PhrasingContent[]): void {
	const leaves = leavesOf(nodes);
	const textAt = (i: number) => textOf(leaves.slice(Math.max(i, 0), i + 1));
	for (const [i, leaf] of leaves.entries()) {
		if (leaf.type !== 'text') continue;
		const lines = leaf.value.split(/[ \t]*\n[ \t]*/);
		leaf.value = lines.reduce((joined, line) => joined + lineJoint(joined || textAt(i - 1), line || textAt(i + 1)) + line);
	}
}

/** @param direction whether it is a stage direction */
export function parseParagraph(nodes: PhrasingContent[], direction: boolean, line: number, context: ParseContext): ParsedParagraph {
	joinLines(nodes);
	checkInline(nodes, context);
	const id = `p${++context.paragraphCount}`;
	const text = textOf(nodes);
	const ends = possibleCuts(nodes, passageEnds(text));
	const passages = ends.map((end, i) => {
		const part = sliceInline(nodes, ends[i - 1] ?? 0, end);
		return { id: `${id}-s${i + 1}`, text: textOf(part), nodes: part };
	});
	return { kind: 'paragraph', id, direction, text, passages, line };
}
