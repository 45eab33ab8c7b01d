/** The files of a seminar's folder. Pure: content-store.ts writes them. */
import { Document, stringify } from 'yaml';
import { seminarSchema } from '../content/schemas/seminar-schema.ts';
import { type NewFrontMatter, pageMdx } from '../formats/mdx/write.ts';
import { type Finding, OWN_TITLES, type Section, TRANSCRIPT_TITLE, type Transcript } from '../formats/shared/transcript.ts';
import { convert } from '../i18n/convert.ts';
import { localeOf, type RecordLang } from '../i18n/locale.ts';
import type { Emendations } from '../record/emendation.ts';
import { isPageId } from '../record/ids.ts';
import type { Post, SeminarFacts } from '../record/model.ts';
import type { Cleaned } from './clean.ts';
import { emendationsFor } from './find-emendations.ts';
import { narrationEntries } from './narration-entries.ts';
import { freeId, slug } from './new-ids.ts';
import { lengthOf, pagesOf } from './page-lengths.ts';
import type { KnownFacts } from './seminar-facts.ts';
import type { SpeakerRegister } from './speaker-register.ts';
import { timeEntries } from './time-entries.ts';

export interface SeminarFolder {
	/** File name → text; source.txt is not among them. */
	files: Map<string, string>;
	findings: Finding[];
	/** How many pages, speeches and characters the seminar has. */
	pages: number;
	speeches: number;
	characters: number;
}

/** The key of the one person who speaks in a section; null where several do, or nobody does for a part of it. */
function soleSpeaker({ turns, speaker }: Section): string | null {
	if (speaker !== undefined) return speaker;
	const first = turns[0]?.speaker ?? null;
	return turns.every((turn) => turn.speaker === first) ? first : null;
}

/**
 * The page id that suits a section; it may be taken, and is empty where its title has no letters.
 * @param personId whom the page gives or is about
 */
function preferredPageId({ title, fallback, pageId }: Section, personId: string | undefined): string {
	if (pageId !== null) return pageId;
	if (title === null && personId !== undefined) return personId;
	return fallback === TRANSCRIPT_TITLE ? 'transcript' : slug(title ?? fallback);
}

const INVENTED = new RegExp(`^(?:${[TRANSCRIPT_TITLE, ...Object.values(OWN_TITLES)].join('|')})(?:（\\d+）)?$`, 'u');

/** The title of a section that has none in the source: ours is written in the record's script, a name stays as it is. */
function inventedTitle(fallback: string, lang: RecordLang): string {
	return INVENTED.test(fallback) ? convert(fallback, localeOf(lang)) : fallback;
}

/** The text of a page's MDX file. */
function writePage(
	section: Section,
	order: number,
	id: string,
	lang: RecordLang,
	speaker: { id: string; name: string } | null,
	about: string[],
	idOf: (key: string) => string,
	lineAt: (offset: number) => number,
): { text: string; findings: Finding[] } {
	const title = section.title ?? inventedTitle(section.fallback, lang);
	const narration = narrationEntries(section.turns);
	const times = timeEntries(section.turns);
	const frontMatter: NewFrontMatter = {
		title,
		...section.frontMatter,
		...(about.length > 0 ? { about } : {}),
		...(narration.length > 0 ? { narration } : {}),
		...(times.length > 0 ? { times } : {}),
		...(speaker && { speaker: speaker.id }),
		order,
	};
	const { text, unmarked } = pageMdx(frontMatter, section.turns, idOf);
	const findings = unmarked.map((offset) => ({
		line: lineAt(offset),
		message: 'emphasis or a link here could not be written in Markdown: only its text was kept',
	}));
	if (section.title === null && title !== speaker?.name) {
		const message = `the title “${title}” of the page ${id} was added: the source has no heading here`;
		findings.push({ line: section.line, message });
	}
	return { text, findings };
}

/**
 * @param id the seminar's id
 * @param facts what is known about the seminar besides its pages and participants
 * @param source the source as received
 * @throws Error where the emendations or pages do not give the source back: an error in this program
 */
