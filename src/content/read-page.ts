/** One MDX file as a page of the record, checked against the archive's speakers and topics. */

import type { PageLedger } from '../record/ledger.ts';
import { type Alias, type Archive, type Doubt, mapParagraphs, type Page, type Paragraph, paragraphsOf } from '../record/model.ts';
import type { ParsedPage, ParsedParagraph } from './mdx/parse.ts';
import type { Problem } from './problem.ts';
import { type FrontMatter, pageSchema } from './schemas.ts';
import { type Checked, readYaml } from './yaml.ts';

type Known = Pick<Archive, 'speakers' | 'topics'>;

const NAME = /^(?:\d+-)?(.+)\.mdx$/;

/** The address part of an MDX file: its name without its number. */
export function pageId(fileName: string): string {
	return NAME.exec(fileName)?.[1] ?? fileName;
}

function doubtsIn(id: string, paragraph: string, text: string, notes: FrontMatter['notes']): Doubt[] {
	return notes.flatMap(({ at, quote }, note) => {
		const start = at === id || at === paragraph ? text.indexOf(quote) : -1;
		return start < 0 ? [] : [{ start, end: start + quote.length, note }];
	});
}

function aliasesOf(passage: string, removed: PageLedger['removed'], seminar: string): Alias[] {
	return Object.entries(removed).flatMap(([id, { at, moved }]) =>
		at === passage ? [{ id, moved: moved === undefined ? null : `${seminar}/${moved.replace('#', '/#')}` }] : [],
	);
}

function published(paragraph: ParsedParagraph, notes: FrontMatter['notes'], removed: PageLedger['removed'], seminar: string): Paragraph {
	const passages = paragraph.passages.map((one) => ({
		...one,
		doubts: doubtsIn(one.id, paragraph.id, one.text, notes),
		aliases: aliasesOf(one.id, removed, seminar),
	}));
	return { ...paragraph, passages };
}

/** What anchors of the page named before their words were mended or removed. */
function readingsOf(ledger: PageLedger): Page['readings'] {
	const removed = Object.entries(ledger.removed).map(([id, { text }]) => [id, [text]] as const);
	return Object.fromEntries([...removed, ...Object.entries(ledger.readings)]);
}

/** Everything in the front frontMatter that names what does not exist. */
function checkReferences(page: Page, frontMatter: Checked<FrontMatter>, known: Known): Problem[] {
	const problems: Problem[] = [];
	const report = (path: PropertyKey[], what: string, remedy: string) =>
		problems.push({ file: page.file, line: frontMatter.lineAt(path), what, remedy });
	const texts = new Map(paragraphsOf(page).flatMap((one) => [one, ...one.passages].map(({ id, text }) => [id, text])));
	if (page.speaker !== null && !known.speakers.has(page.speaker)) {
		report(['speaker'], `no speaker “${page.speaker}”`, 'Add the id to content/speakers.yaml, or mend it here.');
	}
	const checkAnchor = (path: PropertyKey[], at: string) => {
		if (!texts.has(at)) report(path, `no anchor “${at}” on this page`, `Use one of ${[...texts.keys()].join(', ')}.`);
	};
	for (const [i, point] of page.points.entries()) {
		checkAnchor(['points', i, 'at'], point.at);
		for (const [j, topic] of point.topics.entries()) {
			if (known.topics.has(topic)) continue;
			report(['points', i, 'topics', j], `no topic “${topic}”`, 'Add the id to content/topics.yaml, or mend it here.');
		}
	}
	const checkQuote = (path: PropertyKey[], at: string, quote: string) => {
		checkAnchor([...path.slice(0, -1), 'at'], at);
		if (texts.get(at)?.includes(quote) !== false) return;
		report(path, `“${quote}” does not occur in ${at}`, 'Quote the wording exactly as it stands in the text.');
	};
	for (const [i, { at, quote }] of page.notes.entries()) checkQuote(['notes', i, 'quote'], at, quote);
	for (const [i, { at, value }] of page.figures.entries()) checkQuote(['figures', i, 'value'], at, value);
	return problems;
}

function checkSpeakers(parsed: ParsedPage, file: string, known: Known): Problem[] {
	return parsed.speeches
		.filter(({ by }) => by !== null && !known.speakers.has(by))
		.map(({ by, line }) => ({
			file,
			line,
			what: `no speaker “${by}”`,
			remedy: 'Add the id to content/speakers.yaml, or mend it in <Speech by="…">.',
		}));
}

/**
 * Makes a page of what was parsed, its anchors given.
 * @param ledger the page's published anchors, or none where they go by position
 * @returns the page, or null where its front frontMatter is wrong, and every problem
 */
export function readPage(
	file: string,
	seminar: string,
	parsed: ParsedPage,
	ledger: PageLedger,
	known: Known,
): { page: Page | null; problems: Problem[] } {
	const problems: Problem[] = [];
	if (parsed.frontMatter === null) {
		const missing = { file, line: 1, what: 'the page has no front matter', remedy: 'Begin it with ---, title: …, order: …, ---.' };
		return { page: null, problems: [missing] };
	}
	const frontMatter = readYaml(parsed.frontMatter.yaml, pageSchema, file, parsed.frontMatter.line);
	problems.push(...frontMatter.problems, ...checkSpeakers(parsed, file, known));
	if (frontMatter.value === null) return { page: null, problems };
	const { speaker = null, short, ...data } = frontMatter.value;
	const page: Page = {
		...data,
		id: pageId(file.split('/').at(-1) ?? ''),
		seminar,
		file,
		short: short ?? data.title,
		speaker,
		readings: readingsOf(ledger),
		speeches: parsed.speeches.map(({ by, blocks }) => ({
			speaker: by ?? speaker,
			blocks: mapParagraphs(blocks, (paragraph) => published(paragraph, data.notes, ledger.removed, seminar)),
		})),
	};
	return { page, problems: [...problems, ...checkReferences(page, frontMatter, known)] };
}
