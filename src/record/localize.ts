/** The archive as one locale's edition shows it. Pure. */
import { convertAll, simplifier } from '../i18n/convert.ts';
import type { Locale } from '../i18n/locale.ts';
import { type Archive, type Doubt, mapParagraphs, type Page, type Paragraph } from './model.ts';

/** The converter to simplified Chinese: OpenCC with the content's own exceptions and names. */
export function simplifierOf({ conversion }: Archive): (text: string) => string {
	return simplifier([...conversion.exceptions, ...conversion.names]);
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
	const indexes = page.notes.map((note) => notes.indexOf(note));
	const speeches = page.speeches.map((speech) => ({ ...speech, blocks: mapParagraphs(speech.blocks, (one) => renumbered(one, indexes)) }));
	return { ...page, notes, speeches };
}

/**
 * The archive with all texts in a locale, and the notes for it.
 * @param simplify the archive's converter, if the caller already has it: making it takes time
 */
export function localizedArchive(archive: Archive, locale: Locale, simplify = simplifierOf(archive)): Archive {
	const seminars = archive.seminars.map((seminar) => ({
		...seminar,
		former: [],
		pages: seminar.pages.map((page) => withNotes(page, locale)),
	}));
	const localized = convertAll({ ...archive, seminars }, locale, simplify);
	return { ...localized, seminars: localized.seminars.map((seminar, i) => ({ ...seminar, former: archive.seminars[i]?.former ?? [] })) };
}