export function seminarFolder(
	id: string,
	facts: KnownFacts,
	transcript: Transcript,
	source: string,
	cleaned: Cleaned,
	register: SpeakerRegister,
): SeminarFolder {
	const findings = [...transcript.findings];
	const seminar = { id, locale: localeOf(facts.lang) };
	const ids = new Map([...transcript.people].map(([key, person]) => [key, register.idOf(person, seminar, findings)]));
	const idOf = (key: string) => ids.get(key) ?? key;
	const sections = transcript.sections.flatMap((section) => pagesOf(section, findings, cleaned.lineAt));
	const emendations = emendationsFor(source, cleaned, sections, transcript);
	const files = new Map<string, string>();
	const pageIds = new Set<string>();
	const digits = Math.max(2, String(sections.length).length);
	for (const [i, section] of sections.entries()) {
		const key = soleSpeaker(section);
		const speaker = key === null ? null : { id: idOf(key), name: transcript.people.get(key)?.name ?? '' };
		const about = (section.frontMatter?.about ?? []).map(idOf);
		const preferred = preferredPageId(section, speaker?.id ?? about[0]) || `section-${i + 1}`;
		const pageId = freeId(preferred, (one) => pageIds.has(one) || !isPageId(one));
		pageIds.add(pageId);
		const page = writePage(section, i + 1, pageId, facts.lang, speaker, about, idOf, cleaned.lineAt);
		files.set(`${String(i + 1).padStart(digits, '0')}-${pageId}.mdx`, page.text);
		findings.push(...page.findings);
	}
	const turns = sections.flatMap((section) => section.turns);
	const speakers = turns.flatMap(({ speaker }) => (speaker === null ? [] : [idOf(speaker)]));
	// Two names of one person are one participant.
	const participants = [...new Set(transcript.metadata?.participants?.map(idOf) ?? [...speakers, ...ids.values()])];
	const chair = transcript.metadata?.chair.map(idOf) ?? [];
	files.set('seminar.yaml', seminarYaml({ ...facts, chair, participants, posts: postsHeld(transcript, idOf) }));
	files.set('emendations.yaml', emendationsYaml(emendations));
	return {
		files,
		findings: [...findings, ...emendationFindings(emendations)].sort((a, b) => a.line - b.line),
		pages: sections.length,
		speeches: speakers.length,
		characters: turns.reduce((sum, turn) => sum + lengthOf(turn), 0),
	};
}

/** How many cases are reported; emendations.yaml has all of them. */
const MOST_REPORTED_CASES = 20;

function emendationFindings({ rules, cases }: Emendations): Finding[] {
	const short = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
	return [
		...rules.map(({ id, count }) => ({ line: 1, message: `emendation “${id}” was applied ${count} times` })),
		...cases
			.slice(0, MOST_REPORTED_CASES)
			.map(({ line, put, find }) => ({ line, message: `emendation: “${short(find)}” became “${short(put)}”` })),
	];
}

/** Id of a person → the posts that the transcript gives. */
function postsHeld({ people }: Transcript, idOf: (key: string) => string): Record<string, Post[]> {
	const held = new Map<string, Post[]>();
	for (const [key, { posts }] of people) if (posts.length > 0) held.set(idOf(key), [...(held.get(idOf(key)) ?? []), ...posts]);
	return Object.fromEntries(held);
}

function seminarYaml(known: Partial<SeminarFacts>): string {
	const { chair, kind, posts, ...facts } = seminarSchema.parse(known);
	const document = new Document({
		...facts,
		...(chair.length > 0 ? { chair } : {}),
		...(kind === 'report' ? { kind } : {}),
		...(Object.keys(posts).length > 0 ? { posts } : {}),
	});
	document.commentBefore =
		' What the transcript does not say is left out: short, summary, place, host, convenor, source (publisher, url, note), licence.';
	return document.toString({ lineWidth: 0, blockQuote: false });
}

function emendationsYaml({ rules, cases }: Emendations): string {
	const comment = '# Every difference between source.txt and the pages. Cases come first; a rule passes over what a case has claimed.\n';
	return comment + stringify({ rules, cases }, { lineWidth: 0, blockQuote: false });
}
