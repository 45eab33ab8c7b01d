/** One page of the record as an XHTML chapter of the EPUB. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Texts } from '../../i18n/interface/hant.ts';
import type { Archive, Block, Page, Passage } from '../../record/model.ts';
import { type InlineNames, multiline, passageXml } from '../xml/write.ts';

export type ChapterTexts = Pick<Texts, 'notes' | 'noteRef'>;

/** What a chapter needs to know beside its page. */
export interface Binding {
	archive: Archive;
	lang: string;
	t: ChapterTexts;
	/** Where a link of the page's words leads from inside the book. */
	linkTo: InlineNames['linkTo'];
}

/** An XHTML document. */
export function xhtml(lang: string, title: string, body: readonly Element[]): Element {
	const head = multiline('head', {}, [x('title', title), x('link', { rel: 'stylesheet', href: 'style.css' })]);
	const namespaces = { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops' };
	return multiline('html', { ...namespaces, lang, 'xml:lang': lang }, [head, multiline('body', {}, body)]);
}

function passageXhtml(passage: Passage, { linkTo, t }: Binding): Element {
	const names: InlineNames = { emphasis: 'em', strong: 'strong', code: (children) => x('code', children), lineBreak: 'br', linkTo };
	const noteRef = (note: number) => {
		const attributes = { 'epub:type': 'noteref', role: 'doc-noteref', href: `#n${note + 1}`, 'aria-label': t.noteRef(note + 1) };
		return x('a', attributes, `[${note + 1}]`);
	};
	return x('span', { id: passage.id }, passageXml(passage, names, noteRef));
}

function blockXhtml(block: Block, binding: Binding): Element {
	if (block.kind === 'paragraph') {
		const passages = block.passages.map((passage) => passageXhtml(passage, binding));
		return x('p', { id: block.id, class: block.narrative ? 'narrative' : undefined }, passages);
	}
	if (block.kind === 'heading') return x(`h${Math.min(block.depth + 1, 6)}`, { id: block.id }, block.text);
	const items = block.items.map((item) =>
		multiline(
			'li',
			{},
			item.map((one) => blockXhtml(one, binding)),
		),
	);
	return block.ordered ? multiline('ol', { start: String(block.start) }, items) : multiline('ul', {}, items);
}

/** A page as a chapter: its title, who speaks, the words with their anchors, the editors' notes. */
export function chapter(page: Page, binding: Binding): Element {
	const { archive, lang, t } = binding;
	const words = page.speeches.flatMap(({ speaker, blocks }) => {
		const name = speaker === null ? undefined : (archive.speakers.get(speaker)?.name ?? speaker);
		const byline = name === undefined ? [] : [x('p', { class: 'byline' }, name)];
		return [multiline('section', {}, [...byline, ...blocks.map((block) => blockXhtml(block, binding))])];
	});
	const notes = page.notes.map(({ at, quote, note }, i) =>
		multiline('aside', { 'epub:type': 'footnote', role: 'doc-footnote', id: `n${i + 1}` }, [
			x('p', [x('a', { href: `#${at}` }, `[${i + 1}] ${quote}`), { type: 'text', value: `：${note}` }]),
		]),
	);
	const noted = notes.length > 0 ? [multiline('section', { class: 'notes' }, [x('h2', t.notes), ...notes])] : [];
	return xhtml(lang, page.title, [x('h1', page.title), ...words, ...noted]);
}
