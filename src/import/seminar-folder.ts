/** A transcript as the files of a seminar's folder. Pure: who writes them is write.ts. */
import { Document, stringify } from 'yaml';
import { seminarSchema } from '../content/schemas.ts';
import { type NewFrontMatter, pageMdx } from '../formats/mdx/write.ts';
import { freeId, slug } from '../formats/shared/title-and-date.ts';
import { type Finding, leavesOf, type Section, type Transcript, type Turn, wordsOf } from '../formats/shared/transcript.ts';
import type { Emendations } from '../record/emendation.ts';
import { isPageId } from '../record/ids.ts';
import type { SeminarFacts } from '../record/model.ts';
import type { Cleaned } from './clean.ts';
import { emendationsFor } from './find-emendations.ts';
import { narrationEntries } from './narration-entries.ts';
import type { Register } from './speaker-register.ts';

/** A page with more characters is cut in parts: about an hour's reading. */
const PAGE_LENGTH = 40_000;

function lengthOf({ blocks }: Turn): number {
	return leavesOf(blocks).reduce((sum, { spans }) => sum + wordsOf(spans).length, 0);
}

/** A section, or its parts if it is too long for one page. Long turns are divided between paragraphs. */
function partsOf(section: Section, findings: Finding[], lineAt: (offset: number) => number): Section[] {
	const pieces = section.turns.flatMap((turn): Turn[] =>
		lengthOf(turn) > PAGE_LENGTH ? turn.blocks.map((block) => ({ by: turn.by, blocks: [block] })) : [turn],
	);
	const parts: Turn[][] = [[]];
	let length = 0;
	for (const piece of pieces) {
		const own = lengthOf(piece);
		if (length > 0 && length + own > PAGE_LENGTH) {
			parts.push([]);
			length = 0;
		}
		const part = parts.at(-1) ?? [];
		const last = part.at(-1);
		if (last !== undefined && last.by === piece.by && pieces.length !== section.turns.length) last.blocks.push(...piece.blocks);
		else part.push({ by: piece.by, blocks: [...piece.blocks] });
		length += own;
	}
	if (parts.length === 1) return [section];
	return parts.map((turns, i) => {
		const [first] = leavesOf(turns[0]?.blocks ?? []);
		const line = lineAt(first?.spans[0]?.start ?? 0);
		const title = `${section.title ?? section.fallback}（${i + 1}）`;
		if (i > 0) findings.push({ line, what: `a new page, “${title}”, begins here because the one before is long enough` });
		return { ...section, title: null, fallback: title, line, turns };
	});
}

/** The only speaker of a section; null if several people speak or some words are nobody's. */
function soleSpeaker({ turns, speaker }: Section): string | null {
	const [first] = turns;
	if (speaker !== undefined) return speaker;
	return first !== undefined && first.by !== null && turns.every(({ by }) => by === first.by) ? first.by : null;
}

export interface Folder {
	/** File name → text, source.txt excepted. */
	files: Map<string, string>;
	findings: Finding[];
	pages: number;
	speeches: number;
	characters: number;
}

/**
 * @param id the seminar's id
 * @param meta what is known of the seminar besides its pages and participants
 * @throws Error where the emendations or pages do not give the source back, which is a fault of the importer
 */
export function folderOf(
	id: string,
	meta: Partial<SeminarFacts> & Pick<SeminarFacts, 'title' | 'date'>,
	transcript: Transcript,
	source: string,
	cleaned: Cleaned,
	register: Register,
): Folder {
	const findings = [...transcript.findings];
	const ids = new Map([...transcript.people].map(([key, person]) => [key, register.idOf(person, id, findings)]));
	const idOf = (key: string) => ids.get(key) ?? key;
	const sections = transcript.sections.flatMap((section) => partsOf(section, findings, cleaned.lineAt));
	const files = new Map<string, string>();
	const names = new Set<string>();
	const width = Math.max(2, String(sections.length).length);
	const emendations = emendationsFor(source, cleaned, sections, transcript.rules);
	let characters = 0;
	for (const [i, section] of sections.entries()) {
		const speaker = soleSpeaker(section);
		const title = section.title ?? section.fallback;
		const about = (section.frontMatter?.about ?? []).map(idOf);
		const [subject = null] = speaker === null ? about : [idOf(speaker)];
		const wish =
			section.name ??
			(section.title === null && subject !== null ? subject : section.fallback === '實錄' ? 'transcript' : slug(title)) ??
			'';
		const name = freeId(wish === '' ? `section-${i + 1}` : wish, (one) => names.has(one) || !isPageId(one));
		names.add(name);
		const order = i + 1;
		const narration = narrationEntries(section.turns);
		const frontMatter: NewFrontMatter = {
			title,
			...section.frontMatter,
			...(about.length > 0 ? { about } : {}),
			...(narration.length > 0 ? { narration } : {}),
			...(speaker === null ? {} : { speaker: idOf(speaker) }),
			order,
		};
		const page = pageMdx(frontMatter, section.turns, idOf);
		files.set(`${String(order).padStart(width, '0')}-${name}.mdx`, page.text);
		for (const offset of page.unmarked)
			findings.push({
				line: cleaned.lineAt(offset),
				what: 'emphasis or a link here could not be written down: the words are kept without it',
			});
		if (section.title === null && (speaker === null || title !== transcript.people.get(speaker)?.name))
			findings.push({ line: section.line, what: `the title “${title}” of ${name} was made up: the source has no heading here` });
		characters += section.turns.reduce((sum, turn) => sum + lengthOf(turn), 0);
	}
	const spoken = new Set(sections.flatMap(({ turns }) => turns.flatMap(({ by }) => (by === null ? [] : [idOf(by)]))));
	const participants = transcript.given?.present?.map(idOf) ?? [...new Set([...spoken, ...ids.values()])];
	const chair = transcript.given?.chair.map(idOf) ?? [];
	files.set('seminar.yaml', seminarYaml({ ...meta, chair, participants }));
	files.set('emendations.yaml', emendationsYaml(emendations));
	return {
		files,
		findings: [...findings, ...appliedRules(emendations)].sort((a, b) => a.line - b.line),
		pages: sections.length,
		speeches: sections.reduce((sum, { turns }) => sum + turns.filter(({ by }) => by !== null).length, 0),
		characters,
	};
}

/** How many single emendations the report tells; emendations.yaml has them all. */
const SHOWN = 20;

function appliedRules({ rules, cases }: Emendations): Finding[] {
	const made = rules.map(({ id, count }) => ({ line: 1, what: `emendation “${id}” was applied ${count} times` }));
	return [
		...made,
		...cases.slice(0, SHOWN).map(({ line, put, find }) => ({ line, what: `emendation: “${short(find)}” became “${short(put)}”` })),
	];
}

function short(text: string): string {
	return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function seminarYaml(data: Partial<SeminarFacts>): string {
	const { chair, kind, ...facts } = seminarSchema.parse(data);
	const document = new Document({
		...facts,
		...(chair.length > 0 ? { chair } : {}),
		...(kind === 'report' ? { kind } : {}),
	});
	document.commentBefore =
		' What the transcript does not say is left out: short, summary, place, host, convenor, source (publisher, url, note), licence.';
	return document.toString({ lineWidth: 0, blockQuote: false });
}

function emendationsYaml({ rules, cases }: Emendations): string {
	const comment = '# Every difference between source.txt and the pages. Cases come first; a rule passes over what a case has claimed.\n';
	return comment + stringify({ rules, cases }, { lineWidth: 0, blockQuote: false });
}
