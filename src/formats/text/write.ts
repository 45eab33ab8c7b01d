/** A seminar as plain text: `record.txt`, each paragraph a line, who speaks in 【】. */
import type { Archive, Block, Page, Seminar } from '../../record/model.ts';
import type { ReadingTexts } from '../markdown/write.ts';
import { BYTE_ORDER_MARK } from '../shared/byte-order-mark.ts';
import { factsOf, type UrlOf } from '../shared/facts.ts';

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
	const noted = notes.map(({ at, quote, note }) => `「${quote}」（${at}）：${note}`);
	return [title, ...words, ...(noted.length > 0 ? [`（${t.notes}）`, ...noted] : [])];
}

/** See {@link recordMarkdown} for the parameters. A byte order mark stands in front. */
export function recordText(seminar: Seminar, archive: Archive, t: ReadingTexts, urlOf: UrlOf): string {
	const { title, summary, pages } = seminar;
	const facts = factsOf(seminar, archive, t, urlOf(`${seminar.id}/`)).map(([label, value]) => `${label}：${value}`);
	const head = [title, ...(summary === undefined ? [] : [summary]), ...facts];
	const parts = [head, ...pages.map((page) => pageLines(page, archive, t))];
	return `${BYTE_ORDER_MARK}${parts.map((lines) => lines.join('\n\n')).join('\n\n\n')}\n`;
}
