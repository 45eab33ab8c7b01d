/** Akoma Ntoso 2 and 3, with or without namespace: debates in sections, speeches by persons, everything else as words. */

import { PersonCollector } from '../shared/person-collector.ts';
import { SourceError } from '../shared/source-error.ts';
import { dateIn } from '../shared/title-and-date.ts';
import type { Finding, Section, Transcript, Turn } from '../shared/transcript.ts';
import { attribute, childNamed, descendants, elementsIn, flatText, idOf, nameOf, rootOf, type XmlElement } from '../xml/read.ts';
import { blocksOf, contentBlocks } from './read-body.ts';
import type { WordsReading } from './read-inline.ts';
import { placeFrontMatter, type References, readGiven, readReferences } from './read-meta.ts';

const SPEECHES = new Set(['speech', 'question', 'answer']);
const GROUPS = new Set([
	'speechGroup',
	'container',
	'rollCall',
	'prayers',
	'oralStatements',
	'writtenStatements',
	'personalStatements',
	'ministerialStatements',
	'resolutions',
	'nationalInterest',
	'declarationOfVote',
	'communication',
	'petitions',
	'papers',
	'noticesOfMotion',
	'questions',
	'address',
	'proceduralMotions',
	'pointOfOrder',
	'administrationOfOath',
]);
/** Section elements of a debate (Akoma Ntoso 3, 5.6): like debateSection, each with a name of its own. */
const SECTIONS = new Set(['debateSection', ...[...GROUPS].slice(2)]);

interface Reading extends WordsReading {
	collector: PersonCollector;
	references: References;
	lineAt: (offset: number) => number;
}

