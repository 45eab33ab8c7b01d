/**
 * The wordings of a search on the page it led to: marked by the browser's highlights, which leave the text alone, stepped through
 * one by one, and cleared. In the simplified edition a wording whose conversion folds to something else (瞭解 as 了解) is not marked.
 */

import { type FoldTable, unpackTable } from '../shared/fold.ts';
import type { Manifest } from '../shared/manifest.ts';
import { matchPage, type SearchPage, type Range as Stretch } from '../shared/match.ts';
import { parseQuery } from '../shared/query.ts';
import { filled } from './dom.ts';

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

/** Every place on this page where a query's wordings stand, in the page's order, whether or not the page meets the whole query. */
function rangesOf(text: string, table: FoldTable): Range[] {
	const { terms } = parseQuery(text, table);
	const ranges = [...document.querySelectorAll('.words p[id]')].flatMap((paragraph) => {
		const passages = [...paragraph.querySelectorAll('.passage')];
		const texts = passages.map(({ id, textContent }) => ({ id, text: textContent ?? '' }));
		const page: SearchPage = { path: '', title: '', seminar: '', date: '', paragraphs: [{ speaker: null, passages: texts }] };
		const hits = terms.flatMap((term) => matchPage(page, { terms: [term], near: [], excluded: [] }, table) ?? []);
		return hits.flatMap(({ id, wordings, text: { length } }) => {
			const passage = passages.find((one) => one.id === id);
			return passage ? wordings.map(({ start, end }) => rangeIn(passage, { start, end: Math.min(end, length) })) : [];
		});
	});
	return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
}

class SearchMarks extends HTMLElement {
	private ranges: Range[] = [];
	private at = 0;
	private readonly query = new URLSearchParams(location.search).get('q') ?? '';

	async connectedCallback(): Promise<void> {
		const response = await fetch(this.dataset['manifest'] ?? '');
		if (!response.ok) return;
		const { table } = (await response.json()) as Manifest;
		this.ranges = rangesOf(this.query, unpackTable(table));
		CSS.highlights?.set('wording', new Highlight(...this.ranges));
		const target = document.getElementById(location.hash.slice(1));
		this.at = Math.max(
			0,
			this.ranges.findIndex((range) => target?.contains(range.startContainer)),
		);
		this.addEventListener('click', ({ target: on }) => {
			const step = on instanceof Element ? on.closest<HTMLElement>('[data-step]')?.dataset['step'] : undefined;
			if (step === 'clear') this.clear();
			else if (step) this.step(Number(step));
		});
		this.say();
		this.hidden = false;
	}

	private say(): void {
		const { query, at, ranges } = this;
		const { count = '', none = '' } = this.dataset;
		const shown = this.querySelector('[data-count]');
		if (shown) shown.textContent = filled(ranges.length > 0 ? count : none, { query, at: at + 1, all: ranges.length });
		const current = ranges[at];
		if (current) CSS.highlights?.set('wording-current', new Highlight(current));
		for (const button of this.querySelectorAll<HTMLButtonElement>('[data-step="-1"], [data-step="1"]')) button.hidden = ranges.length < 2;
	}

	private step(by: number): void {
		this.at = (this.at + by + this.ranges.length) % this.ranges.length;
		this.say();
		const range = this.ranges[this.at];
		range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
	}

	/** Takes the marks away, and the query out of the address. */
	private clear(): void {
		for (const name of ['wording', 'wording-current']) CSS.highlights?.delete(name);
		const address = new URL(location.href);
		address.searchParams.delete('q');
		history.replaceState(null, '', address);
		this.remove();
	}
}

customElements.define('search-marks', SearchMarks);
