/** Pages, turns and speakers of an Akoma Ntoso debate. */
import type { PersonCollector } from '../shared/person-collector.ts';
import { type Section, TRANSCRIPT_TITLE, type Turn } from '../shared/transcript.ts';
import { attribute, childNamed, elementsIn, flatText, idOf, nameOf, type XmlElement } from '../xml/read.ts';
import { GROUPS, SECTIONS, SPEECHES } from './element-names.ts';
import { pageIdIn } from './identifiers.ts';
import { blocksOf, contentBlocks } from './read-body.ts';
import type { InlineReading } from './read-inline.ts';
import type { References } from './read-meta.ts';

/** Headings below a page's title. */
const FIRST_HEADING_DEPTH = 2;

export interface DebateReading extends InlineReading {
	people: PersonCollector;
	references: References;
	/** The line of source.txt, from 1, for an offset in the XML. */
	lineAt: (offset: number) => number;
}

/** The speaker's key: `by`, else the printed label. The label and the role become aliases. */
function speakerOf(speech: XmlElement, { people, references, report, lineAt }: DebateReading): string | null {
	const from = childNamed(speech, 'from');
	const label = from && flatText(from).replace(/[：:\s]+$/, '');
	const by = attribute(speech, 'by') ?? '';
	const known = references.people.get(by) ?? references.people.get(`#${by.split('/').at(-1)}`);
	const name = label || by.replace(/^#/, '');
	if (known === undefined && !name) {
		report(speech.start, `<${nameOf(speech)}> names no speaker: its text gets no speaker`);
		return null;
	}
	if (known === undefined && by !== '') report(speech.start, `“${by}” is not among the references: the speaker is named ${name}`);
	const key =
		known ??
		people.keyOf(
			{ name, remark: null, length: 0, printed: label ?? '', marked: true, timed: false, exported: false, alone: true },
			lineAt(speech.start),
		);
	const role = references.names.get(attribute(speech, 'as') ?? '');
	const posts = people.people.get(key)?.posts.map(({ post }) => post) ?? [];
	for (const alias of [label, role]) if (alias && !posts.includes(alias)) people.addAlias(key, alias);
	return key;
}

/**
 * The turns in an element.
 * @param depth of the next heading
 */
function turnsIn(elements: readonly XmlElement[], depth: number, reading: DebateReading): Turn[] {
	const turns: Turn[] = [];
	const add = ({ speaker, blocks }: Turn) => {
		const last = turns.at(-1);
		if (blocks.length === 0) return;
		if (speaker === null && last?.speaker === null) last.blocks.push(...blocks);
		else turns.push({ speaker, blocks });
	};
	for (const element of elements) {
		const name = nameOf(element);
		if (SPEECHES.has(name)) {
			const time = attribute(element, 'startTime');
			if (time !== undefined) reading.report(element.start, `times of speeches (from ${time}) are kept in source.txt only`);
			const blocks = contentBlocks(element, depth, false, reading, ['from']);
			add({ speaker: speakerOf(element, reading), blocks });
		} else if (GROUPS.has(name)) turnsIn(elementsIn(element), depth + 1, reading).forEach(add);
		else add({ speaker: null, blocks: blocksOf(element, depth, false, reading) });
	}
	return turns;
}

/** A page for an element of the debate that is a section. */
function sectionOf(element: XmlElement, reading: DebateReading): Section {
	const heading = childNamed(element, 'heading');
	const isPage = attribute(element, 'name') === 'page';
	const speaker = reading.references.people.get(attribute(element, 'speaker') ?? '');
	const short = attribute(element, 'short');
	const about = (attribute(element, 'about') ?? '').split(/\s+/).flatMap((id) => reading.references.people.get(id) ?? []);
	const frontMatter = { ...(short === undefined ? {} : { short }), ...(about.length === 0 ? {} : { about }) };
	return {
		title: heading ? flatText(heading) : null,
		fallback: TRANSCRIPT_TITLE,
		pageId: (isPage && pageIdIn(idOf(element))) || null,
		line: reading.lineAt(element.start),
		turns: turnsIn(
			elementsIn(element).filter((child) => child !== heading),
			FIRST_HEADING_DEPTH,
			reading,
		),
		...(speaker === undefined ? {} : { speaker }),
		frontMatter,
	};
}

/** A page for elements that stand in no section; none where they have no text. */
function looseSection(elements: readonly XmlElement[], reading: DebateReading, start: number): Section[] {
	const turns = turnsIn(elements, FIRST_HEADING_DEPTH, reading);
	return turns.length > 0 ? [{ title: null, fallback: TRANSCRIPT_TITLE, pageId: null, line: reading.lineAt(start), turns }] : [];
}

const isSection = (element: XmlElement) => SECTIONS.has(nameOf(element));

/**
 * The pages of a debateBody.
 * @returns `heading`: the title of the whole debate, where all sections stand in one that has it
 */
export function sectionsOf(body: XmlElement, reading: DebateReading): { sections: Section[]; heading: XmlElement | undefined } {
	const children = elementsIn(body);
	const [only] = children;
	if (children.length === 1 && only !== undefined && isSection(only) && attribute(only, 'name') !== 'page') {
		const inner = elementsIn(only).filter(isSection);
		const heading = childNamed(only, 'heading');
		if (inner.length === 0) return { sections: [{ ...sectionOf(only, reading), title: null }], heading };
		const loose = elementsIn(only).filter((child) => !isSection(child) && child !== heading);
		return { sections: [...looseSection(loose, reading, only.start), ...inner.map((child) => sectionOf(child, reading))], heading };
	}
	const sections: Section[] = [];
	let loose: XmlElement[] = [];
	const flush = () => {
		sections.push(...looseSection(loose, reading, loose[0]?.start ?? 0));
		loose = [];
	};
	for (const child of children) {
		if (!isSection(child)) {
			loose.push(child);
			continue;
		}
		flush();
		sections.push(sectionOf(child, reading));
	}
	flush();
	return { sections, heading: undefined };
}

const FIELDS = new Set(['docTitle', 'docDate', 'location']);

/** Whether an element of a preface holds only what the seminar has a field for: title, date, place or participants. */
function isField(element: XmlElement): boolean {
	const [only, ...rest] = elementsIn(element);
	const holdsField = only !== undefined && rest.length === 0 && FIELDS.has(nameOf(only)) && flatText(only) === flatText(element);
	return idOf(element) === 'list_participants' || FIELDS.has(nameOf(element)) || holdsField;
}

/** A page for the text of a preface or conclusion beyond those fields; none where there is no more. */
export function partSection(part: XmlElement, fallback: string, reading: DebateReading): Section[] {
	const elements = elementsIn(part).filter((child) => !isField(child));
	return looseSection(elements, reading, part.start).map((section) => ({ ...section, pageId: nameOf(part), fallback }));
}
