/** Results while one types in a field: direct answers, the first hits, and a link to all. The search dialog and the bar's field show it. */
import { RemoteIndex } from '../engine/remote-index.ts';
import type { DialogTexts, SearchData } from '../shared/element-data.ts';
import { FIRST_HITS, type Results } from '../shared/results.ts';
import { answerList } from './answer-list.ts';
import { button, element, fieldArrowKeys } from './dom.ts';
import { watchField } from './field.ts';
import { hitSections } from './hit-list.ts';
import { withoutHits } from './no-hits.ts';
import { missingNote, readSearchData, summaryOf } from './view-context.ts';

/** How many passages are shown. The search page shows all. */
const MOST_PASSAGES = 20;
/** What ↓ and ↑ go through. */
const STOPS = '.answers a, .suggestions a, [data-search-result] a, [data-retry], .finder-foot a';

export class QuickSearch {
	readonly data: SearchData<DialogTexts>;
	/** The results, and the line below them. */
	readonly parts: HTMLElement[];
	private readonly index: RemoteIndex;
	private readonly input: HTMLInputElement;
	private readonly root: HTMLElement;
	private readonly summary = Object.assign(element('p', 'finder-summary'), { role: 'status' });
	private readonly answers = element('ul', 'answers');
	private readonly list = element('div', '');
	private readonly allResults = element('a', '');
	/** The number of the newest search. Results of older ones are dropped. */
	private latest = 0;

	/**
	 * @param texts the interface texts
	 * @param input its form, if it has one, leads to the search page
	 * @param root shows the parts; it carries the state of the search
	 */
	constructor(texts: DialogTexts, input: HTMLInputElement, root: HTMLElement) {
		this.data = readSearchData(document.querySelector<HTMLElement>('[data-door]') ?? document.body, texts);
		this.index = new RemoteIndex(this.data.index, this.data.others);
		this.input = input;
		this.root = root;
		const { summary, answers, list, allResults } = this;
		this.parts = [
			element('div', 'finder-found', summary, answers, list),
			element('div', 'finder-foot', element('span', 'finder-hint', texts.dialogHint), allResults),
		];
		answers.ariaLabel = texts.answers;
		allResults.append(texts.allResults);
		allResults.href = this.addressOf('');
		watchField(input, (submitted) => {
			if (submitted) location.assign(this.addressOf(input.value));
			else void this.run();
		});
		fieldArrowKeys(input, root, STOPS);
		// The reader is about to type: the index opens meanwhile.
		this.index.open();
	}

	/** Whether a click or key on this element leads to another place. */
	leads(target: EventTarget | null): boolean {
		return target instanceof Element && target.closest('a') !== null;
	}

	private addressOf(query: string): string {
		return `${this.data.site}search/${query === '' ? '' : `?q=${encodeURIComponent(query)}`}`;
	}

	/** Replaces the results. A link that had the focus keeps it; if it is gone, the field gets it. */
	private show(summary: (Node | string)[], answers: Node[] = [], list: Node[] = []): void {
		const { input, root } = this;
		const focused = root.contains(document.activeElement) && document.activeElement !== input ? document.activeElement : null;
		const href = focused?.getAttribute('href');
		this.summary.replaceChildren(...summary);
		this.answers.replaceChildren(...answers);
		this.list.replaceChildren(...list);
		if (!focused || root.contains(document.activeElement)) return;
		const same = [...root.querySelectorAll('a')].find((link) => link.getAttribute('href') === href);
		(same ?? input).focus();
	}

	/** Searches for what is in the field. */
	async run(): Promise<void> {
		const { root, data } = this;
		const query = this.input.value;
		const turn = ++this.latest;
		this.allResults.href = this.addressOf(query);
		root.dataset['searchState'] = 'loading';
		try {
			const onFirst = (first: Results) => turn === this.latest && this.showResults(query, first);
			const options = { locale: data.script, hitsWanted: FIRST_HITS };
			const results = query.trim() === '' ? null : await this.index.search(query, options, { onFirst });
			if (turn !== this.latest) return;
			if (results) this.showResults(query, results);
			else this.show([]);
			root.dataset['searchState'] = results ? 'done' : 'idle';
		} catch {
			if (turn !== this.latest) return;
			const retry = button('', data.texts.retry, () => void this.run());
			retry.dataset['retry'] = '';
			this.show([data.texts.error, ' ', retry]);
			root.dataset['searchState'] = 'error';
		}
	}

	private showResults(query: string, results: Results): void {
		const { site, texts } = this.data;
		const { passages, uncounted, answers } = results;
		const context = { site, query, texts };
		const direct = answerList(context, answers);
		if (passages > 0 || uncounted > 0) {
			this.show([summaryOf(texts, results)], direct, hitSections(context, results, MOST_PASSAGES));
			return;
		}
		const { summary, list } = withoutHits(context, results, MOST_PASSAGES, (meant) => this.addressOf(meant));
		this.show([[summary ?? texts.none, ...missingNote(texts, results)].join(' ')], direct, list);
	}
}
