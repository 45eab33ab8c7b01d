/** The search page: the address holds the search state, the page shows its results. */
import type { SearchOptions } from '../engine/count-hits.ts';
import { RemoteIndex } from '../engine/remote-index.ts';
import { type Subject, subjectOf, type WordFileCounts } from '../shared/characteristic.ts';
import type { SavedLink, SearchTexts } from '../shared/element-data.ts';
import { hasFilters } from '../shared/facets.ts';
import { FIRST_HITS, type Results } from '../shared/results.ts';
import { formatSearchState, hitOrderOf, isQueryCut, parseSearchState, type SearchState } from '../shared/search-state.ts';
import { answerList } from './answer-list.ts';
import { button, fieldArrowKeys, filled } from './dom.ts';
import { exportTools } from './export-tools.ts';
import { type FacetQueries, facetList } from './facet-list.ts';
import { watchField } from './field.ts';
import { hasSpans, hitSections } from './hit-list.ts';
import { strips } from './match-strips.ts';
import { withoutHits } from './no-hits.ts';
import { HITS, NOTHING, ResultAreas, type Status } from './result-areas.ts';
import { type Found, loadView, needsLengths, resultView } from './result-view.ts';
import { savedLink } from './saved-link.ts';
import { SearchHistory } from './search-history.ts';
import { readSearchData, summaryOf } from './view-context.ts';
import { viewTools } from './view-tools.ts';

/** How many hits are shown at first, and how many more each time the reader asks for more. */
const PAGE_LENGTH = 200;
/** How many more hits are counted each time the reader asks for more, if counting all would load much. */
const MORE_HITS = 30;
/** A search that takes longer than this shows that it is loading, in milliseconds. */
const LOADING_DELAY = 250;
const LINKS = `[data-answers] a, .suggestions a, ${HITS}`;

class SearchResults extends HTMLElement {
	private readonly data = readSearchData<SearchTexts>(this);
	private readonly index = new RemoteIndex(this.data.index);
	private readonly areas = new ResultAreas(this);
	private readonly input = document.querySelector<HTMLInputElement>('#q');
	/** The number of the newest search. Results of older ones are dropped. */
	private latest = 0;
	private state: SearchState = parseSearchState('');
	private readonly typed: FacetQueries = new Map();
	/** How many hits are shown. */
	private shown = PAGE_LENGTH;
	/** Whether a query that is an address or a citation opens its passage at once: only if the reader submitted it, here or on another page. */
	private opensPassage = true;
	private readonly saved = JSON.parse(this.dataset['saved'] ?? '[]') as SavedLink[];
	private readonly wordFiles = JSON.parse(this.dataset['wordFiles'] ?? '{}') as WordFileCounts;
	private readonly entries = new SearchHistory();

	connectedCallback(): void {
		const { input } = this;
		const facets = this.querySelector('details');
		if (facets) facets.open = matchMedia('(width >= 60rem)').matches;
		if (input) {
			watchField(input, (submitted) => {
				this.opensPassage = submitted;
				const state = { ...this.state, text: input.value };
				this.entries.writeTyped(state, submitted);
				this.start(state);
			});
			fieldArrowKeys(input, this, LINKS);
			this.addEventListener('keydown', (event) => event.key === 'Escape' && input.focus());
		}
		for (const act of ['focusin', 'pointerdown', 'wheel']) this.addEventListener(act, () => this.entries.keep(), { passive: true });
		document.querySelector('[data-skip]')?.addEventListener('click', (event) => {
			event.preventDefault();
			this.querySelector<HTMLElement>(HITS)?.focus();
		});
		addEventListener('popstate', () => {
			this.opensPassage = false;
			this.entries.keep();
			this.runAddress();
		});
		this.areas.area('list')?.addEventListener('click', (event) => {
			if (event.target instanceof Element && event.target.closest('[data-retry]')) this.runAddress();
		});
		this.runAddress();
	}

	/** Writes a state to the address and runs it. */
	private change(state: SearchState): void {
		this.entries.write(state);
		this.start(state);
	}

	private start(state: SearchState): void {
		this.areas.area('cut')?.toggleAttribute('hidden', true);
		void this.run(state, FIRST_HITS);
	}

	private runAddress(): void {
		const state = parseSearchState(location.search);
		if (this.input) this.input.value = state.text;
		this.areas.area('cut')?.toggleAttribute('hidden', !isQueryCut(location.search));
		void this.run(state, FIRST_HITS);
	}

	private async run(state: SearchState, hitsWanted: number): Promise<void> {
		const turn = ++this.latest;
		this.state = state;
		const isFirst = hitsWanted === FIRST_HITS;
		if (isFirst) this.shown = PAGE_LENGTH;
		const subject = state.view === 'words' ? subjectOf(state.filters) : null;
		if (state.text.trim() === '' && !subject) return this.showIdle();
		document.documentElement.dataset['searchState'] = 'loading';
		if (subject) return await this.showWords(state, subject, turn);
		const { script: locale, texts } = this.data;
		const loading = setTimeout(() => this.areas.area('summary')?.replaceChildren(...this.areas.template('loading')), LOADING_DELAY);
		try {
			// Asked for before the search, to load at the same time. A failure is reported where it is awaited.
			const loadingView = loadView(state);
			loadingView.catch(() => {});
			const onProgress = (counted: number, all: number) => {
				if (turn === this.latest && counted < all) this.areas.area('summary')?.replaceChildren(filled(texts.counting, { counted, all }));
			};
			// The first hits do not wait for the catalog.
			const onFirst = (first: Results) => {
				clearTimeout(loading);
				if (turn === this.latest && state.view === 'passages') this.showFirst(first);
			};
			const found = await this.index.search(state.text, this.optionsFor(state, hitsWanted), isFirst ? { onFirst } : { onProgress });
			const rival = state.versus === '' ? null : await this.index.search(state.versus, this.optionsFor(state, hitsWanted), { onProgress });
			const { opened } = this.index;
			const [catalog, view] = await Promise.all([this.index.catalog(locale, needsLengths(state)), loadingView]);
			if (turn !== this.latest) return;
			// The index was opened again meanwhile: the catalog may be of another build than the results.
			if (opened !== this.index.opened) return await this.run(state, hitsWanted);
			if (found === null) this.showIdle();
			else this.showResults({ results: found, rival, catalog, view });
		} catch {
			if (turn === this.latest) this.showError();
		} finally {
			clearTimeout(loading);
		}
	}

