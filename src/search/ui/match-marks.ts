/**
 * Marks the matches of a search on the page it led to, with buttons to step through them and to remove the marks. The marks are CSS
 * highlights, which do not change the text. On a simplified page, words whose conversion folds to something else (瞭解 as 了解) are
 * not marked.
 */

import type { MarksData } from '../shared/element-data.ts';
import { type FoldTable, unpackTable } from '../shared/fold.ts';
import type { IndexedPage } from '../shared/indexed-page.ts';
import { MANIFEST_REQUEST, type Manifest } from '../shared/manifest.ts';
import { matchPage } from '../shared/match.ts';
import { parseQuery } from '../shared/query.ts';
import { cutQuery } from '../shared/query-length.ts';
import { filled, setBoundary } from './dom.ts';

function rangeIn(element: Element, start: number, end: number): Range {
	const range = document.createRange();
	setBoundary(range, 'setStart', element, start);
	setBoundary(range, 'setEnd', element, end);
	return range;
}

/** All matches of a query's terms on this page, in the page's order, even if the page does not match the whole query. */
function rangesOf(text: string, table: FoldTable): Range[] {
	const { terms } = parseQuery(text, table);
	const ranges = [...document.querySelectorAll('.words p[id]')].flatMap((paragraph) => {
		const passages = [...paragraph.querySelectorAll('.passage')];
		const texts = passages.map(({ id, textContent }) => ({ id, text: textContent ?? '' }));
		const page: IndexedPage = { path: '', title: '', seminar: '', date: '', paragraphs: [{ speaker: null, passages: texts }] };
		const hits = terms.flatMap((term) => matchPage(page, { terms: [term], distanceLimits: [], excluded: [] }, table) ?? []);
		return hits.flatMap(({ id, matches, text: { length } }) => {
			const passage = passages.find((one) => one.id === id);
			return passage ? matches.map(({ start, end }) => rangeIn(passage, start, Math.min(end, length))) : [];
		});
	});
	return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
}

class SearchMarks extends HTMLElement {
	private readonly data = { ...this.dataset } as MarksData;
	private readonly query = cutQuery(new URLSearchParams(location.search).get('q') ?? '');
	private ranges: Range[] = [];
	/** Index of the current mark. */
	private current = 0;

	async connectedCallback(): Promise<void> {
		const response = await fetch(this.data.manifest, MANIFEST_REQUEST);
		if (!response.ok) return;
		const { table } = (await response.json()) as Manifest;
		this.ranges = rangesOf(this.query, unpackTable(table));
		CSS.highlights?.set('wording', new Highlight(...this.ranges));
		const target = document.getElementById(location.hash.slice(1));
		this.current = Math.max(
			0,
			this.ranges.findIndex((range) => target?.contains(range.startContainer)),
		);
		this.addEventListener('click', ({ target: clicked }) => {
			const step = clicked instanceof Element ? clicked.closest<HTMLElement>('[data-step]')?.dataset['step'] : undefined;
			if (step === 'clear') this.clear();
			else if (step) this.step(Number(step));
		});
		this.showCurrent();
		this.hidden = false;
	}

	private showCurrent(): void {
		const { query, current, ranges, data } = this;
		const count = this.querySelector('[data-count]');
		if (count) count.textContent = filled(ranges.length > 0 ? data.count : data.none, { query, at: current + 1, all: ranges.length });
		const range = ranges[current];
		if (range) CSS.highlights?.set('wording-current', new Highlight(range));
		for (const button of this.querySelectorAll<HTMLButtonElement>('[data-step="-1"], [data-step="1"]')) button.hidden = ranges.length < 2;
	}

	private step(by: number): void {
		this.current = (this.current + by + this.ranges.length) % this.ranges.length;
		this.showCurrent();
		this.ranges[this.current]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
	}

	/** Removes the marks, the bar, and the query from the address. */
	private clear(): void {
		for (const name of ['wording', 'wording-current']) CSS.highlights?.delete(name);
		const address = new URL(location.href);
		address.searchParams.delete('q');
		history.replaceState(null, '', address);
		this.remove();
	}
}

customElements.define('search-marks', SearchMarks);
