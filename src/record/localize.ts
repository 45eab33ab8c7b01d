/** The archive as one locale's edition shows it. Pure. */
import { mapTexts } from '../i18n/convert.ts';
import { keepingNames } from '../i18n/keep-names.ts';
import { type Locale, localeOf, type RecordLang } from '../i18n/locale.ts';
import { recordConverter } from '../i18n/record-converter.ts';
import { scriptOf } from '../i18n/script-of.ts';
import { type Archive, type Doubt, mapParagraphs, type Page, type Paragraph, type Seminar, type Speaker, type Topic } from './model.ts';
import { namesakes } from './people.ts';

/** Gives the converter for texts of records in a language; undefined in a locale that shows them as they are. */
export type Converters = (lang: RecordLang, locale: Locale) => ((text: string) => string) | undefined;

/** A person's name in an edition. It is never converted: speakers.yaml says where it is another. */
function nameIn(speaker: Speaker, locale: Locale): string {
	return speaker[locale] ?? speaker.name;
}

/** A role that a transcript names in place of a person (主席) is a word like others; its id ends with its seminar's. */
function isRole({ id }: Speaker, seminars: ReadonlySet<string>): boolean {
	return id.split('-').some((_, i, parts) => i > 0 && seminars.has(parts.slice(i).join('-')));
}

/** What conversions follow from: the editors' wordings, and people with the ids of seminars, which their ids may end with. */
export interface ConversionParts extends Pick<Archive, 'conversion'> {
	speakers: ReadonlyMap<string, Speaker>;
	seminars: readonly Pick<Seminar, 'id'>[];
}

/** The names of the archive's people as texts of one script have them → as the other edition writes them. A name of one character is no name in a text. */
export function namesFor({ speakers, seminars }: ConversionParts, into: Locale): Map<string, string> {
	const ids = new Set(seminars.map(({ id }) => id));
	const from: Locale = into === 'hant' ? 'hans' : 'hant';
	const people = [...speakers.values()].filter((one) => !isRole(one, ids) && [...nameIn(one, from)].length > 1);
	return new Map(people.map((one) => [nameIn(one, from), nameIn(one, into)]));
}

/** The archive's converters. Each is made when it is first used: that takes a moment, for its dictionaries. */
export function convertersOf(archive: ConversionParts): Converters {
	const made = new Map<RecordLang, (text: string) => string>();
	return (lang, locale) => {
		if (localeOf(lang) === locale) return undefined;
		const { exceptions, names } = archive.conversion;
		const own = exceptions.filter(({ into }) => into === locale);
		const converter = made.get(lang) ?? keepingNames(recordConverter(lang, [...own, ...names]), namesFor(archive, locale));
		made.set(lang, converter);
		return converter;
	};
}

/** The language of a text that belongs to no record: of the script that its characters are of, else of the traditional. */
function langOf(text: string): RecordLang {
	return scriptOf(text) === 'hans' ? 'zh-Hans-CN' : 'zh-Hant-CN';
}

/** A text that belongs to no record, in a locale. */
export function editorsText(text: string, locale: Locale, converters: Converters): string {
	return converters(langOf(text), locale)?.(text) ?? text;
}

/**
 * A paragraph whose doubtful wordings refer to other indexes of notes.
 * @param indexes old index → new index; -1 if the note is left out, and the wording's mark with it
 */
function renumbered(paragraph: Paragraph, indexes: readonly number[]): Paragraph {
	const renumber = (doubt: Doubt) => {
		const note = indexes[doubt.note] ?? -1;
		return note < 0 ? [] : [{ ...doubt, note }];
	};
	return { ...paragraph, passages: paragraph.passages.map((passage) => ({ ...passage, doubts: passage.doubts.flatMap(renumber) })) };
}

/** A page with the notes for one locale: a note on how a character was converted is of no use in the other edition. */
function withNotes(page: Page, locale: Locale): Page {
	const notes = page.notes.filter(({ only = locale }) => only === locale);
	if (notes.length === page.notes.length) return page;
	const indexes = page.notes.map((note) => notes.indexOf(note));
	const speeches = page.speeches.map((speech) => ({ ...speech, blocks: mapParagraphs(speech.blocks, (one) => renumbered(one, indexes)) }));
	return { ...page, notes, speeches };
}

/** A seminar in its own script, with the notes for one locale. */
export function originalFor(seminar: Seminar, locale: Locale): Seminar {
	return { ...seminar, pages: seminar.pages.map((page) => withNotes(page, locale)) };
}

/** What is converted of a seminar as a whole: not its source as received, nor its former editions, nor posts, in which other seminars have a say. */
export type SeminarTexts = Omit<Seminar, 'edition' | 'former' | 'witness' | 'posts' | 'converted'>;

/** Converts a seminar's texts to a locale by `convert`, or gives what that gave before for the same texts. */
export type ConvertSeminar = (texts: SeminarTexts, locale: Locale, convert: (texts: SeminarTexts) => SeminarTexts) => SeminarTexts;

/** The same converter; each text is converted once. A passage's words stand in the passage, in its markup and in its paragraph. */
function onceForEach(convert: (text: string) => string): (text: string) => string {
	const known = new Map<string, string>();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined) return before;
		const converted = convert(text);
		known.set(text, converted);
		return converted;
	};
}

/**
 * A seminar in a locale, with the notes for it; its words are untouched in its own script.
 * @param through how the caller wants its texts to be converted
 */
export function localizedSeminar(one: Seminar, locale: Locale, converters: Converters, through: ConvertSeminar): Seminar {
	const seminar = originalFor(one, locale);
	const converter = converters(seminar.lang, locale);
	if (converter === undefined) return seminar;
	const { edition, former, witness, posts, ...texts } = seminar;
	const converted = through(texts, locale, (all) => mapTexts(all, onceForEach(converter)));
	return { ...converted, posts: mapTexts(posts, converter), edition, former, witness, converted: true };
}

/** The names of people in an edition, by their ids. */
export function namesIn(speakers: ReadonlyMap<string, Speaker>, locale: Locale): Map<string, Pick<Speaker, 'id' | 'name'>> {
	return new Map([...speakers].map(([id, one]) => [id, { id, name: nameIn(one, locale) }]));
}

function localizedSpeaker(speaker: Speaker, locale: Locale, text: (text: string) => string): Speaker {
	const posts = speaker.posts.map((post) => mapTexts(post, text));
	return { ...speaker, name: nameIn(speaker, locale), posts };
}

/**
 * The archive with all texts in a locale, and the notes for it.
 * @param converters the archive's, if the caller already has them
 * @param through how the caller wants seminars to be converted
 */
export function localizedArchive(
	archive: Archive,
	locale: Locale,
	converters = convertersOf(archive),
	through: ConvertSeminar = (texts, _, convert) => convert(texts),
): Archive {
	const text = (one: string) => editorsText(one, locale, converters);
	const topicIn = (topic: Topic): Topic => {
		const lang = langOf(`${topic.label}${topic.description}`);
		return mapTexts(topic, converters(lang, locale) ?? ((one) => one));
	};
	const seminars = archive.seminars.map((one) => localizedSeminar(one, locale, converters, through));
	const speakers = new Map([...archive.speakers].map(([id, one]) => [id, localizedSpeaker(one, locale, text)]));
	const topics = new Map([...archive.topics].map(([id, topic]) => [id, topicIn(topic)]));
	const { mark, ...identity } = archive.site;
	return { ...archive, seminars, speakers: namesakes(seminars, speakers), topics, site: { ...mapTexts(identity, text), mark } };
}
