/** A seminar as Markdown: `record.md`, in the form that the importer reads (`### 講者：`, `> stage direction`). */
import type { BlockContent, Heading, List, PhrasingContent, Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Texts } from '../../i18n/interface/hant.ts';
import type { Archive, Block, Page, Paragraph, Seminar, Speech } from '../../record/model.ts';
import { type FactTexts, factsOf, type UrlOf } from '../shared/facts.ts';

type LinkTo = (url: string) => string;

export type ReadingTexts = FactTexts & Pick<Texts, 'notes'>;

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const heading = (depth: number, value: string): Heading => ({
	type: 'heading',
	depth: Math.min(depth, 6) as Heading['depth'],
	children: [text(value)],
});

function bullets(items: readonly string[]): List {
	const children = items.map((item) => ({
		type: 'listItem' as const,
		spread: false,
		children: [{ type: 'paragraph' as const, children: [text(item)] }],
	}));
	return { type: 'list', ordered: false, spread: false, children };
}

/** Passages' nodes in a row: emphasis that a cut went through is one again. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
	const result: PhrasingContent[] = [];
	for (const node of nodes) {
		const last = result.at(-1);
		if (last?.type === 'text' && node.type === 'text') result.splice(-1, 1, text(last.value + node.value));
		else if (last && last.type === node.type && (last.type === 'emphasis' || last.type === 'strong') && 'children' in node) {
			result.splice(-1, 1, { ...last, children: joined([...last.children, ...node.children]) });
		} else result.push(node);
	}
	return result;
}

/** The same nodes, with links that lead to the same places as on the page. */
function relinked(nodes: readonly PhrasingContent[], linkTo: LinkTo): PhrasingContent[] {
	return nodes.map((node) => {
		if (node.type === 'link') return { ...node, url: linkTo(node.url) };
		return 'children' in node ? ({ ...node, children: relinked(node.children, linkTo) } as PhrasingContent) : node;
	});
}

function paragraphMarkdown({ direction, passages }: Paragraph, linkTo: LinkTo): BlockContent {
	const words = joined(passages.flatMap(({ nodes }) => nodes));
	const paragraph: BlockContent = { type: 'paragraph', children: relinked(words, linkTo) };
	return direction ? { type: 'blockquote', children: [paragraph] } : paragraph;
}

function blockMarkdown(block: Block, linkTo: LinkTo): BlockContent {
	if (block.kind === 'paragraph') return paragraphMarkdown(block, linkTo);
	// Seminar, page and speaker have the three levels above the record's own headings.
	if (block.kind === 'heading') return heading(block.depth + 3, block.text);
	const { ordered, start, items } = block;
	const children = items.map((item) => ({
		type: 'listItem' as const,
		spread: false,
		children: item.map((one) => blockMarkdown(one, linkTo)),
	}));
	return { type: 'list', ordered, start: ordered ? start : null, spread: false, children };
}

function speechMarkdown({ speaker, blocks }: Speech, before: Speech | undefined, archive: Archive, linkTo: LinkTo): RootContent[] {
	const words = blocks.map((block) => blockMarkdown(block, linkTo));
	if (speaker !== null) return [heading(3, `${archive.speakers.get(speaker)?.name ?? speaker}：`), ...words];
	return before === undefined ? words : [{ type: 'thematicBreak' }, ...words];
}

function pageMarkdown({ title, speeches, notes }: Page, archive: Archive, t: ReadingTexts, linkTo: LinkTo): RootContent[] {
	const words = speeches.flatMap((speech, i) => speechMarkdown(speech, speeches[i - 1], archive, linkTo));
	const noted = notes.map(({ at, quote, note }) => `「${quote}」（${at}）：${note}`);
	return [heading(2, title), ...words, ...(noted.length > 0 ? [heading(3, t.notes), bullets(noted)] : [])];
}

/**
 * @param archive the archive in the same script as the seminar and the texts
 * @param urlOf the absolute address of a path below the site's base and script; undefined where the site's origin is not known
 */
export function recordMarkdown(seminar: Seminar, archive: Archive, t: ReadingTexts, urlOf: UrlOf): string {
	const linkTo = (page: Page) => (url: string) => {
		if (url.startsWith('#')) return urlOf(`${seminar.id}/${page.id}/${url}`) ?? url;
		return url.startsWith('/') ? (urlOf(url.slice(1)) ?? url) : url;
	};
	const facts = factsOf(seminar, archive, t, urlOf(`${seminar.id}/`)).map(([label, value]) => `${label}：${value}`);
	const root: Root = {
		type: 'root',
		children: [
			heading(1, seminar.title),
			...(seminar.summary === undefined ? [] : [{ type: 'paragraph' as const, children: [text(seminar.summary)] }]),
			bullets(facts),
			...seminar.pages.flatMap((page) => pageMarkdown(page, archive, t, linkTo(page))),
		],
	};
	return toMarkdown(root, { bullet: '-', emphasis: '*', rule: '-' });
}