	private optionsFor(state: SearchState, hitsWanted: number): SearchOptions {
		const { filters, included } = state;
		return { locale: this.data.script, filters, included, order: hitOrderOf(state), hitsWanted };
	}

	private show(status: Status, parts: Record<string, readonly (Node | string)[]>): void {
		this.areas.show(status, parts);
		if (status === 'done') this.entries.keepAfterRest();
		else this.entries.stopRest();
	}

	private showIdle(): void {
		this.areas.setCounts(NOTHING);
		this.show('idle', { list: this.areas.template('idle') });
	}

	private showError(): void {
		this.areas.clearCounts();
		this.show('error', { list: this.areas.template('error') });
	}

	private async showWords(state: SearchState, subject: Subject, turn: number): Promise<void> {
		const { site, texts } = this.data;
		try {
			const { loadWords, wordTable } = await import('./characteristic-list.ts');
			const list = wordTable(texts, site, await loadWords(site, subject, this.wordFiles), state);
			if (turn !== this.latest) return;
			this.areas.setCounts(NOTHING);
			const byDefault = { isByDistance: false, isByDate: false, isPartial: false };
			const tools = state.text === '' ? [] : viewTools(texts, state, byDefault, (next) => this.change(next));
			this.show('done', { tools, list });
		} catch {
			if (turn === this.latest) this.showError();
		}
	}

	/** Shows the first hits, while what else is shown with them is loading. */
	private showFirst(results: Results): void {
		const { site, texts } = this.data;
		this.areas.setCounts(results);
		const list = hitSections({ site, query: this.state.text, texts }, results, this.shown, this.state.order === 'record');
		this.show('loading', { summary: [summaryOf(texts, results)], list });
	}

	private showResults(found: Found): void {
		const { results, rival, catalog } = found;
		const { state } = this;
		const { site, index, texts } = this.data;
		const { passages, uncounted } = results;
		const context = { site, query: state.text, texts };
		const [passage, ...others] = results.answers.filter(({ kind }) => kind === 'passage');
		if (this.opensPassage && passage && others.length === 0) location.replace(site + passage.path);
		const answers = answerList(context, results.answers);
		const onChange = (next: SearchState) => this.change(next);
		const facets = facetList({ texts, index, typed: this.typed }, catalog, results, state, onChange);
		this.areas.setCounts(results);
		if (passages === 0 && uncounted === 0 && !rival?.passages) {
			const addressOf = (text: string) => `${site}search/?${formatSearchState({ ...state, text })}`;
			const { summary, list } = withoutHits(context, results, PAGE_LENGTH, addressOf);
			this.show('done', {
				answers,
				facets: hasFilters(state.filters) ? facets : [],
				summary: summary === null ? this.areas.template('none') : [summary],
				list: list.length > 0 || answers.length > 0 ? list : this.areas.template('tips'),
			});
			return;
		}
		const byDefault = { isByDistance: hasSpans(results), isByDate: catalog.seminars.length > 1, isPartial: uncounted > 0 };
		const { list, length } = resultView(context, found, state, this.shown, onChange);
		this.show('done', {
			answers,
			facets,
			summary: [summaryOf(texts, results)],
			tools: [
				...viewTools(texts, state, byDefault, onChange),
				exportTools(context, (onProgress) => this.searchAll(onProgress)),
				...savedLink(this.saved, state),
			],
			strips: strips(context, catalog, results, this.querySelector('.strip-fold[open]') !== null, () =>
				this.index.catalog(this.data.script, true),
			),
			list,
			more: this.moreButtons(found, length),
		});
	}

	/** All results of what is shown, also those that were not counted. */
	private searchAll(onProgress: (counted: number, all: number) => void): Promise<Results | null> {
		return this.index.search(this.state.text, this.optionsFor(this.state, Number.POSITIVE_INFINITY), { onProgress });
	}

	/** The buttons below the list. @param length how many hits or lines there are to show */
	private moreButtons(found: Found, length: number): HTMLElement[] {
		const { results, rival } = found;
		const { state, shown } = this;
		const { texts } = this.data;
		const buttons: HTMLElement[] = [];
		const notShown = length - shown;
		if (state.view !== 'chart' && (notShown > 0 || results.uncounted > 0)) {
			const next = notShown > 0 ? Math.min(notShown, PAGE_LENGTH) : MORE_HITS;
			const more = button('action', filled(texts.more, { n: next }), () => {
				this.shown += PAGE_LENGTH;
				if (notShown > 0) this.showResults(found);
				else void this.run(state, results.passages + MORE_HITS);
			});
			buttons.push(more);
		}
		const isWhole = (one: Results) => one.isComplete || (state.view === 'chart' && one.hasFinalMatches);
		if (!isWhole(results) || (rival && !isWhole(rival)))
			buttons.push(button('action', texts.countAll, () => void this.run(state, Number.POSITIVE_INFINITY)));
		return buttons;
	}
}

customElements.define('search-results', SearchResults);
