/** Akoma Ntoso 2 and 3, with or without namespace: a debate with its sections and speeches. Everything else becomes text. */
import { PersonCollector } from '../shared/person-collector.ts';
import { BLANK_EDGES } from '../shared/source-lines.ts';
import { dateIn } from '../shared/title-and-date.ts';
import { type Finding, OWN_TITLES, type Rule, SourceError, type Transcript } from '../shared/transcript.ts';
import { childNamed, descendants, elementsIn, flatText, nameOf, parseRoot, type XmlElement } from '../xml/read.ts';
import { addFrontMatter, readMetadata, readReferences } from './read-meta.ts';
import { type DebateReading, partSection, sectionsOf } from './read-sections.ts';

const RULES: Rule[] = [
	{
		id: 'inline-tag',
		find: '</?(?:i|b|em|strong|a|ref|span|inline|remark|person|noteRef)(?:\\s[^<>]*)?/?>',
		put: '',
		reason: 'XML 的行內標記：強調、鏈接等轉為頁面的格式。',
	},
	{ id: 'tag', find: '<[^<>]*>', put: '\n', reason: 'XML 的標記與元數據：轉為頁面的結構，不是正文的話。' },
	BLANK_EDGES,
];

/** @throws SourceError where the document has no debate with a debateBody */
function debateIn(root: XmlElement, lineAt: (offset: number) => number): { debate: XmlElement; body: XmlElement } {
	const [debate] = [root, ...descendants(root, 'debate', 'debateReport')].filter((one) => nameOf(one).startsWith('debate'));
	const body = debate && childNamed(debate, 'debateBody');
	if (!/^akomantoso$/i.test(nameOf(root)) || debate === undefined || body === undefined) {
		const message = `<${root.name}> contains no debate with a debateBody: only debates of Akoma Ntoso can be imported`;
		throw new SourceError(lineAt(root.start), message);
	}
	return { debate, body };
}

/**
 * @param xml the cleaned source
 * @param lineAt the line of source.txt, from 1, for an offset in `xml`
 * @throws SourceError where it is not well-formed XML or not a debate
 */
export function readAkn(xml: string, lineAt: (offset: number) => number): Transcript {
	const root = parseRoot(xml);
	const { debate, body } = debateIn(root, lineAt);
	const findings: Finding[] = [];
	const reported = new Set<string>();
	const report = (offset: number, message: string) => {
		if (!reported.has(message)) findings.push({ line: lineAt(offset), message });
		reported.add(message);
	};
	const people = new PersonCollector();
	const references = readReferences(root, people, lineAt);
	const reading: DebateReading = { xml, report, people, references, lineAt };
	const parts = elementsIn(debate).filter((part) => !['meta', 'debateBody'].includes(nameOf(part)));
	const before = parts.filter((part) => part.start < body.start).flatMap((part) => partSection(part, OWN_TITLES.before, reading));
	const { sections: inBody, heading } = sectionsOf(body, reading);
	const after = parts.filter((part) => part.start > body.start).flatMap((part) => partSection(part, OWN_TITLES.after, reading));
	const sections = [...before, ...inBody, ...after];
	const unplaced = addFrontMatter(root, sections);
	if (unplaced > 0) findings.push({ line: 1, message: `${unplaced} note(s) in the metadata are kept in source.txt only` });
	const title = heading && flatText(heading);
	const date = title ? dateIn(title) : null;
	const line = lineAt(heading?.start ?? 0);
	return {
		title: title ? { text: title, line } : null,
		date: date === null ? null : { text: date, line },
		sections: sections.filter(({ turns }) => turns.length > 0),
		people: people.people,
		findings: [...findings, ...people.findings()],
		metadata: readMetadata(root, references),
		rules: RULES,
	};
}
