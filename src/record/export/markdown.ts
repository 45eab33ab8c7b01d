/** A seminar as Markdown: `record.md`, in the form that the importer reads (`### 講者：`, `> stage direction`). */
import type { BlockContent, Heading, List, PhrasingContent, Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Texts } from '../../texts/hant.ts';
import type { Archive, Block, Page, Paragraph, Seminar, Speech } from '../model.ts';
import { type FactTexts, factsOf } from './facts.ts';

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

function paragraphMarkdown({ narrative, passages }: Paragraph): BlockContent {
	const paragraph: BlockContent = { type: 'paragraph', children: joined(passages.flatMap(({ nodes }) => nodes)) };
	return narrative ? { type: 'blockquote', children: [paragraph] } : paragraph;
}

function blockMarkdown(block: Block): BlockContent {
	if (block.kind === 'paragraph') return paragraphMarkdown(block);
	// Seminar, page and speaker have the three levels above the record's own headings.
	if (block.kind === 'heading') return heading(block.depth + 3, block.text);
	const { ordered, start, items } = block;
	const children = items.map((item) => ({ type: 'listItem' as const, spread: false, children: item.map(blockMarkdown) }));
	return { type: 'list', ordered, start: ordered ? start : null, spread: false, children };
}

function speechMarkdown({ speaker, blocks }: Speech, before: Speech | undefined, archive: Archive): RootContent[] {
	const words = blocks.map(blockMarkdown);
	if (speaker !== null) return [heading(3, `${archive.speakers.get(speaker)?.name ?? speaker}：`), ...words];
	return before === undefined ? words : [{ type: 'thematicBreak' }, ...words];
}

function pageMarkdown({ title, speeches, notes }: Page, archive: Archive, t: ReadingTexts): RootContent[] {
	const words = speeches.flatMap((speech, i) => speechMarkdown(speech, speeches[i - 1], archive));
	const noted = notes.map(({ at, quote, note }) => `「${quote}」（${at}）：${note}`);
	return [heading(2, title), ...words, ...(noted.length > 0 ? [heading(3, t.notes), bullets(noted)] : [])];
}

/**
 * @param archive the archive in the same script as the seminar and the texts
 * @param url the seminar's address, absolute; left out where the site's origin is not known
 */
export function recordMarkdown(seminar: Seminar, archive: Archive, t: ReadingTexts, url: string | undefined): string {
	const facts = factsOf(seminar, archive, t, url).map(([label, value]) => `${label}：${value}`);
	const root: Root = {
		type: 'root',
		children: [
			heading(1, seminar.title),
			...(seminar.summary === undefined ? [] : [{ type: 'paragraph' as const, children: [text(seminar.summary)] }]),
			bullets(facts),
			...seminar.pages.flatMap((page) => pageMarkdown(page, archive, t)),
		],
	};
	return toMarkdown(root, { bullet: '-', emphasis: '*', rule: '-' });
}
