/** The search dialog of every page: answers while one types, leads to a passage or to all results. */

import type { Texts } from '../../i18n/interface/hant.ts';
import type { Locale } from '../../i18n/locale.ts';
import { RemoteIndex } from '../engine/remote-index.ts';
import { FIRST_HITS, type Results } from '../shared/results.ts';
import { answerList } from './answer-list.ts';
import { arrowKeys, element, filled } from './dom.ts';
import { watchField } from './field.ts';
import { hitSections, type Setting } from './hit-list.ts';

/** So many passages are shown; the search page shows all. */
const SHOWN = 20;
const LINKS = '.answers a, [data-search-result] a';

class Finder {
	private readonly door = document.querySelector<HTMLElement>('[data-door]');
	private readonly texts = JSON.parse(this.door?.dataset['texts'] ?? '{}') as Texts['finding'];
	private readonly locale = this.door?.dataset['script'] as Locale;
	private readonly site = this.door?.dataset['site'] ?? '/';
	private readonly index = new RemoteIndex(new URL(this.door?.dataset['index'] ?? '', location.href).href);
	private readonly input = Object.assign(document.createElement('input'), {
		type: 'search',
		name: 'q',
		autocomplete: 'off',
		spellcheck: false,
		enterKeyHint: 'search',
		ariaLabel: this.texts.dialog,
		placeholder: this.texts.dialog,
	});
	private readonly summary = element('p', 'finder-summary');
	private readonly answers = element('ul', 'answers');
	private readonly list = element('div', '');
	private readonly all = element('a', '', this.texts.allResults);
	private readonly dialog = this.build();
	/** Counts searches, so that a slow answer never replaces a later one. */
	private latest = 0;

	private build(): HTMLDialogElement {
		const { texts, input, summary, answers, list, all } = this;
		summary.role = 'status';
		answers.ariaLabel = texts.answers;
		all.href = `${this.site}search/`;
		const close = Object.assign(element('button', 'finder-close', texts.close), { type: 'button' });
		const form = Object.assign(element('form', 'search-form', input), { role: 'search', action: all.href });
		const foot = element('div', 'finder-foot', element('span', 'finder-hint', texts.dialogHint), all);
		const dialog = element(
			'dialog',
			'finder',
			element('div', 'finder-head', form, close),
			element('div', 'finder-found', summary, answers, list),
			foot,
		);
		dialog.ariaLabel = texts.dialog;
		document.body.append(dialog);
		watchField(input, (submitted) => {
			if (submitted) location.assign(this.address());
			else void this.run(input.value);
		});
		close.addEventListener('click', () => dialog.close());
		dialog.addEventListener('click', ({ target }) => {
			const on = target instanceof Element ? target : null;
			if (on === dialog || on?.closest(LINKS)) dialog.close();
			else if (on?.closest('[data-retry]')) void this.run(input.value);
		});
		dialog.addEventListener('keydown', (event) => {
			if (event.isComposing) return;
			// A search field would only be emptied.
			if (event.key === 'Escape') dialog.close();
			else if (event.key === 'ArrowDown' && event.target === input) dialog.querySelector<HTMLElement>(LINKS)?.focus();
			else return;
			event.preventDefault();
		});
		arrowKeys(dialog, LINKS, ['ArrowUp', 'ArrowDown'], () => input.focus());
		// The keyboard of a phone takes its room from the visual viewport alone.
		const fit = () => dialog.style.setProperty('--view', `${visualViewport?.height ?? innerHeight}px`);
		visualViewport?.addEventListener('resize', fit);
		fit();
		return dialog;
	}

	private address(): string {
		return `${this.site}search/?q=${encodeURIComponent(this.input.value)}`;
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

	private async run(text: string): Promise<void> {
		const turn = ++this.latest;
		this.all.href = this.address();
		this.dialog.dataset['searchState'] = 'loading';
		try {
			const onFirst = (first: Results) => turn === this.latest && this.showResults(text, first);
			const results = text.trim() === '' ? null : await this.index.search(text, { locale: this.locale, want: FIRST_HITS }, { onFirst });
			if (turn !== this.latest) return;
			this.dialog.dataset['searchState'] = results ? 'done' : 'idle';
			if (results) this.showResults(text, results);
			else this.show([]);
		} catch {
			if (turn !== this.latest) return;
			this.dialog.dataset['searchState'] = 'error';
			const retry = Object.assign(element('button', '', this.texts.retry), { type: 'button' });
			retry.dataset['retry'] = '';
			this.show([this.texts.error, ' ', retry]);
		}
	}

	private showResults(text: string, results: Results): void {
		const { texts, site } = this;
		const { matches, passages, pages, uncounted, answers } = results;
		const setting: Setting = { site, text, texts };
		const counts = filled(uncounted > 0 ? texts.atLeast : texts.summary, { matches, passages, pages: pages.length, uncounted });
		this.show(
			[passages === 0 && uncounted === 0 ? texts.none : counts],
			answerList(setting, answers),
			hitSections(setting, results, SHOWN),
		);
	}
}

let finder: Finder | null = null;

/** Opens the dialog, making it the first time. */
export function openFinder(): void {
	finder ??= new Finder();
	finder.open();
}
