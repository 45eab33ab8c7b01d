/** The search page: the address holds the search state, the page shows its results. */
import type { SearchOptions } from '../engine/count-hits.ts';
import { RemoteIndex } from '../engine/remote-index.ts';
import { type Subject, subjectOf, type WordFileCounts } from '../shared/characteristic.ts';
import type { SavedLink, SearchTexts } from '../shared/element-data.ts';
import type { Facet } from '../shared/facets.ts';
import { FIRST_HITS, type Results } from '../shared/results.ts';
import { hitOrderOf, isQueryCut, parseSearchState, type SearchState } from '../shared/search-state.ts';
import { fieldArrowKeys, filled } from './dom.ts';
import { watchField } from './field.ts';
import { hitSections } from './hit-list.ts';
import { loadView, needsLengths } from './own-views.ts';
import { HITS, NOTHING, ResultAreas, type ResultParts, type Status } from './result-areas.ts';
import type { Found } from './result-view.ts';
import { SearchHistory } from './search-history.ts';
import { readSearchData, summaryOf } from './view-context.ts';
import type { WholePage } from './whole-page.ts';

/** A search that takes longer than this shows that it is loading, in milliseconds. */
const LOADING_DELAY = 250;
const LINKS = `[data-answers] a, .suggestions a, ${HITS}`;

type WholeModule = typeof import('./whole-page.ts');

class SearchResults extends HTMLElement {
	private readonly data = readSearchData(this, JSON.parse(this.dataset['texts'] ?? '{}') as SearchTexts);
	private readonly index = new RemoteIndex(this.data.index, this.data.others);
	private readonly areas = new ResultAreas(this);
	private readonly input = document.querySelector<HTMLInputElement>('#q');
	/** The number of the newest search. Results of older ones are dropped. */
	private latest = 0;
	private state: SearchState = parseSearchState('');
	private readonly typed = new Map<Facet, string>();
	/** How many pages of hits are shown. */
	private pagesShown = 1;
	/** What shows all of the results, from when it is first needed. */
	private whole: Promise<WholeModule> | null = null;
	private hasWhole = false;
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
				// First, so that the worker searches while the browser writes the address, which takes some milliseconds.
				this.start(state);
				this.entries.writeTyped(state, submitted);
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
		this.start(state);
		this.entries.write(state);
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
		if (isFirst) this.pagesShown = 1;
		const subject = state.view === 'words' ? subjectOf(state.filters) : null;
		if (state.text.trim() === '' && !subject) return this.showIdle();
		document.documentElement.dataset['searchState'] = 'loading';
		if (subject) return await this.showWords(state, subject, turn);
		const { script: locale, texts } = this.data;
		const loading = setTimeout(() => {
			this.areas.area('summary')?.replaceChildren(...this.areas.template('loading'));
			this.preloadWhole();
		}, LOADING_DELAY);
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
				this.preloadWhole();
			};
			const found = await this.index.search(state.text, this.optionsFor(state, hitsWanted), isFirst ? { onFirst } : { onProgress });
			// Neither do they wait for what is shown around them.
			if (!this.hasWhole && found !== null && found.passages > 0) onFirst(found);
			const rival = state.versus === '' ? null : await this.index.search(state.versus, this.optionsFor(state, hitsWanted), { onProgress });
			const { opened } = this.index;
			const [catalog, view, whole] = await Promise.all([this.index.catalog(locale, needsLengths(state)), loadingView, this.loadWhole()]);
			if (turn !== this.latest) return;
			// The index was opened again meanwhile: the catalog may be of another build than the results.
			if (opened !== this.index.opened) return await this.run(state, hitsWanted);
			if (found === null) this.showIdle();
			else this.showResults({ results: found, rival, catalog, view }, whole);
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

	private async loadWhole(): Promise<WholeModule> {
		this.whole ??= import('./whole-page.ts');
		try {
			const module = await this.whole;
			this.hasWhole = true;
			return module;
		} catch (error) {
			this.whole = null;
			throw error;
		}
	}

	/** Loads beside other things. A failure is reported where it is awaited. */
	private preloadWhole(): void {
		this.loadWhole().catch(() => {});
	}

	private show(status: Status, parts: ResultParts): void {
		this.areas.show(status, parts);
		if (status === 'done') this.entries.keepAfterRest();
		else this.entries.stopRest();
	}

	private showIdle(): void {
		this.areas.setCounts(NOTHING);
		this.show('idle', { list: this.areas.template('idle') });
		this.preloadWhole();
	}

	private showError(): void {
		this.areas.clearCounts();
		this.show('error', { list: this.areas.template('error') });
	}

	private async showWords(state: SearchState, subject: Subject, turn: number): Promise<void> {
		const { site, texts } = this.data;
		try {
			const [{ loadWords, wordTable }, { toolsOfWords }] = await Promise.all([import('./characteristic-list.ts'), this.loadWhole()]);
			const list = wordTable(texts, site, await loadWords(site, subject, this.wordFiles), state);
			if (turn !== this.latest) return;
			this.areas.setCounts(NOTHING);
			this.show('done', { tools: toolsOfWords(this.wholePage()), list });
		} catch {
			if (turn === this.latest) this.showError();
		}
	}

	/** Shows the first hits, while what else is shown with them is loading. */
	private showFirst(results: Results): void {
		const { site, texts } = this.data;
		this.areas.setCounts(results);
		this.areas.area('answers')?.toggleAttribute('data-awaited', results.answers.length > 0);
		const list = hitSections({ site, query: this.state.text, texts }, results, FIRST_HITS, this.state.order === 'record');
		this.show('loading', { summary: [summaryOf(texts, results)], list });
	}

	private showResults(found: Found, { wholeParts }: Pick<WholeModule, 'wholeParts'>): void {
		const { results } = found;
		const [passage, ...others] = results.answers.filter(({ kind }) => kind === 'passage');
		if (this.opensPassage && passage && others.length === 0) location.replace((passage.site ?? this.data.site) + passage.path);
		this.areas.setCounts(results);
		const showMore = () => {
			this.pagesShown++;
			this.showResults(found, { wholeParts });
		};
		this.show('done', wholeParts({ ...this.wholePage(), showMore }, found));
	}

	private wholePage(): Omit<WholePage, 'showMore'> {
		const { data, saved, typed, state, pagesShown } = this;
		return {
			...{ data, saved, typed, state, pagesShown },
			hasOpenStrips: this.querySelector('.strip-fold[open]') !== null,
			template: (name) => this.areas.template(name),
			change: (next) => this.change(next),
			countMore: (hitsWanted) => {
				this.pagesShown++;
				void this.run(state, hitsWanted);
			},
			countAll: () => void this.run(state, Number.POSITIVE_INFINITY),
			searchAll: (onProgress) => this.index.search(state.text, this.optionsFor(state, Number.POSITIVE_INFINITY), { onProgress }),
			wholeCatalog: () => this.index.catalog(data.script, true),
		};
	}
}

customElements.define('search-results', SearchResults);
