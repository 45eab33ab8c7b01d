/** Parses an MDX page of the record: speeches, blocks and passages with counted anchors. Pure. */
import type { Root, RootContent } from 'mdast';
import { textOf } from '../../record/inline.ts';
import type { Problem } from '../problem.ts';
import { parsedMdx } from './in-pieces.ts';
import { lineOf, type ParseContext } from './parse-context.ts';
import { checkInline, parseParagraph } from './parse-paragraph.ts';
import type { ParsedBlock, ParsedPage, ParsedSpeech } from './parsed-page.ts';
import { mdxParser } from './plugins.ts';

const ALLOWED = 'A page of the record can have paragraphs, headings, lists, stage directions (> …) and <Speech by="id">';

function blocksOf(node: RootContent, direction: boolean, context: ParseContext): ParsedBlock[] {
	switch (node.type) {
		case 'paragraph':
			return [parseParagraph(node.children, direction, lineOf(node), context)];
		case 'heading':
			checkInline(node.children, context);
			return [{ kind: 'heading', id: `h${++context.headingCount}`, depth: node.depth, text: textOf(node.children) }];
		case 'blockquote':
			return node.children.flatMap((child) => blocksOf(child, true, context));
		case 'list': {
			const items = node.children.map((item) => item.children.flatMap((child) => blocksOf(child, direction, context)));
			return [{ kind: 'list', ordered: node.ordered === true, start: node.start ?? 1, items }];
		}
		default: {
			const name = node.type === 'mdxJsxFlowElement' ? `<${node.name ?? ''}>` : node.type;
			context.report(lineOf(node), `“${name}” is not part of a record`, `${ALLOWED} only.`);
			return [];
		}
	}
}

/** Every `<Speech>`, and the blocks between them as speeches without a speaker. */
function speechesOf(root: Root, context: ParseContext): ParsedSpeech[] {
	const speeches: ParsedSpeech[] = [];
	for (const node of root.children) {
		if (node.type === 'yaml') continue;
		if (node.type === 'mdxJsxFlowElement' && node.name === 'Speech') {
			const by = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'by');
			const speaker = typeof by?.value === 'string' ? by.value : null;
			if (speaker === null || node.attributes.length !== 1) {
				context.report(lineOf(node), '<Speech> does not say who speaks', 'Write <Speech by="id"> with an id from speakers.yaml.');
			}
			const blocks = node.children.flatMap((child) => blocksOf(child, false, context));
			speeches.push({ speaker, blocks, line: lineOf(node) });
			continue;
		}
		const blocks = blocksOf(node, false, context);
		const last = speeches.at(-1);
		if (last?.speaker === null) last.blocks.push(...blocks);
		else speeches.push({ speaker: null, blocks, line: lineOf(node) });
	}
	return speeches;
}

/**
 * Parses one MDX page.
 * @param text of the file
 * @param file its path, for problems
 * @returns the page, and everything that is wrong with its syntax; the page is empty if it could not be parsed at all
 */
export function parsePage(text: string, file: string): { page: ParsedPage; problems: Problem[] } {
	const problems: Problem[] = [];
	const report: ParseContext['report'] = (line, what, remedy) => problems.push({ file, line, what, remedy });
	let root: Root;
	try {
		root = parsedMdx(text, (one) => mdxParser.parse(one));
	} catch (error) {
		const { line, reason } = error as { line?: number; reason?: string };
		report(
			line ?? 1,
			`MDX syntax: ${reason ?? String(error)}`,
			'Close the tag or brace. If the record itself has the character { or <, put a backslash before it.',
		);
		return { page: { frontMatter: null, speeches: [], links: [] }, problems };
	}
	const [first] = root.children;
	const frontMatter = first?.type === 'yaml' ? { yaml: first.value, line: lineOf(first) + 1 } : null;
	const links: ParsedPage['links'] = [];
	const speeches = speechesOf(root, { report, links, paragraphCount: 0, headingCount: 0 });
	return { page: { frontMatter, speeches, links }, problems };
}
