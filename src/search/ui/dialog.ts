/** The search dialog of every page: shows results while the reader types, and links to all of them. */

import { RemoteIndex } from '../engine/remote-index.ts';
import type { DialogTexts } from '../shared/element-data.ts';
import { FIRST_HITS, type Results } from '../shared/results.ts';
import { answerList } from './answer-list.ts';
import { button, element, fieldArrowKeys } from './dom.ts';
import { watchField } from './field.ts';
import { hitSections } from './hit-list.ts';
import { readSearchData, summaryOf } from './view-context.ts';

/** How many passages are shown. The search page shows all. */
const MOST_PASSAGES = 20;
const LINKS = '.answers a, [data-search-result] a';

class SearchDialog {
	private readonly data = readSearchData<DialogTexts>(document.querySelector<HTMLElement>('[data-door]') ?? document.body);
	private readonly index = new RemoteIndex(this.data.index);
	private readonly input = Object.assign(document.createElement('input'), {
		type: 'search',
		name: 'q',
		autocomplete: 'off',
		spellcheck: false,
		enterKeyHint: 'search',
		ariaLabel: this.data.texts.dialog,
		placeholder: this.data.texts.dialog,
	});
	private readonly summary = element('p', 'finder-summary');
	private readonly answers = element('ul', 'answers');
	private readonly list = element('div', '');
	private readonly allResults = element('a', '', this.data.texts.allResults);
	private readonly dialog = this.build();
	/** The number of the newest search. Results of older ones are dropped. */
	private latest = 0;

	private build(): HTMLDialogElement {
		const { input, summary, answers, list, allResults } = this;
		const { site, texts } = this.data;
		summary.role = 'status';
		answers.ariaLabel = texts.answers;
		allResults.href = `${site}search/`;
		const form = Object.assign(element('form', 'search-form', input), { role: 'search', action: allResults.href });
		const close = button('finder-close', texts.close, () => dialog.close());
		const dialog = element(
			'dialog',
			'finder',
			element('div', 'finder-head', form, close),
			element('div', 'finder-found', summary, answers, list),
			element('div', 'finder-foot', element('span', 'finder-hint', texts.dialogHint), allResults),
		);
		dialog.ariaLabel = texts.dialog;
		document.body.append(dialog);
		watchField(input, (submitted) => {
			if (submitted) location.assign(this.address());
			else void this.run(input.value);
		});
		dialog.addEventListener('click', ({ target }) => {
			// A click on the backdrop has the dialog itself as its target.
			if (target === dialog || (target instanceof Element && target.closest(LINKS))) dialog.close();
		});
		dialog.addEventListener('keydown', (event) => {
			// By default, Escape in a search field only empties the field.
			if (event.key !== 'Escape' || event.isComposing) return;
			event.preventDefault();
			dialog.close();
		});
		fieldArrowKeys(input, dialog, LINKS);
		// A phone's keyboard reduces only the visual viewport.
		const fit = () => dialog.style.setProperty('--view', `${visualViewport?.height ?? innerHeight}px`);
		visualViewport?.addEventListener('resize', fit);
		fit();
		return dialog;
	}

	/** The address of all results. */
	private address(): string {
		return `${this.data.site}search/?q=${encodeURIComponent(this.input.value)}`;
	}

	open(): void {
		if (!this.dialog.open) this.dialog.showModal();
		this.input.focus();
		this.input.select();
	}

	private show(summary: (Node | string)[], answers: Node[] = [], list: Node[] = []): void {
		this.summary.replaceChildren(...summary);
		this.answers.replaceChildren(...answers);
		this.list.replaceChildren(...list);
	}

	private async run(query: string): Promise<void> {
		const { dialog, data } = this;
		const turn = ++this.latest;
		this.allResults.href = this.address();
		dialog.dataset['searchState'] = 'loading';
		try {
			const onFirst = (first: Results) => turn === this.latest && this.showResults(query, first);
			const options = { locale: data.script, hitsWanted: FIRST_HITS };
			const results = query.trim() === '' ? null : await this.index.search(query, options, { onFirst });
			if (turn !== this.latest) return;
			dialog.dataset['searchState'] = results ? 'done' : 'idle';
			if (results) this.showResults(query, results);
			else this.show([]);
		} catch {
			if (turn !== this.latest) return;
			dialog.dataset['searchState'] = 'error';
			const retry = button('', data.texts.retry, () => void this.run(this.input.value));
			retry.dataset['retry'] = '';
			this.show([data.texts.error, ' ', retry]);
		}
	}

	private showResults(query: string, results: Results): void {
		const { site, texts } = this.data;
		const { passages, uncounted, answers } = results;
		const context = { site, query, texts };
		this.show(
			[passages === 0 && uncounted === 0 ? texts.none : summaryOf(texts, results)],
			answerList(context, answers),
			hitSections(context, results, MOST_PASSAGES),
		);
	}
}

let searchDialog: SearchDialog | null = null;

/** Opens the dialog; makes it the first time. */
export function openSearchDialog(): void {
	searchDialog ??= new SearchDialog();
	searchDialog.open();
}
