/** The archive as rows of two tables: speeches and passages. Pure. */
import { citedEdition } from '../../record/edition.ts';
import { type Archive, type Page, type Paragraph, type Passage, paragraphsIn, type Seminar } from '../../record/model.ts';
import { isNarrated, spokenText } from '../../record/narration.ts';
import { postsOf, speakerAt } from '../../record/people.ts';

/** Whose a text is: its speaker's, the reporter's, a stage direction, or the record's where it names no speaker. */
export const VOICES = ['speech', 'narration', 'direction', 'record'] as const;
type Voice = (typeof VOICES)[number];

interface Row {
	/** The permanent address of its first passage. */
	address: string;
	/** The beginning of the SHA-256 of the seminar's published text, as citations give it; empty if it was never published. */
	edition: string;
	seminar: string;
	/** YYYY-MM-DD */
	day: string;
	page: string;
	/** The passage's anchor on its page, a speech's first: `p3-s2`. */
	anchor: string;
	/** Id of the speaker; empty where the voice is nobody's. */
	speaker: string;
	name: string;
	/** The speaker's posts at the seminar, each after its institution, joined by `；`. */
	post: string;
	voice: Voice;
	/** BCP 47 */
	lang: string;
	text: string;
}

export interface SpeechRow extends Row {
	/** Number of the speech in its seminar, from 1. */
	number: number;
	/** Length of `text` in Unicode characters, line feeds left out. */
	characters: number;
}

export interface PassageRow extends Row {
	/** The parts of `text` that are the reporter's, where only a part is: UTF-16 offsets of the first character and behind the last. */
	narration: [number, number][];
}

type AddressOf = (path: string, seminar: Seminar) => string;

/** Everyone, by id. */
type Speakers = Archive['speakers'];

interface Context {
	speakers: Speakers;
	seminar: Seminar;
	page: Page;
	addressOf: AddressOf;
}

function rowOf({ speakers, seminar, page, addressOf }: Context, anchor: string, by: string | null, voice: Voice, text: string): Row {
	const speaker = voice === 'speech' ? speakerAt(by, seminar, { speakers }) : undefined;
	return {
		address: addressOf(`${seminar.id}/${page.id}/#${anchor}`, seminar),
		edition: citedEdition(seminar.edition)?.hash ?? '',
		seminar: seminar.id,
		day: seminar.date,
		page: page.id,
		anchor,
		speaker: speaker?.id ?? '',
		name: speaker?.name ?? '',
		post: speaker ? postsOf(speaker).join('；') : '',
		voice,
		lang: seminar.lang,
		text,
	};
}

function voiceOf(speaker: string | null, { direction }: Paragraph, passage: Passage): Voice {
	if (direction) return 'direction';
	if (speaker === null) return 'record';
	return isNarrated(passage) ? 'narration' : 'speech';
}

/**
 * One row a speech of a seminar, in order. A speaker's row has only the speaker's own words: what the reporter says between them and stage
 * directions are left out, and stand in the passages.
 * @param addressOf the address of a path in the locale that shows the seminar untouched
 */
export function* speechRows(seminar: Seminar, speakers: Speakers, addressOf: AddressOf): Generator<SpeechRow> {
	let number = 0;
	for (const page of seminar.pages) {
		for (const { speaker, blocks } of page.speeches) {
			number++;
			const said = paragraphsIn(blocks).flatMap(({ direction, passages }) => {
				const texts = passages.map((passage) => (speaker === null ? passage.text : spokenText(passage)));
				const first = passages.find((_, i) => texts[i] !== '');
				return direction || first === undefined ? [] : [{ first: first.id, text: texts.join('') }];
			});
			if (said[0] === undefined) continue;
			const text = said.map((paragraph) => paragraph.text).join('\n');
			const row = rowOf({ speakers, seminar, page, addressOf }, said[0].first, speaker, speaker === null ? 'record' : 'speech', text);
			yield { ...row, number, characters: [...text.replaceAll('\n', '')].length };
		}
	}
}

/**
 * One row a passage of a seminar, in order: they are its whole text.
 * @param addressOf the address of a path in the locale that shows the seminar untouched
 */
export function* passageRows(seminar: Seminar, speakers: Speakers, addressOf: AddressOf): Generator<PassageRow> {
	for (const page of seminar.pages) {
		for (const { speaker, blocks } of page.speeches) {
			for (const paragraph of paragraphsIn(blocks)) {
				for (const passage of paragraph.passages) {
					const voice = voiceOf(speaker, paragraph, passage);
					const row = rowOf({ speakers, seminar, page, addressOf }, passage.id, speaker, voice, passage.text);
					const narration = voice === 'speech' ? passage.narration.map(({ start, end }): [number, number] => [start, end]) : [];
					yield { ...row, narration };
				}
			}
		}
	}
}
