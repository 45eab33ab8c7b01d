/** The search page: the address says what is searched, the page shows what is found. */

import type { Texts } from '../../i18n/interface/hant.ts';
import type { Locale } from '../../i18n/locale.ts';
import { RemoteIndex } from '../engine/remote-index.ts';
import type { Catalog } from '../shared/catalog.ts';
import { FIRST_HITS, type Results } from '../shared/results.ts';
import { type Asking, ORDERS, readAsking, writeAsking } from '../shared/search-state.ts';
import { answerList } from './answer-list.ts';
import { lineList, linesOf, sortLines, usageOf, usageTable } from './concordance.ts';
import { arrowKeys, element, filled } from './dom.ts';
import { facetList } from './facet-list.ts';
import { watchField } from './field.ts';
import { hitSections, type Setting } from './hit-list.ts';
import { strips } from './match-strips.ts';

type State = 'idle' | 'loading' | 'done' | 'error';

/** So many hits are shown at first, and so many more each time they are wanted. */
const SHOWN = 200;
/** Where counting all hits would mean loading much, so many more are looked for each time they are wanted. */
const MORE = 30;
/** A search that takes longer than this, in milliseconds, says that it is under way. */
const SOON = 250;

class SearchResults extends HTMLElement {
	private readonly index = new RemoteIndex(new URL(this.dataset['index'] ?? '', location.href).href);
	private readonly locale = this.dataset['script'] as Locale;
	private readonly texts = JSON.parse(this.dataset['texts'] ?? '{}') as Texts['finding'];
	private readonly input = document.querySelector<HTMLInputElement>('#q');
	/** Counts searches, so that a slow answer never replaces a later one. */
	private latest = 0;
	private asking: Asking = readAsking('');
	private catalog: Promise<Catalog> | null = null;
	private shown = SHOWN;
	/** Whether an address or a citation leads on at once: when it was submitted, here or on another page. */
	private leading = true;

	connectedCallback(): void {
		const { input } = this;
		const facets = this.querySelector('details');
		if (facets) facets.open = matchMedia('(width >= 60rem)').matches;
		if (input) {
			watchField(input, (submitted) => {
				this.leading = submitted;
				this.ask({ ...this.asking, text: input.value }, submitted);
			});
			input.addEventListener('keydown', (event) => {
				const first = this.querySelector<HTMLElement>('[data-answers] a, [data-search-result] a');
				if (event.key !== 'ArrowDown' || event.isComposing || !first) return;
				event.preventDefault();
				first.focus();
			});
			arrowKeys(this, '[data-answers] a, [data-search-result] a', ['ArrowUp', 'ArrowDown'], () => input.focus());
			this.addEventListener('keydown', (event) => event.key === 'Escape' && input.focus());
		}
		addEventListener('popstate', () => {
			this.leading = false;
			this.fromAddress();
		});
		this.place('list')?.addEventListener('click', (event) => {
			if (event.target instanceof Element && event.target.closest('[data-retry]')) this.fromAddress();
		});
		this.fromAddress();
	}

	private place(name: string): HTMLElement | null {
		return this.querySelector(`[data-${name}]`);
	}

