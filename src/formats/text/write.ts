/** A seminar as plain text: `record.txt`, each paragraph on a line, speakers in 【】. */
import type { Archive, Block, Page, Seminar } from '../../record/model.ts';
import { factLines, noteLine, type ReadingTexts, type UrlOf } from '../shared/facts.ts';

/** Without it a browser may guess another encoding than UTF-8, where the host does not send one. */
const BYTE_ORDER_MARK = '\u{FEFF}';

function blockLines(block: Block): string[] {
	if (block.kind !== 'list') return [block.text];
	return block.items.flatMap((item, i) => {
		const [first = '', ...rest] = item.flatMap(blockLines);
		return [`${block.ordered ? `${block.start + i}.` : '•'} ${first}`, ...rest];
	});
}

function pageLines({ title, speeches, notes }: Page, archive: Archive, t: ReadingTexts): string[] {
	const words = speeches.flatMap(({ speaker, blocks }) => [
		...(speaker === null ? [] : [`【${archive.speakers.get(speaker)?.name ?? speaker}】`]),
		...blocks.flatMap(blockLines),
	]);
	return [title, ...words, ...(notes.length > 0 ? [`（${t.notes}）`, ...notes.map(noteLine)] : [])];
}

/**
 * The whole seminar.
 * @param archive the archive in the same locale as the seminar and the texts
 * @returns text with a byte order mark; one blank line between paragraphs, two between pages
 */
export function recordText(seminar: Seminar, archive: Archive, t: ReadingTexts, urlOf: UrlOf): string {
	const { title, summary, pages } = seminar;
	const head = [title, ...(summary === undefined ? [] : [summary]), ...factLines(seminar, archive, t, urlOf)];
	const parts = [head, ...pages.map((page) => pageLines(page, archive, t))];
	return `${BYTE_ORDER_MARK}${parts.map((lines) => lines.join('\n\n')).join('\n\n\n')}\n`;
}
