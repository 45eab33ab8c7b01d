/** On arrival from a search the wording is marked in the text, by the browser's highlights: the text itself is left alone. */
import { href } from '../script/address.ts';
import { type FoldTable, unpackTable } from './fold.ts';
import { INDEX_PATH, type Manifest } from './manifest.ts';
import { matchPage, type Range as Stretch } from './match.ts';
import { parseQuery } from './query.ts';

/** The browser's range for a stretch of an element's text. */
function rangeIn(element: Element, { start, end }: Stretch): Range {
	const range = document.createRange();
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	let at = 0;
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const length = node.textContent?.length ?? 0;
		if (start >= at && start < at + length) range.setStart(node, start - at);
		if (end > at && end <= at + length) range.setEnd(node, end - at);
		at += length;
	}
	return range;
}

/** Every place on this page where a query's wordings stand, whether or not the page meets the query as a whole. */
function rangesOf(text: string, table: FoldTable): Range[] {
	const { terms } = parseQuery(text, table);
	return [...document.querySelectorAll('.words p[id]')].flatMap((paragraph) => {
		const passages = [...paragraph.querySelectorAll('.passage')];
		const texts = passages.map(({ id, textContent }) => ({ id, text: textContent ?? '' }));
		const page = { path: '', title: '', seminar: '', date: '', paragraphs: [{ speaker: null, passages: texts }] };
		const hits = terms.flatMap((term) => matchPage(page, { terms: [term], near: [], excluded: [] }, table) ?? []);
		return hits.flatMap(({ id, marks }) => {
			const passage = passages.find((one) => one.id === id);
			return passage ? marks.map((mark) => rangeIn(passage, mark)) : [];
		});
	});
}

const query = new URLSearchParams(location.search).get('q');
if (query && 'highlights' in CSS) {
	const response = await fetch(href(`${INDEX_PATH}manifest.json`, 'hant'));
	const { table } = (await response.json()) as Manifest;
	CSS.highlights.set('wording', new Highlight(...rangesOf(query, unpackTable(table))));
}
