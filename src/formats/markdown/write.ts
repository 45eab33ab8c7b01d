/** A seminar as Markdown: `record.md`, in the form that the importer reads (`### 講者：`, `> stage direction`). */
import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Archive, Block, Page, Paragraph, Seminar, Speech } from '../../record/model.ts';
import { factLines, noteLine, type ReadingTexts, type UrlOf } from '../shared/facts.ts';
import { headingNode, listNode, paragraphNode, textNode } from './nodes.ts';
import { PLAIN_AS_IT_IS } from './plain-as-it-is.ts';

type LinkTo = (url: string) => string;

/** The headings of seminar, page and speaker are above the record's own. */
const HEADING_LEVELS = { seminar: 1, page: 2, speaker: 3 };

/** Joins the nodes of passages: text that follows text, and emphasis that was cut between two passages. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
	const result: PhrasingContent[] = [];
	for (const node of nodes) {
		const last = result.at(-1);
		if (last?.type === 'text' && node.type === 'text') result.splice(-1, 1, textNode(last.value + node.value));
		else if (last && last.type === node.type && (last.type === 'emphasis' || last.type === 'strong') && 'children' in node) {
			result.splice(-1, 1, { ...last, children: joined([...last.children, ...node.children]) });
		} else result.push(node);
	}
	return result;
}

/** The same nodes, each link with its address outside the page. */
function relinked(nodes: readonly PhrasingContent[], linkTo: LinkTo): PhrasingContent[] {
	return nodes.map((node) => {
		if (node.type === 'link') return { ...node, url: linkTo(node.url) };
		return 'children' in node ? ({ ...node, children: relinked(node.children, linkTo) } as PhrasingContent) : node;
	});
}

function paragraphMarkdown({ direction, passages }: Paragraph, linkTo: LinkTo): BlockContent {
	const nodes = joined(passages.flatMap((passage) => passage.nodes));
	const paragraph = paragraphNode(relinked(nodes, linkTo));
	return direction ? { type: 'blockquote', children: [paragraph] } : paragraph;
}

function blockMarkdown(block: Block, linkTo: LinkTo): BlockContent {
	if (block.kind === 'paragraph') return paragraphMarkdown(block, linkTo);
	if (block.kind === 'heading') return headingNode(HEADING_LEVELS.speaker + block.depth, block.text);
	const items = block.items.map((item) => item.map((one) => blockMarkdown(one, linkTo)));
	return listNode(items, block.ordered ? block.start : null);
}

function speechMarkdown({ speaker, blocks }: Speech, before: Speech | undefined, archive: Archive, linkTo: LinkTo): RootContent[] {
	const words = blocks.map((block) => blockMarkdown(block, linkTo));
	if (speaker !== null) return [headingNode(HEADING_LEVELS.speaker, `${archive.speakers.get(speaker)?.name ?? speaker}：`), ...words];
	return before === undefined ? words : [{ type: 'thematicBreak' }, ...words];
}

function pageMarkdown({ title, speeches, notes }: Page, archive: Archive, t: ReadingTexts, linkTo: LinkTo): RootContent[] {
	const words = speeches.flatMap((speech, i) => speechMarkdown(speech, speeches[i - 1], archive, linkTo));
	const noteList = listNode(notes.map((note) => [paragraphNode(noteLine(note))]));
	const noted = notes.length > 0 ? [headingNode(HEADING_LEVELS.page + 1, t.notes), noteList] : [];
	return [headingNode(HEADING_LEVELS.page, title), ...words, ...noted];
}

/**
 * The whole seminar.
 * @param archive the archive in the same locale as the seminar and the texts
 * @returns Markdown (CommonMark)
 */
export function recordMarkdown(seminar: Seminar, archive: Archive, t: ReadingTexts, urlOf: UrlOf): string {
	const linkTo = (page: Page) => (url: string) => {
		if (url.startsWith('#')) return urlOf(`${seminar.id}/${page.id}/${url}`) ?? url;
		return url.startsWith('/') ? (urlOf(url.slice(1)) ?? url) : url;
	};
	const root: Root = {
		type: 'root',
		children: [
			headingNode(HEADING_LEVELS.seminar, seminar.title),
			...(seminar.summary === undefined ? [] : [paragraphNode(seminar.summary)]),
			listNode(factLines(seminar, archive, t, urlOf).map((line) => [paragraphNode(line)])),
			...seminar.pages.flatMap((page) => pageMarkdown(page, archive, t, linkTo(page))),
		],
	};
	return toMarkdown(root, { bullet: '-', emphasis: '*', rule: '-', handlers: PLAIN_AS_IT_IS });
}