	private template(name: string): Node[] {
		const template = this.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`);
		return template ? [...template.content.cloneNode(true).childNodes] : [];
	}

	/** Searches, and makes what is asked the address: a new step in the history when it was chosen or submitted. */
	private ask(asking: Asking, step: boolean): void {
		const address = new URL(location.href);
		address.search = writeAsking(asking);
		if (step && address.href !== location.href) history.pushState(null, '', address);
		else history.replaceState(null, '', address);
		void this.run(asking, FIRST_HITS);
	}

	private fromAddress(): void {
		const asking = readAsking(location.search);
		if (this.input) this.input.value = asking.text;
		void this.run(asking, FIRST_HITS);
	}

	private async run(asking: Asking, want: number): Promise<void> {
		const turn = ++this.latest;
		this.asking = asking;
		if (want === FIRST_HITS) this.shown = SHOWN;
		if (asking.text.trim() === '') return this.showIdle();
		document.documentElement.dataset['searchState'] = 'loading';
		const slow = setTimeout(() => this.place('summary')?.replaceChildren(...this.template('loading')), SOON);
		try {
			this.catalog ??= this.index.catalog(this.locale);
			const { choice, also } = asking;
			const onProgress = (counted: number, all: number) => {
				if (turn === this.latest && counted < all) this.place('summary')?.replaceChildren(filled(this.texts.counting, { counted, all }));
			};
			// The worker answers in order: the catalog before the first hits, these before the whole.
			const onFirst = async (first: Results) => {
				const catalog = await this.catalog;
				clearTimeout(slow);
				if (turn === this.latest && catalog) this.showResults(first, catalog, 'loading');
			};
			const results = this.index.search(
				asking.text,
				{ locale: this.locale, choice, also, want },
				want === FIRST_HITS ? { onFirst } : { onProgress },
			);
			const [catalog, found] = await Promise.all([this.catalog, results]);
			if (turn !== this.latest) return;
			if (found === null) this.showIdle();
			else this.showResults(found, catalog);
		} catch {
			this.catalog = null;
			if (turn === this.latest) this.showError();
		} finally {
			clearTimeout(slow);
		}
	}

	/** Replaces what is shown and says in which state the page is; `loading` shows the first hits of those to come. */
	private show(state: State, parts: Record<string, readonly (Node | string)[]>): void {
		const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['key'] : undefined;
		for (const name of ['answers', 'summary', 'tools', 'strips', 'facets', 'list', 'more']) {
			this.place(name)?.replaceChildren(...(parts[name] ?? []));
		}
		if (focused) this.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
		this.classList.toggle('has-hits', state === 'done' || state === 'loading');
		document.documentElement.dataset['searchState'] = state;
	}

	private count(matches: number, passages: number, pages: number, uncounted: number): void {
		const summary = this.place('summary');
		if (!summary) return;
		Object.assign(summary.dataset, { matches, passages, pages });
		summary.toggleAttribute('data-lower-bound', uncounted > 0);
	}

	private showIdle(): void {
		this.count(0, 0, 0, 0);
		this.show('idle', { list: this.template('idle') });
	}

	/** No counts are left standing that nothing bears out. */
	private showError(): void {
		for (const name of ['matches', 'passages', 'pages']) delete this.place('summary')?.dataset[name];
		this.show('error', { list: this.template('error') });
	}

	private showResults(results: Results, catalog: Catalog, state: State = 'done'): void {
		const { asking, texts } = this;
		const { matches, passages, pages, uncounted } = results;
		const setting: Setting = { site: this.dataset['site'] ?? '', text: asking.text, texts };
		const [place, ...others] = results.answers.filter(({ kind }) => kind === 'passage');
		if (this.leading && place && others.length === 0) location.replace(setting.site + place.path);
		const answers = answerList(setting, results.answers);
		const narrowed = Object.values(asking.choice).some((values) => values.length > 0);
		this.count(matches, passages, pages.length, uncounted);
		const facets = facetList(texts, catalog, results, asking, (next) => this.ask(next, true));
		if (passages === 0 && uncounted === 0) {
			this.show('done', {
				answers,
				facets: narrowed ? facets : [],
				summary: this.template('none'),
				list: answers.length > 0 ? [] : this.template('tips'),
			});
			return;
		}
		const numbers = { matches, passages, pages: pages.length, uncounted };
		this.show(state, {
			answers,
			facets,
			summary: [filled(uncounted > 0 ? texts.atLeast : texts.summary, numbers)],
			tools: this.tools(),
			strips: strips(setting, catalog, results),
			...this.list(setting, results, catalog),
		});
	}

	private list(setting: Setting, results: Results, catalog: Catalog): { list: HTMLElement[]; more: HTMLElement[] } {
		const { asking, texts, shown } = this;
		const more: HTMLElement[] = [];
		const button = (label: string, act: () => void) => {
			const made = Object.assign(element('button', 'action', label), { type: 'button' });
			made.addEventListener('click', act);
			more.push(made);
		};
		const lines = asking.view === 'lines' ? linesOf(results) : null;
		const left = (lines?.length ?? results.passages) - shown;
		const further = left > 0 ? Math.min(left, SHOWN) : MORE;
		if (left > 0 || results.uncounted > 0) {
			button(filled(texts.more, { n: further }), () => {
				this.shown += SHOWN;
				if (left > 0) this.showResults(results, catalog);
				else void this.run(asking, results.passages + MORE);
			});
		}
		if (!results.whole) button(texts.countAll, () => void this.run(asking, Number.POSITIVE_INFINITY));
		if (!lines) return { list: hitSections(setting, results, shown), more };
		const usage = usageTable(texts, usageOf(lines, catalog, asking.choice));
		return { list: [usage, lineList(setting, sortLines(lines, asking.order), shown)], more };
	}

	/** How the hits are listed: by passage or in lines, and in which order. */
	private tools(): HTMLElement[] {
		const { asking, texts } = this;
		const views = (['passages', 'lines'] as const).map((view) => {
			const button = Object.assign(element('button', '', texts.views[view]), { type: 'button', ariaPressed: String(asking.view === view) });
			button.dataset['key'] = `view:${view}`;
			button.addEventListener('click', () => this.ask({ ...asking, view, order: 'record' }, true));
			return button;
		});
		const group = element('div', 'view-switch', ...views);
		group.role = 'group';
		group.ariaLabel = texts.view;
		if (asking.view === 'passages') return [group];
		const select = element('select', '', ...ORDERS.map((order) => new Option(texts.orders[order], order, false, order === asking.order)));
		select.dataset['key'] = 'order';
		select.addEventListener('change', () => this.ask({ ...asking, order: ORDERS[select.selectedIndex] ?? 'record' }, true));
		return [group, element('label', 'order', texts.order, select)];
	}
}

customElements.define('search-results', SearchResults);