/** Who speaks: `by`, else the printed label. The label and the role in which they speak are kept as aliases. */
function speakerOf(speech: XmlElement, { collector, references, report, lineAt }: Reading): string | null {
	const from = childNamed(speech, 'from');
	const label = from && flatText(from).replace(/[：:\s]+$/, '');
	const by = attribute(speech, 'by') ?? '';
	const known = references.people.get(by) ?? references.people.get(`#${by.split('/').at(-1)}`);
	const line = lineAt(speech.start);
	const named = by.replace(/^#/, '') || label;
	if (known === undefined && !named) {
		report(speech.start, `<${nameOf(speech)}> does not say who speaks: its words are nobody's`);
		return null;
	}
	if (known === undefined && by !== '') report(speech.start, `“${by}” is not among the references: taken to be ${label ?? named}`);
	const key = known ?? collector.keyOf({ name: label || named || '', remark: null, length: 0, printed: label ?? '', marked: true }, line);
	const role = references.shown.get(attribute(speech, 'as') ?? '');
	const posts = collector.people.get(key)?.posts.map(({ post }) => post) ?? [];
	for (const alias of [label, role]) if (alias && !posts.includes(alias)) collector.alias(key, alias);
	return key;
}

/** The turns that an element's children are, in order. */
function turnsOf(parent: XmlElement, depth: number, reading: Reading, skipped: readonly XmlElement[]): Turn[] {
	const turns: Turn[] = [];
	const outside = (blocks: Turn['blocks']) => {
		const last = turns.at(-1);
		if (blocks.length === 0) return;
		if (last?.by === null) last.blocks.push(...blocks);
		else turns.push({ by: null, blocks });
	};
	for (const child of elementsIn(parent)) {
		const name = nameOf(child);
		if (skipped.includes(child)) continue;
		if (SPEECHES.has(name)) {
			const time = attribute(child, 'startTime');
			if (time !== undefined) reading.report(child.start, `times of speeches (from ${time}) are kept in source.txt only`);
			const blocks = contentBlocks(child, depth, false, reading, ['from']);
			const by = speakerOf(child, reading);
			if (by === null) outside(blocks);
			else if (blocks.length > 0) turns.push({ by, blocks });
		} else if (GROUPS.has(name) || SECTIONS.has(name)) {
			for (const turn of turnsOf(child, depth + 1, reading, [])) turn.by === null ? outside(turn.blocks) : turns.push(turn);
		} else outside(blocksOf(child, depth, false, reading));
	}
	return turns;
}

function sectionOf(element: XmlElement, reading: Reading, fallback: string): Section {
	const heading = childNamed(element, 'heading');
	const page = attribute(element, 'name') === 'page' ? /^dbsect_([a-z0-9-]+)$/.exec(idOf(element) ?? '')?.[1] : undefined;
	const speaker = reading.references.people.get(attribute(element, 'speaker') ?? '');
	const short = attribute(element, 'short');
	const about = (attribute(element, 'about') ?? '').split(/\s+/).flatMap((id) => reading.references.people.get(id) ?? []);
	return {
		title: heading ? flatText(heading) : null,
		name: page ?? null,
		fallback,
		line: reading.lineAt(element.start),
		turns: turnsOf(element, 2, reading, heading ? [heading] : []),
		...(speaker === undefined ? {} : { speaker }),
		...(short === undefined && about.length === 0
			? {}
			: { frontMatter: { ...(short === undefined ? {} : { short }), ...(about.length === 0 ? {} : { about }) } }),
	};
}

/** One section that holds all the others is the debate itself: its heading is the title. */
function sectionsOf(body: XmlElement, reading: Reading): { sections: Section[]; heading: XmlElement | undefined } {
	const children = elementsIn(body);
	const [only] = children;
	const own = children.filter((child) => SECTIONS.has(nameOf(child)));
	if (children.length === 1 && only !== undefined && own.length === 1 && attribute(only, 'name') !== 'page') {
		const inner = elementsIn(only).filter((child) => SECTIONS.has(nameOf(child)));
		const heading = childNamed(only, 'heading');
		if (inner.length === 0) return { sections: [{ ...sectionOf(only, reading, '實錄'), title: null }], heading };
		const loose = turnsOf(only, 2, reading, [...inner, ...(heading ? [heading] : [])]);
		const line = reading.lineAt(only.start);
		const first: Section[] = loose.length > 0 ? [{ title: null, name: null, fallback: '實錄', line, turns: loose }] : [];
		return { sections: [...first, ...inner.map((child) => sectionOf(child, reading, '實錄'))], heading };
	}
	const sections: Section[] = [];
	let run: XmlElement[] = [];
	const flush = () => {
		if (run.length === 0) return;
		const others = children.filter((child) => !run.includes(child));
		const turns = turnsOf(body, 2, reading, others);
		const line = reading.lineAt(run[0]?.start ?? 0);
		if (turns.length > 0) sections.push({ title: null, name: null, fallback: '實錄', line, turns });
		run = [];
	};
	for (const child of children) {
		if (own.includes(child)) {
			flush();
			sections.push(sectionOf(child, reading, '實錄'));
		} else run.push(child);
	}
	flush();
	return { sections, heading: undefined };
}

/** Words of a preface or a conclusion beyond title, day, place and those present, which have fields of their own. */
function beside(part: XmlElement, reading: Reading, fallback: string): Section[] {
	const fields = new Set(['docTitle', 'docDate', 'location']);
	const said = (child: XmlElement) => {
		const inner = elementsIn(child);
		const [only] = inner;
		if (idOf(child) === 'list_participants') return true;
		return (
			fields.has(nameOf(child)) ||
			(inner.length === 1 && only !== undefined && fields.has(nameOf(only)) && flatText(only) === flatText(child))
		);
	};
	const turns = turnsOf(part, 2, reading, elementsIn(part).filter(said));
	return turns.length > 0 ? [{ title: null, name: nameOf(part), fallback, line: reading.lineAt(part.start), turns }] : [];
}

/**
 * @param xml the cleaned source
 * @throws SourceError where it is no well-formed XML or no debate
 */
export function readAkn(xml: string, lineAt: (offset: number) => number): Transcript {
	const root = rootOf(xml);
	const [debate] = [root, ...descendants(root, 'debate', 'debateReport')].filter((one) => nameOf(one).startsWith('debate'));
	const body = debate && childNamed(debate, 'debateBody');
	if (!/^akomantoso$/i.test(nameOf(root)) || debate === undefined || body === undefined) {
		throw new SourceError(
			lineAt(root.start),
			`<${root.name}> holds no debate with a debateBody: only debates of Akoma Ntoso can be imported`,
		);
	}
	const findings: Finding[] = [];
	const told = new Set<string>();
	const report = (offset: number, what: string) => {
		if (told.has(what)) return;
		told.add(what);
		findings.push({ line: lineAt(offset), what });
	};
	const collector = new PersonCollector();
	const references = readReferences(root, collector, lineAt);
	const reading: Reading = { xml, report, collector, references, lineAt };
	const parts = elementsIn(debate).filter((part) => !['meta', 'debateBody'].includes(nameOf(part)));
	const before = parts.filter((part) => part.start < body.start).flatMap((part) => beside(part, reading, '前言'));
	const { sections: inside, heading } = sectionsOf(body, reading);
	const after = parts.filter((part) => part.start > body.start).flatMap((part) => beside(part, reading, '附記'));
	const sections = [...before, ...inside, ...after];
	const left = placeFrontMatter(root, sections);
	if (left > 0) findings.push({ line: 1, what: `${left} note(s) in the metadata are kept in source.txt only` });
	const given = readGiven(root, references);
	const title = heading && flatText(heading);
	return {
		title: title ? { text: title, line: lineAt(heading?.start ?? 0) } : null,
		date: title && dateIn(title) ? { text: dateIn(title) ?? '', line: lineAt(heading?.start ?? 0) } : null,
		sections: sections.filter(({ turns }) => turns.length > 0),
		people: collector.people,
		findings: [...findings, ...collector.findings()],
		given,
		rules: [
			{ id: 'inline-tag', find: INLINE_TAG, put: '', reason: 'XML 的行內標記：強調、鏈接等轉為頁面的格式。' },
			{ id: 'tag', find: '<[^<>]*>', put: '\n', reason: 'XML 的標記與元數據：轉為頁面的結構，不是正文的話。' },
			{ id: 'edge', find: '^[^\\S\\r\\n]+|[^\\S\\r\\n]+$', put: '', reason: '行首縮排與行末空白是排版，不是文字。' },
		],
	};
}

const INLINE_TAG = '</?(?:i|b|em|strong|a|ref|span|inline|remark|person|noteRef)(?:\\s[^<>]*)?/?>';
