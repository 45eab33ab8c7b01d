/** Makes a page of the record from a parsed MDX file, and checks its front matter against the archive. Pure. */
import type { PageLedger } from '../record/ledger.ts';
import { type Alias, type Doubt, mapParagraphs, type Page, type Paragraph, paragraphsIn } from '../record/model.ts';
import { isNarrated, narrationOf } from '../record/narration.ts';
import { checkReferences, checkSpeakers } from './check-references.ts';
import type { ParsedPage, ParsedParagraph } from './mdx/parsed-page.ts';
import { withOneCopy } from './one-copy.ts';
import type { Problem } from './problem.ts';
import type { Known } from './read-context.ts';
import { type FrontMatter, pageSchema } from './schemas/page-schema.ts';
import { readYaml } from './yaml.ts';

const FILE_NAME = /^(?:\d+-)?(.+)\.mdx$/;

/** The id of the page in an MDX file: the file's name without its number. */
export function pageId(fileName: string): string {
	return FILE_NAME.exec(fileName)?.[1] ?? fileName;
}

/** The wordings of a passage that notes on it or on its paragraph quote. */
function doubtsOf(passage: { id: string; text: string }, paragraph: string, notes: FrontMatter['notes']): Doubt[] {
	return notes.flatMap(({ at, quote }, note) => {
		const start = at === passage.id || at === paragraph ? passage.text.indexOf(quote) : -1;
		return start < 0 ? [] : [{ start, end: start + quote.length, note }];
	});
}

/** The removed anchors that lead to a passage. */
function aliasesOf(passage: string, removed: PageLedger['removed'], seminar: string): Alias[] {
	return Object.entries(removed).flatMap(([id, { at, moved }]) =>
		at === passage ? [{ id, moved: moved === undefined ? null : `${seminar}/${moved.replace('#', '/#')}` }] : [],
	);
}

/** The earlier texts of anchors that were edited or removed. */
function readingsOf(ledger: PageLedger): Page['readings'] {
	const removed = Object.entries(ledger.removed).map(([id, { text }]) => [id, [text]] as const);
	return Object.fromEntries([...removed, ...Object.entries(ledger.readings)]);
}

/** Whether the reporter says all of a speech, stage directions aside. */
function isTold(paragraphs: readonly Paragraph[]): boolean {
	return paragraphs.every(({ narrative }) => narrative) && paragraphs.some(({ direction }) => !direction);
}

/**
 * Makes a page of a parsed file.
 * @param parsed with its published anchors
 * @param ledger of the page; empty if the seminar has none
 * @param known the speakers and topics that the page can refer to
 * @param isReport whether what no speaker says is narration, as in a press report
 * @returns the page, or null if its front matter is faulty; every problem; the line of its `order`
 */
export function readPage(
	file: string,
	seminar: string,
	parsed: ParsedPage,
	ledger: PageLedger,
	known: Known,
	{ isReport }: { isReport: boolean },
): { page: Page | null; problems: Problem[]; orderLine: number } {
	if (parsed.frontMatter === null) {
		const missing = { file, line: 1, what: 'the page has no front matter', remedy: 'Begin it with ---, title: …, order: …, ---.' };
		return { page: null, problems: [missing], orderLine: 1 };
	}
	const frontMatter = readYaml(parsed.frontMatter.yaml, pageSchema, file, parsed.frontMatter.line);
	const problems = [...frontMatter.problems, ...checkSpeakers(parsed, file, known.speakers)];
	if (frontMatter.value === null) return { page: null, problems, orderLine: 1 };
	const { speaker = null, short, times, ...data } = frontMatter.value;
	const timeOf = new Map(times.map(({ at, time }) => [at, time]));
	const complete = (paragraph: ParsedParagraph, nobody: boolean): Paragraph => {
		const passages = paragraph.passages.map((one) => ({
			...one,
			narration: narrationOf(one, paragraph.id, data.narration, isReport && nobody),
			doubts: doubtsOf(one, paragraph.id, data.notes),
			aliases: aliasesOf(one.id, ledger.removed, seminar),
		}));
		const time = timeOf.get(paragraph.id);
		return {
			...paragraph,
			passages,
			...(time && { time }),
			narrative: paragraph.direction || (passages.length > 0 && passages.every(isNarrated)),
		};
	};
	const page: Page = withOneCopy({
		...data,
		id: pageId(file.split('/').at(-1) ?? ''),
		seminar,
		file,
		short: short ?? data.title,
		speaker,
		readings: readingsOf(ledger),
		speeches: parsed.speeches.map((speech) => {
			const by = speech.speaker ?? speaker;
			const blocks = mapParagraphs(speech.blocks, (paragraph) => complete(paragraph, by === null));
			// Nobody is the author of what the reporter tells of them, though the page names them.
			return { speaker: isTold(paragraphsIn(blocks)) ? null : by, blocks };
		}),
	});
	const references = checkReferences(page, frontMatter.lineAt, known, times);
	return { page, problems: [...problems, ...references], orderLine: frontMatter.lineAt(['order']) };
}
