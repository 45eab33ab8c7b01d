/** The files of a seminar's folder. Pure: content-store.ts writes them. */
import { Document, stringify } from 'yaml';
import { seminarSchema } from '../content/schemas.ts';
import { type NewFrontMatter, pageMdx } from '../formats/mdx/write.ts';
import { type Finding, type Section, TRANSCRIPT_TITLE, type Transcript } from '../formats/shared/transcript.ts';
import type { Emendations } from '../record/emendation.ts';
import { isPageId } from '../record/ids.ts';
import type { SeminarFacts } from '../record/model.ts';
import type { Cleaned } from './clean.ts';
import { emendationsFor } from './find-emendations.ts';
import { freeId, slug } from './new-ids.ts';
import { lengthOf, pagesOf } from './page-lengths.ts';
import type { KnownFacts } from './seminar-facts.ts';
import type { SpeakerRegister } from './speaker-register.ts';

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

/** The page id that suits a section; it may be taken, and is empty where its title has no letters. */
function preferredPageId({ title, fallback, pageId }: Section, speakerId: string | null): string {
	if (pageId !== null) return pageId;
	if (title === null && speakerId !== null) return speakerId;
	return fallback === TRANSCRIPT_TITLE ? 'transcript' : slug(title ?? fallback);
}

/** Writes the pages of one seminar. */
class PageWriter {
	readonly files = new Map<string, string>();
	readonly findings: Finding[] = [];
	readonly #transcript: Transcript;
	readonly #idOf: (key: string) => string;
	readonly #lineAt: (offset: number) => number;
	readonly #ids = new Set<string>();

	constructor(transcript: Transcript, idOf: (key: string) => string, lineAt: (offset: number) => number) {
		this.#transcript = transcript;
		this.#idOf = idOf;
		this.#lineAt = lineAt;
	}

	/** @param total how many pages the seminar has: their numbers get as many digits, two at least */
	write(section: Section, order: number, total: number): void {
		const speaker = soleSpeaker(section);
		const speakerId = speaker === null ? null : this.#idOf(speaker);
		const preferred = preferredPageId(section, speakerId) || `section-${order}`;
		const id = freeId(preferred, (one) => this.#ids.has(one) || !isPageId(one));
		this.#ids.add(id);
		const title = section.title ?? section.fallback;
		const frontMatter: NewFrontMatter = {
			title,
			...section.frontMatter,
			...(speakerId === null ? {} : { speaker: speakerId }),
			order,
		};
		const { text, unmarked } = pageMdx(frontMatter, section.turns, this.#idOf);
		this.files.set(`${String(order).padStart(Math.max(2, String(total).length), '0')}-${id}.mdx`, text);
		for (const offset of unmarked) {
			const message = 'emphasis or a link here could not be written in Markdown: only its text was kept';
			this.findings.push({ line: this.#lineAt(offset), message });
		}
		if (section.title === null && (speaker === null || title !== this.#transcript.people.get(speaker)?.name)) {
			const message = `the title “${title}” of the page ${id} was added: the source has no heading here`;
			this.findings.push({ line: section.line, message });
		}
	}
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
	const ids = new Map([...transcript.people].map(([key, person]) => [key, register.idOf(person, id, findings)]));
	const idOf = (key: string) => ids.get(key) ?? key;
	const sections = transcript.sections.flatMap((section) => pagesOf(section, findings, cleaned.lineAt));
	const emendations = emendationsFor(source, cleaned, sections, transcript);
	const pages = new PageWriter(transcript, idOf, cleaned.lineAt);
	for (const [i, section] of sections.entries()) pages.write(section, i + 1, sections.length);
	const turns = sections.flatMap((section) => section.turns);
	const speakers = turns.flatMap(({ speaker }) => (speaker === null ? [] : [idOf(speaker)]));
	const participants = transcript.metadata?.participants?.map(idOf) ?? [...new Set([...speakers, ...ids.values()])];
	return {
		files: new Map([
			...pages.files,
			['seminar.yaml', seminarYaml({ ...facts, participants })],
			['emendations.yaml', emendationsYaml(emendations)],
		]),
		findings: [...findings, ...pages.findings, ...emendationFindings(emendations)].sort((a, b) => a.line - b.line),
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

function seminarYaml(facts: Partial<SeminarFacts>): string {
	const document = new Document(seminarSchema.parse(facts));
	document.commentBefore =
		' What the transcript does not say is left out: short, summary, place, host, convenor, source (publisher, url, note), licence.';
	return document.toString({ lineWidth: 0, blockQuote: false });
}

function emendationsYaml({ rules, cases }: Emendations): string {
	const comment = '# Every difference between source.txt and the pages. Cases come first; a rule passes over what a case has claimed.\n';
	return comment + stringify({ rules, cases }, { lineWidth: 0, blockQuote: false });
}
