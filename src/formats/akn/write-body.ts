/** The record's words as an Akoma Ntoso debateBody. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Block, Heading, List, Page, Paragraph, Passage, Speech } from '../../record/model.ts';
import { type InlineNames, lines, passageXml } from '../xml/write.ts';
import { identity, noteId, sectionId } from './identifiers.ts';

const NAMES: InlineNames = {
	emphasis: 'i',
	strong: 'b',
	code: (children) => x('inline', { name: 'code' }, children),
	lineBreak: 'eol',
	linkTo: (url) => url,
};

/** Who speaks, as the debate's `speech` refers to it. */
export interface Voice {
	name: string;
	/** eId of the role in which they speak. */
	role: string | undefined;
}

function spanXml(page: Page, passage: Passage): Element {
	const noteRef = (note: number) => x('noteRef', { href: `#${noteId(page, note)}`, marker: String(note + 1) });
	return x('span', identity(page, passage.id), passageXml(passage, NAMES, noteRef));
}

function paragraphXml(page: Page, paragraph: Paragraph, atTop: boolean): Element {
	const passages = paragraph.passages.map((passage) => spanXml(page, passage));
	const ids = identity(page, paragraph.id);
	if (!paragraph.narrative) return x('p', ids, passages);
	// Among a speaker's words Akoma Ntoso has no narrative, but remarks.
	return atTop ? x('narrative', ids, passages) : x('p', ids, [x('remark', passages)]);
}

function listXml(page: Page, { ordered, start, items }: List): Element {
	const itemXml = (blocks: Block[], i: number) =>
		lines('item', {}, [...(ordered ? [x('num', `${start + i}.`)] : []), ...orBlank(blocksXml(page, blocks, false))]);
	return lines('blockList', {}, items.map(itemXml));
}

/** What must hold a block holds an empty one where the record has none. */
function orBlank(elements: Element[]): Element[] {
	return elements.length > 0 ? elements : [x('p')];
}

/** Blocks, each heading in a tblock with what follows it up to the next; the tblock's class tells the heading's depth. */
function blocksXml(page: Page, blocks: readonly Block[], atTop: boolean): Element[] {
	const runs: { heading: Heading | null; content: Element[] }[] = [];
	for (const block of blocks) {
		const run = runs.at(-1);
		if (block.kind === 'heading') runs.push({ heading: block, content: [] });
		else {
			const below = atTop && (run?.heading ?? null) === null;
			const element = block.kind === 'list' ? listXml(page, block) : paragraphXml(page, block, below);
			if (run) run.content.push(element);
			else runs.push({ heading: null, content: [element] });
		}
	}
	return runs.flatMap(({ heading, content }) => {
		if (heading === null) return content;
		const attributes = { ...identity(page, heading.id), class: `h${heading.depth}` };
		return [lines('tblock', attributes, [x('heading', heading.text), ...orBlank(content)])];
	});
}

function speechXml(page: Page, { speaker, blocks }: Speech, voiceOf: (speaker: string) => Voice): Element[] {
	if (speaker === null) return blocksXml(page, blocks, true);
	const { name, role } = voiceOf(speaker);
	const attributes = { by: `#${speaker}`, as: role && `#${role}` };
	return [lines('speech', attributes, [x('from', name), ...orBlank(blocksXml(page, blocks, false))])];
}

/** A page as a debateSection. */
export function sectionXml(page: Page, voiceOf: (speaker: string) => Voice): Element {
	const attributes = {
		eId: sectionId(page),
		wId: `${page.id}/`,
		name: 'page',
		'record:order': String(page.order),
		'record:short': page.short === page.title ? undefined : page.short,
		'record:speaker': page.speaker === null ? undefined : `#${page.speaker}`,
	};
	return lines('debateSection', attributes, [x('heading', page.title), ...page.speeches.flatMap((one) => speechXml(page, one, voiceOf))]);
}
