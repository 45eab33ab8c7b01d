/** The archive as one script's edition has it. */
import { convertAll, simplifier } from '../i18n/convert.ts';
import type { Locale } from '../i18n/locale.ts';
import { type Archive, type Doubt, mapParagraphs, type Page, type Paragraph } from './model.ts';

/** What the simplified edition is made with: OpenCC and the content's own exceptions and names. */
export function simplifierOf({ conversion }: Archive): (text: string) => string {
	return simplifier([...conversion.exceptions, ...conversion.names]);
}

/** A paragraph whose doubtful wordings have the new numbers of their notes; those without a note are left out. */
function withDoubts(paragraph: Paragraph, places: readonly number[]): Paragraph {
	const renumber = (doubt: Doubt) => {
		const note = places[doubt.note] ?? -1;
		return note < 0 ? [] : [{ ...doubt, note }];
	};
	return { ...paragraph, passages: paragraph.passages.map((passage) => ({ ...passage, doubts: passage.doubts.flatMap(renumber) })) };
}

/** A page with the notes that are for a script; a note on how a character was converted says nothing in the other edition. */
function withNotes(page: Page, locale: Locale): Page {
	const notes = page.notes.filter(({ only = locale }) => only === locale);
	const places = page.notes.map((note) => notes.indexOf(note));
	const speeches = page.speeches.map((speech) => ({ ...speech, blocks: mapParagraphs(speech.blocks, (one) => withDoubts(one, places)) }));
	return { ...page, notes, speeches };
}

/**
 * The archive with every text in a locale, and the notes that are for it.
 * @param simplify the archive's own converter, where the caller has it already
 */
export function localizedArchive(archive: Archive, locale: Locale, simplify = simplifierOf(archive)): Archive {
	const seminars = archive.seminars.map((seminar) => ({ ...seminar, pages: seminar.pages.map((page) => withNotes(page, locale)) }));
	return convertAll({ ...archive, seminars }, locale, simplify);
}
