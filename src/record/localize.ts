/** The archive as one script's edition has it. */
import { convertAll, type Locale, simplifier } from '../i18n/locale.ts';
import type { Archive, Block, Page } from './model.ts';

/** What the simplified edition is made with: OpenCC and the content's own exceptions and names. */
export function simplifierOf({ conversion }: Archive): (text: string) => string {
	return simplifier([...conversion.exceptions, ...conversion.names]);
}

function withDoubts(block: Block, places: readonly number[]): Block {
	if (block.kind === 'heading') return block;
	if (block.kind === 'list') return { ...block, items: block.items.map((item) => item.map((one) => withDoubts(one, places))) };
	const passages = block.passages.map((passage) => ({
		...passage,
		doubts: passage.doubts.flatMap((doubt) => {
			const note = places[doubt.note] ?? -1;
			return note < 0 ? [] : [{ ...doubt, note }];
		}),
	}));
	return { ...block, passages };
}

/** A page with the notes that are for a script; a note on how a character was converted says nothing in the other edition. */
function withNotes(page: Page, locale: Locale): Page {
	const notes = page.notes.filter(({ only = locale }) => only === locale);
	const places = page.notes.map((note) => notes.indexOf(note));
	const speeches = page.speeches.map((speech) => ({ ...speech, blocks: speech.blocks.map((block) => withDoubts(block, places)) }));
	return { ...page, notes, speeches };
}

/** The archive with every text in a script, and the notes that are for it. */
export function localizedArchive(archive: Archive, locale: Locale): Archive {
	const seminars = archive.seminars.map((seminar) => ({ ...seminar, pages: seminar.pages.map((page) => withNotes(page, locale)) }));
	return convertAll({ ...archive, seminars }, locale, simplifierOf(archive));
}
