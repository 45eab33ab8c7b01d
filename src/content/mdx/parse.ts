/** An MDX page of the record as speeches, blocks and passages with their anchors. Pure: no files, no HTML. */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { cutsOutsideLinks, sliceInline, textOf } from '../../record/inline.ts';
import type { BlockOf } from '../../record/model.ts';
import { passageEnds } from '../../record/passages.ts';
import type { Problem } from '../problem.ts';
import { mdxParser } from './plugins.ts';

export interface ParsedPassage {
	/** `p3-s2` */
	id: string;
	text: string;
	nodes: PhrasingContent[];
}

export interface ParsedParagraph {
	kind: 'paragraph';
	/** `p3` */
	id: string;
	/** Whether it is a stage direction (a Markdown block quote) and nobody's words. */
	narrative: boolean;
	text: string;
	passages: ParsedPassage[];
	line: number;
}

export type ParsedBlock = BlockOf<ParsedParagraph>;

export interface ParsedSpeech {
	/** The id in `by`, or null for what stands outside any `<Speech>`. */
	by: string | null;
	blocks: ParsedBlock[];
	line: number;
}

export interface ParsedPage {
	/** The front matter's YAML and the line of the file on which it begins, or null where the page has none. */
	frontMatter: { yaml: string; line: number } | null;
	speeches: ParsedSpeech[];
	/** Every link in the words, with the line it stands on. */
	links: { url: string; line: number }[];
}

/** Where problems go while a page is read, and what numbers were given out. */
interface Reading {
	report: (line: number, what: string, remedy: string) => void;
	links: ParsedPage['links'];
	paragraphs: number;
	headings: number;
}

const ALLOWED = 'A page of the record holds paragraphs, headings, lists, stage directions (> …) and <Speech by="id">';
const INLINE = new Set(['text', 'emphasis', 'strong', 'link', 'inlineCode', 'break']);

function lineOf(node: { position?: { start: { line: number } } | undefined }): number {
	return node.position?.start.line ?? 1;
}

/** A line end inside a paragraph is no word of the record: nothing between Chinese characters, else a blank. */
function joinLines(nodes: PhrasingContent[]): void {
	for (const node of nodes) {
		if (node.type === 'text') {
			node.value = node.value
				.replace(/(?<=[\p{Script=Han}\p{P}])[ \t]*\n[ \t]*(?=[\p{Script=Han}\p{P}])/gu, '')
				.replace(/[ \t]*\n[ \t]*/g, ' ');
		} else if ('children' in node) joinLines(node.children as PhrasingContent[]);
	}
}

function checkInline(nodes: readonly PhrasingContent[], reading: Reading): void {
	for (const node of nodes) {
		if (!INLINE.has(node.type)) {
			reading.report(
				lineOf(node),
				`“${node.type}” has no place among the record's words`,
				'Write the words alone; put a backslash before {, < or ! if the record itself has that character.',
			);
		} else if (node.type === 'link') {
			reading.links.push({ url: node.url, line: lineOf(node) });
			if (!/^(https?:|mailto:|[#/])/i.test(node.url)) {
				reading.report(
					lineOf(node),
					`the link leads to “${node.url}”`,
					'Use an address that begins with https://, / or #, or remove the link.',
				);
			}
		}
		if ('children' in node) checkInline(node.children as PhrasingContent[], reading);
	}
}

function paragraph(nodes: PhrasingContent[], narrative: boolean, line: number, reading: Reading): ParsedParagraph {
	joinLines(nodes);
	checkInline(nodes, reading);
	const id = `p${++reading.paragraphs}`;
	const text = textOf(nodes);
	const ends = cutsOutsideLinks(nodes, passageEnds(text));
	const passages = ends.map((end, i) => {
		const part = sliceInline(nodes, ends[i - 1] ?? 0, end);
		return { id: `${id}-s${i + 1}`, text: textOf(part), nodes: part };
	});
	return { kind: 'paragraph', id, narrative, text, passages, line };
}

function blocksOf(node: RootContent, narrative: boolean, reading: Reading): ParsedBlock[] {
	switch (node.type) {
		case 'paragraph':
			return [paragraph(node.children, narrative, lineOf(node), reading)];
		case 'heading':
			checkInline(node.children, reading);
			return [{ kind: 'heading', id: `h${++reading.headings}`, depth: node.depth, text: textOf(node.children) }];
		case 'blockquote':
			return node.children.flatMap((child) => blocksOf(child, true, reading));
		case 'list': {
			const items = node.children.map((item) => item.children.flatMap((child) => blocksOf(child, narrative, reading)));
			return [{ kind: 'list', ordered: node.ordered === true, start: node.start ?? 1, items }];
		}
		default: {
			const name = node.type === 'mdxJsxFlowElement' ? `<${node.name ?? ''}>` : node.type;
			reading.report(lineOf(node), `“${name}” is not part of a record`, `${ALLOWED} only.`);
			return [];
		}
	}
}

function speechesOf(root: Root, reading: Reading): ParsedSpeech[] {
	const speeches: ParsedSpeech[] = [];
	for (const node of root.children) {
		if (node.type === 'yaml') continue;
		if (node.type === 'mdxJsxFlowElement' && node.name === 'Speech') {
			const by = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'by');
			if (typeof by?.value !== 'string' || node.attributes.length !== 1) {
				reading.report(lineOf(node), '<Speech> does not say who speaks', 'Write <Speech by="id"> with an id from speakers.yaml.');
			}
			const blocks = node.children.flatMap((child) => blocksOf(child, false, reading));
			speeches.push({ by: typeof by?.value === 'string' ? by.value : null, blocks, line: lineOf(node) });
			continue;
		}
		const blocks = blocksOf(node, false, reading);
		const last = speeches.at(-1);
		if (last?.by === null) last.blocks.push(...blocks);
		else speeches.push({ by: null, blocks, line: lineOf(node) });
	}
	return speeches;
}

/**
 * Reads one MDX page.
 * @param text the file's text
 * @param file its path, for problems
 * @returns the page, and everything that is wrong with its syntax; the page is empty where it could not be parsed at all
 */
export function parsePage(text: string, file: string): { page: ParsedPage; problems: Problem[] } {
	const problems: Problem[] = [];
	const report: Reading['report'] = (line, what, remedy) => problems.push({ file, line, what, remedy });
	let root: Root;
	try {
		root = mdxParser.parse(text);
	} catch (error) {
		const { line, reason } = error as { line?: number; reason?: string };
		report(
			line ?? 1,
			`MDX syntax: ${reason ?? String(error)}`,
			'Close the tag or brace, or put a backslash before { or < if the record has that character.',
		);
		return { page: { frontMatter: null, speeches: [], links: [] }, problems };
	}
	const [first] = root.children;
	const frontMatter = first?.type === 'yaml' ? { yaml: first.value, line: lineOf(first) + 1 } : null;
	const links: ParsedPage['links'] = [];
	const speeches = speechesOf(root, { report, links, paragraphs: 0, headings: 0 });
	return { page: { frontMatter, speeches, links }, problems };
}
