/**
 * A section as an MDX page. Libraries write it and escape its text. Before it is returned it is parsed again and compared with the text, all but
 * blocks without markup: they read back as themselves, and most of a transcript is such.
 */
import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast';
import { frontmatterToMarkdown } from 'mdast-util-frontmatter';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { cjkFriendlyToMarkdown } from 'mdast-util-to-markdown-cjk-friendly';
import { stringify } from 'yaml';
import { parsePage } from '../../content/mdx/parse.ts';
import type { ParsedBlock } from '../../content/mdx/parsed-page.ts';
import { isPlainText } from '../../content/mdx/plain-text.ts';
import type { FrontMatter } from '../../content/schemas/page-schema.ts';
import { PLAIN_AS_IT_IS } from '../markdown/plain-as-it-is.ts';
import { type Block, leavesOf, plainBlock, type Turn, textOfSpans } from '../shared/transcript.ts';

/** MDX reads a line that begins with import or export as a statement; the serializer does not escape it. */
const STATEMENTS: Options = {
	unsafe: [
		{ atBreak: true, character: 'i', after: 'mport' },
		{ atBreak: true, character: 'e', after: 'xport' },
	],
};
/** The serializer does not escape underscores inside a word, but it takes half of an emoji (a surrogate) for a letter. */
const BARE_UNDERSCORES = /\\.|(?<![A-Za-z0-9_])_+|_+(?![A-Za-z0-9_])/gsu;
const TEXT: Options = {
	handlers: {
		text: (node, parent, state, info) =>
			PLAIN_AS_IT_IS.text(node, parent, state, info).replace(BARE_UNDERSCORES, (found) =>
				found.startsWith('\\') ? found : found.replaceAll('_', '\\_'),
			),
	},
};
const EXTENSIONS = [frontmatterToMarkdown(['yaml']), mdxToMarkdown(), cjkFriendlyToMarkdown(), STATEMENTS, TEXT];

type Leaf = ReturnType<typeof leavesOf>[number];

/** Front matter of a new page, without the schema's defaults. */
export type NewFrontMatter = Pick<FrontMatter, 'title' | 'order'> & Partial<FrontMatter>;

function blockNodes(block: Block): BlockContent {
	switch (block.kind) {
		case 'paragraph':
			return { type: 'paragraph', children: block.nodes };
		case 'narrative':
			return { type: 'blockquote', children: [{ type: 'paragraph', children: block.nodes }] };
		case 'heading':
			return { type: 'heading', depth: Math.min(6, Math.max(1, block.depth)) as 1, children: block.nodes };
		case 'list':
			return {
				type: 'list',
				ordered: block.ordered,
				start: block.start,
				spread: true,
				children: block.items.map((item) => ({ type: 'listItem', spread: true, children: item.map(blockNodes) })),
			};
	}
}

function turnNodes(turn: Turn, idOf: (key: string) => string, bare: boolean): RootContent[] {
	const children = turn.blocks.map(blockNodes);
	if (turn.speaker === null || bare) return children;
	return [
		{
			type: 'mdxJsxFlowElement',
			name: 'Speech',
			attributes: [{ type: 'mdxJsxAttribute', name: 'by', value: idOf(turn.speaker) }],
			children,
		},
	];
}

/** Text without markup, for a paragraph whose markup Markdown cannot express. */
function withoutMarkup(text: string): PhrasingContent[] {
	return text
		.split('\n')
		.flatMap((line, i): PhrasingContent[] => [...(i > 0 ? [{ type: 'break' as const }] : []), { type: 'text', value: line }]);
}

function textsIn(blocks: readonly ParsedBlock[]): string[] {
	return blocks.flatMap((block) => (block.kind === 'list' ? block.items.flatMap(textsIn) : [block.text]));
}

/** Stands for blocks without markup where a page is parsed again. */
const PLAIN_BLOCK = plainBlock(0, 'x');

/** Whether a block reads back as itself, whatever stands beside it. Lists do not: two that follow each other become one. */
function isPlain(block: Block): boolean {
	if (block.kind === 'list' || block.nodes.length !== 1) return false;
	const [node] = block.nodes;
	return node?.type === 'text' && node.value === textOfSpans(block.spans) && isPlainText(node.value);
}

/** The same turns with one short block in place of all plain ones that follow each other: what can go wrong with the others goes wrong here too. */
function shortened(turns: readonly Turn[]): Turn[] {
	const short: Turn[] = [];
	for (const { speaker, blocks } of turns) {
		const kept = blocks
			.map((block) => (isPlain(block) ? PLAIN_BLOCK : block))
			.filter((block, i, all) => block !== PLAIN_BLOCK || all[i - 1] !== PLAIN_BLOCK);
		if (kept.some((block) => block !== PLAIN_BLOCK)) short.push({ speaker, blocks: kept });
		else if (short.at(-1)?.blocks.at(-1) !== PLAIN_BLOCK) short.push({ speaker: null, blocks: [PLAIN_BLOCK] });
	}
	return short;
}

/** The index of the first paragraph whose text is not the same after parsing; -1 where there is none. */
function firstChanged(text: string, leaves: readonly Leaf[]): number {
	const wanted = leaves.map(({ spans }) => textOfSpans(spans));
	const { page, problems } = parsePage(text, 'page.mdx');
	const found = page.speeches.flatMap(({ blocks }) => textsIn(blocks));
	const lost = wanted.findIndex((words, i) => found[i] !== words);
	if (lost < 0 && found.length !== wanted.length) return wanted.length - 1;
	return lost < 0 && problems.length > 0 ? wanted.length - 1 : lost;
}

interface WrittenPage {
	text: string;
	/** Offsets, in the cleaned source, of paragraphs that lost their markup. */
	unmarked: number[];
}

/**
 * @param idOf the id of a person, by the key in `Transcript.people`
 * @throws Error where the page, parsed again, does not give its text: an error in this program
 */
export function pageMdx(frontMatter: NewFrontMatter, turns: readonly Turn[], idOf: (key: string) => string): WrittenPage {
	const [only] = turns;
	const bare = turns.length === 1 && only?.speaker != null && frontMatter.speaker === idOf(only.speaker);
	const write = (written: readonly Turn[]) => {
		const root: Root = {
			type: 'root',
			children: [
				{ type: 'yaml', value: stringify(frontMatter, { lineWidth: 0, blockQuote: false }).trimEnd() },
				...written.flatMap((turn) => turnNodes(turn, idOf, bare)),
			],
		};
		return toMarkdown(root, { extensions: EXTENSIONS, resourceLink: true, bullet: '-', emphasis: '*', strong: '*', listItemIndent: 'one' });
	};
	const lostMarkup: number[] = [];
	const short = shortened(turns);
	const leaves = short.flatMap(({ blocks }) => leavesOf(blocks));
	for (;;) {
		const lost = leaves.every((leaf) => leaf === PLAIN_BLOCK) ? -1 : firstChanged(write(short), leaves);
		if (lost < 0) return { text: write(turns), unmarked: lostMarkup };
		const marked = ({ nodes }: Leaf) => nodes.some(({ type }) => type !== 'text' && type !== 'break');
		// Markup that is not closed can also change the text before it.
		const leaf = leaves.slice(0, lost + 1).findLast(marked) ?? leaves.find(marked);
		if (leaf === undefined)
			throw new Error(
				`the text “${textOfSpans(leaves[lost]?.spans ?? []).slice(0, 80)}” cannot be written as MDX: please report this, with the source`,
			);
		leaf.nodes = withoutMarkup(textOfSpans(leaf.spans));
		lostMarkup.push(leaf.spans[0]?.start ?? 0);
	}
}
