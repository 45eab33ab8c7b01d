/** The blocks of an Akoma Ntoso debate: paragraphs, stage directions, headings, lists; every word finds a place. */

import type { Block } from '../shared/transcript.ts';
import { attribute, elementsIn, flatText, nameOf, XmlElement, type XmlText } from '../xml/read.ts';
import { NARRATION } from './identifiers.ts';
import { type WordsReading, wordsOfElement } from './read-inline.ts';

const NARRATIVE = new Set(['narrative', 'scene', 'summary', 'adjournment', 'recordedTime']);
const INLINE = new Set(
	'a abbr affectedDocument b br date def del docAuthority docCommittee docDate docIntroducer docJurisdiction docNumber docProponent docPurpose docStage docStatus docTitle docType docketNumber em embeddedText entity eol event extractText fillIn i img inline ins judge lawyer legislature location mmod mod mref neutralCitation noteRef object omissis opinion organization outcome party person placeholder process quantity quotedText ref relatedDocument remark rmod role rref session shortTitle signature span strong sub sup term time u vote concept change authorialNote courtType'.split(
		' ',
	),
);
const LISTS = new Set(['blockList', 'list', 'ul', 'ol', 'toc']);
const ORDINAL = /^(\d+)[.．、)]?$/;

/** A paragraph, or nothing where an element has no words. */
function textBlock(element: XmlElement, kind: 'paragraph' | 'narrative', reading: WordsReading): Block[] {
	const { nodes, spans } = wordsOfElement(element, reading);
	return spans.length > 0 ? [{ kind, nodes, spans }] : [];
}

function headingBlock(element: XmlElement, depth: number, reading: WordsReading): Block[] {
	const { nodes, spans } = wordsOfElement(element, reading);
	return spans.length > 0 ? [{ kind: 'heading', depth: Math.min(6, depth), nodes, spans }] : [];
}

/** Numbers 1., 2., 3. make an ordered list; any other number is words of its item. */
function listBlocks(list: XmlElement, depth: number, narrative: boolean, reading: WordsReading): Block[] {
	const children = elementsIn(list);
	const isItem = (child: XmlElement) => ['item', 'li', 'point', 'indent', 'tocItem'].includes(nameOf(child));
	const items = children.filter(isItem);
	const numbers = items.map((item) => elementsIn(item).find((child) => nameOf(child) === 'num'));
	const first = ORDINAL.exec(numbers[0] ? flatText(numbers[0]) : '')?.[1];
	const start = Number(first ?? 1);
	const ordered =
		nameOf(list) === 'ol' ||
		(first !== undefined && numbers.every((num, i) => num && ORDINAL.exec(flatText(num))?.[1] === String(start + i)));
	const blocks = items.map((item) => contentBlocks(item, depth, narrative, reading, ordered ? ['num'] : []));
	const before = children.slice(0, Math.max(0, children.findIndex(isItem))).flatMap((child) => blocksOf(child, depth, narrative, reading));
	const after = children.slice(children.findLastIndex(isItem) + 1).flatMap((child) => blocksOf(child, depth, narrative, reading));
	const filled = blocks.filter((item) => item.length > 0);
	return [...before, ...(filled.length > 0 ? [{ kind: 'list' as const, ordered, start, items: filled }] : []), ...after];
}

/**
 * The blocks that an element's children are; loose words and inline elements among them make paragraphs.
 * @param skipped names of children that were read otherwise
 */
export function contentBlocks(
	parent: XmlElement,
	depth: number,
	narrative: boolean,
	reading: WordsReading,
	skipped: readonly string[],
): Block[] {
	const children = parent.children.filter((child) => !(child instanceof XmlElement && skipped.includes(nameOf(child))));
	const inline = (child: (typeof children)[number]) => (child instanceof XmlElement ? INLINE.has(nameOf(child)) : 'text' in child);
	const blocks: Block[] = [];
	let loose: typeof children = [];
	const flush = () => {
		const gathered = new XmlElement('p', {}, loose);
		const words = gathered.text.trim() !== '' ? textBlock(gathered, narrative ? 'narrative' : 'paragraph', reading) : [];
		loose = [];
		blocks.push(...words);
	};
	for (const child of children) {
		if (inline(child)) loose.push(child);
		else if (child instanceof XmlElement) {
			flush();
			blocks.push(...blocksOf(child, depth, narrative, reading));
		}
	}
	flush();
	return blocks;
}

/** What the reporter says: words of the record, and no stage direction. */
function isNarration(element: XmlElement): boolean {
	return attribute(element, 'class') === NARRATION;
}

/** Only a remark in it: a stage direction among a speaker's words. */
function isDirection(paragraph: XmlElement): boolean {
	const passages = paragraph.children.filter((child) => child instanceof XmlElement || (child as XmlText).text?.trim());
	const [only] = passages;
	return passages.length === 1 && only instanceof XmlElement && nameOf(only) === 'remark' && !isNarration(only);
}

/** One element as blocks. */
export function blocksOf(element: XmlElement, depth: number, narrative: boolean, reading: WordsReading): Block[] {
	const name = nameOf(element);
	if (NARRATIVE.has(name) && !isNarration(element)) {
		const time = attribute(element, 'time');
		if (time !== undefined) reading.report(element.start, `${name} of ${time}: the time is kept in source.txt only`);
		return contentBlocks(element, depth, true, reading, []);
	}
	if (LISTS.has(name)) return listBlocks(element, depth, narrative, reading);
	switch (name) {
		case 'p':
		case 'narrative':
		case 'listIntroduction':
		case 'listWrapUp':
		case 'num':
		case 'longTitle':
			return textBlock(element, narrative || isDirection(element) ? 'narrative' : 'paragraph', reading);
		case 'heading':
		case 'subheading':
			return headingBlock(element, name === 'heading' ? depth : depth + 1, reading);
		case 'crossHeading':
			return headingBlock(element, depth, reading);
		case 'tblock': {
			const own = Number(/^h([1-6])$/.exec(attribute(element, 'class') ?? '')?.[1] ?? depth);
			return contentBlocks(element, own, narrative, reading, []);
		}
		case 'table':
			reading.report(element.start, 'a table became the words of its cells: a record holds no tables');
			return contentBlocks(element, depth, narrative, reading, []);
		default:
			if (!KNOWN_CONTAINERS.has(name)) reading.report(element.start, `<${name}> is not known here: its words were kept`);
			return contentBlocks(element, depth + (name === 'debateSection' ? 1 : 0), narrative, reading, []);
	}
}

const KNOWN_CONTAINERS = new Set([
	'debateSection',
	'other',
	'container',
	'block',
	'content',
	'div',
	'blockContainer',
	'tr',
	'td',
	'th',
	'caption',
	'item',
	'formula',
	'recital',
	'citation',
]);
