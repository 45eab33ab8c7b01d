/** The places of the search page that results fill, and the counts that its summary carries. */
import type { Results } from '../shared/results.ts';

export type Status = 'idle' | 'loading' | 'done' | 'error';

/** The links of hits. */
export const HITS = '[data-search-result] a';

/** Every part of the results, by the name in its `data-` attribute. */
const PARTS = ['answers', 'summary', 'tools', 'strips', 'facets', 'list', 'more'];

/** These stay while the first hits are shown: the reader may be in one of them, and the final results replace them. */
const CONTROLS = ['tools', 'facets'];

/** The content of parts by their names. */
export type ResultParts = Record<string, readonly (Node | string)[]>;

type Counted = Pick<Results, 'matches' | 'pageCount' | 'passages' | 'isCounted' | 'uncounted'>;
/** What the summary says where nothing is searched. */
export const NOTHING: Counted = { matches: 0, pageCount: 0, passages: 0, isCounted: true, uncounted: 0 };

export class ResultAreas {
	private readonly host: HTMLElement;

	/** @param host the element that has the parts and templates */
	constructor(host: HTMLElement) {
		this.host = host;
	}

	/** The element that shows one part of the results. */
	area(name: string): HTMLElement | null {
		return this.host.querySelector(`[data-${name}]`);
	}

	template(name: string): Node[] {
		const template = this.host.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`);
		return template ? [...template.content.cloneNode(true).childNodes] : [];
	}

	/** Replaces the parts, but for controls while more is loading; those that are not given become empty. The control that had the focus keeps it. */
	show(status: Status, parts: ResultParts): void {
		const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['key'] : undefined;
		const replaced = PARTS.filter((name) => status !== 'loading' || !CONTROLS.includes(name));
		for (const name of replaced) this.area(name)?.replaceChildren(...(parts[name] ?? []));
		if (focused) {
			const same = this.host.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`);
			same?.focus();
			if (same instanceof HTMLInputElement && same.type === 'search') same.setSelectionRange(same.value.length, same.value.length);
		}
		this.host.classList.toggle('has-hits', status === 'done' || status === 'loading');
		// Not by the state of the root, which every query changes: then the browser would paint the page once more before the hits are there.
		this.host.classList.toggle('awaits-rest', status === 'loading');
		document.querySelector('[data-skip]')?.toggleAttribute('hidden', this.host.querySelector(HITS) === null);
		document.documentElement.dataset['searchState'] = status;
	}

	/** Of passages, only a final number or a lower bound is told: none where matches are counted and not all of them have been read. */
	setCounts({ matches, pageCount, passages, isCounted, uncounted }: Counted): void {
		const summary = this.area('summary');
		if (!summary) return;
		Object.assign(summary.dataset, { matches, passages, pages: pageCount });
		if (isCounted && uncounted > 0) delete summary.dataset['passages'];
		summary.toggleAttribute('data-lower-bound', !isCounted);
	}

	/** Removes the counts of an earlier search. */
	clearCounts(): void {
		for (const name of ['matches', 'passages', 'pages']) delete this.area('summary')?.dataset[name];
	}
}
