/** The blocks of an Akoma Ntoso debate: paragraphs, stage directions, headings, lists. No text is dropped. */
import { CUE_TIME } from '../../record/cue-time.ts';
import type { Block } from '../shared/transcript.ts';
import { attribute, elementsIn, flatText, nameOf, XmlElement, type XmlText } from '../xml/read.ts';
import { CONTAINERS, INLINES, ITEMS, LISTS, NARRATIVES } from './element-names.ts';
import { NARRATION } from './identifiers.ts';
import { type InlineReading, readInline } from './read-inline.ts';

/** The number of an item in an ordered list. */
const ORDINAL = /^(\d+)[.．、)]?$/;

/** A paragraph; none where the element has no text. */
function textBlock(element: XmlElement, kind: 'paragraph' | 'narrative', reading: InlineReading): Block[] {
	const { nodes, spans } = readInline(element, reading);
	const time = attribute(element, 'offset');
	return spans.length > 0 ? [{ kind, nodes, spans, ...(time !== undefined && CUE_TIME.test(time) ? { time } : {}) }] : [];
}

function headingBlock(element: XmlElement, depth: number, reading: InlineReading): Block[] {
	const { nodes, spans } = readInline(element, reading);
	return spans.length > 0 ? [{ kind: 'heading', depth: Math.min(6, depth), nodes, spans }] : [];
}

/** A list. It is ordered if its numbers are 1., 2., 3. …, from any start; other numbers stay in the text of their items. */
function listBlocks(list: XmlElement, depth: number, narrative: boolean, reading: InlineReading): Block[] {
	const children = elementsIn(list);
	const isItem = (child: XmlElement) => ITEMS.has(nameOf(child));
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
 * The blocks in an element. Text and inline elements between block elements become paragraphs.
 * @param depth of the next heading
 * @param narrative whether the text is a stage direction
 * @param skipped names of children to leave out
 */
export function contentBlocks(
	parent: XmlElement,
	depth: number,
	narrative: boolean,
	reading: InlineReading,
	skipped: readonly string[],
): Block[] {
	const children = parent.children.filter((child) => !(child instanceof XmlElement && skipped.includes(nameOf(child))));
	const inline = (child: (typeof children)[number]) => (child instanceof XmlElement ? INLINES.has(nameOf(child)) : 'text' in child);
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

/** Whether an element is the reporter's text, not a stage direction. */
function isNarration(element: XmlElement): boolean {
	return attribute(element, 'class') === NARRATION;
}

/** Whether a paragraph holds only a remark: a stage direction inside a speech. */
function isDirection(paragraph: XmlElement): boolean {
	const content = paragraph.children.filter((child) => child instanceof XmlElement || (child as XmlText).text?.trim());
	const [only] = content;
	return content.length === 1 && only instanceof XmlElement && nameOf(only) === 'remark' && !isNarration(only);
}

/** The blocks of one element; the parameters are those of {@link contentBlocks}. */
export function blocksOf(element: XmlElement, depth: number, narrative: boolean, reading: InlineReading): Block[] {
	const name = nameOf(element);
	if (NARRATIVES.has(name) && !isNarration(element)) {
		const time = attribute(element, 'time');
		if (time !== undefined) reading.report(element.start, `the time of <${name}>, ${time}, is kept in source.txt only`);
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
			reading.report(element.start, 'a table was reduced to the text of its cells: a record has no tables');
			return contentBlocks(element, depth, narrative, reading, []);
		default:
			if (!CONTAINERS.has(name)) reading.report(element.start, `<${name}> is unknown: its text was kept`);
			return contentBlocks(element, depth + (name === 'debateSection' ? 1 : 0), narrative, reading, []);
	}
}
