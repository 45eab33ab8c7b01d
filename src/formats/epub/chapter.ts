/** One page of the record as an XHTML chapter of the EPUB. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Texts } from '../../i18n/interface/hant.ts';
import type { Archive, Block, Page, Passage } from '../../record/model.ts';
import { type InlineNames, multiline, passageXml } from '../xml/write.ts';

export type ChapterTexts = Pick<Texts, 'notes' | 'noteRef'>;

/** What a chapter needs besides its page. */
interface ChapterContext {
	archive: Archive;
	lang: string;
	t: ChapterTexts;
	/** The address, from inside the book, of a link in the page's text. */
	linkTo: InlineNames['linkTo'];
}

/** An XHTML document. */
export function xhtml(lang: string, title: string, body: readonly Element[]): Element {
	const head = multiline('head', {}, [x('title', title), x('link', { rel: 'stylesheet', href: 'style.css' })]);
	const namespaces = { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops' };
	return multiline('html', { ...namespaces, lang, 'xml:lang': lang }, [head, multiline('body', {}, body)]);
}

function passageXhtml(passage: Passage, { linkTo, t }: ChapterContext): Element {
	const names: InlineNames = {
		emphasis: 'em',
		strong: 'strong',
		code: (children) => x('code', children),
		lineBreak: 'br',
		narration: (children) => x('span', { class: 'narration' }, children),
		linkTo,
	};
	const noteRef = (note: number) => {
		const attributes = { 'epub:type': 'noteref', role: 'doc-noteref', href: `#n${note + 1}`, 'aria-label': t.noteRef(note + 1) };
		return x('a', attributes, `[${note + 1}]`);
	};
	return x('span', { id: passage.id }, passageXml(passage, names, noteRef));
}

function blockXhtml(block: Block, context: ChapterContext): Element {
	if (block.kind === 'paragraph') {
		const passages = block.passages.map((passage) => passageXhtml(passage, context));
		const kind = block.direction ? 'narrative' : block.narrative ? 'narration' : undefined;
		return x('p', { id: block.id, class: kind }, passages);
	}
	if (block.kind === 'heading') return x(`h${Math.min(block.depth + 1, 6)}`, { id: block.id }, block.text);
	const items = block.items.map((item) =>
		multiline(
			'li',
			{},
			item.map((one) => blockXhtml(one, context)),
		),
	);
	return block.ordered ? multiline('ol', { start: String(block.start) }, items) : multiline('ul', {}, items);
}

/** A page as a chapter: title, speakers, the text with its anchors, the editors' notes. */
export function chapter(page: Page, context: ChapterContext): Element {
	const { archive, lang, t } = context;
	const sections = page.speeches.flatMap(({ speaker, blocks }) => {
		const name = speaker === null ? undefined : (archive.speakers.get(speaker)?.name ?? speaker);
		const byline = name === undefined ? [] : [x('p', { class: 'byline' }, name)];
		return [multiline('section', {}, [...byline, ...blocks.map((block) => blockXhtml(block, context))])];
	});
	const notes = page.notes.map(({ at, quote, note }, i) =>
		multiline('aside', { 'epub:type': 'footnote', role: 'doc-footnote', id: `n${i + 1}` }, [
			x('p', [x('a', { href: `#${at}` }, `[${i + 1}] ${quote}`), { type: 'text', value: `：${note}` }]),
		]),
	);
	const noted = notes.length > 0 ? [multiline('section', { class: 'notes' }, [x('h2', t.notes), ...notes])] : [];
	return xhtml(lang, page.title, [x('h1', page.title), ...sections, ...noted]);
}
