/** The pages of a seminar as sections of an Akoma Ntoso debateBody. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Block, Heading, List, Page, Paragraph, Passage, Speech } from '../../record/model.ts';
import { type InlineNames, multiline, passageXml } from '../xml/write.ts';
import { identity, NARRATION, noteId, sectionId } from './identifiers.ts';

const NAMES: InlineNames = {
	emphasis: 'i',
	strong: 'b',
	code: (children) => x('inline', { name: 'code' }, children),
	lineBreak: 'eol',
	narration: (children) => x('remark', { class: NARRATION }, children),
	linkTo: (url) => url,
};

/** A speaker, as a speech refers to them. */
interface SpeakerReference {
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
	const ids = { ...identity(page, paragraph.id), 'record:offset': paragraph.time };
	if (!paragraph.narrative) return x('p', ids, passages);
	const kind = paragraph.direction ? {} : { class: NARRATION };
	// Inside a speech Akoma Ntoso allows no narrative, only remarks.
	return atTop ? x('narrative', { ...ids, ...kind }, passages) : x('p', ids, [x('remark', kind, passages)]);
}

function listXml(page: Page, { ordered, start, items }: List): Element {
	const itemXml = (blocks: Block[], i: number) =>
		multiline('item', {}, [...(ordered ? [x('num', `${start + i}.`)] : []), ...orBlank(blocksXml(page, blocks, false))]);
	return multiline('blockList', {}, items.map(itemXml));
}

/** At least one element, for parents that must not be empty. */
function orBlank(elements: Element[]): Element[] {
	return elements.length > 0 ? elements : [x('p')];
}

/** Blocks. A heading and what follows it, up to the next heading, is a tblock with the heading's depth as class. */
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
		return [multiline('tblock', attributes, [x('heading', heading.text), ...orBlank(content)])];
	});
}

function speechXml(page: Page, { speaker, blocks }: Speech, referenceTo: (speaker: string) => SpeakerReference): Element[] {
	if (speaker === null) return blocksXml(page, blocks, true);
	const { name, role } = referenceTo(speaker);
	const attributes = { by: `#${speaker}`, as: role && `#${role}` };
	return [multiline('speech', attributes, [x('from', name), ...orBlank(blocksXml(page, blocks, false))])];
}

/**
 * A page as a debateSection.
 * @param referenceTo the reference to a speaker, by id
 */
export function sectionXml(page: Page, referenceTo: (speaker: string) => SpeakerReference): Element {
	const attributes = {
		eId: sectionId(page),
		wId: `${page.id}/`,
		name: 'page',
		'record:order': String(page.order),
		'record:short': page.short === page.title ? undefined : page.short,
		'record:about': page.about.length === 0 ? undefined : page.about.map((id) => `#${id}`).join(' '),
		'record:speaker': page.speaker === null ? undefined : `#${page.speaker}`,
	};
	return multiline('debateSection', attributes, [
		x('heading', page.title),
		...page.speeches.flatMap((one) => speechXml(page, one, referenceTo)),
	]);
}
