/** The search dialog of every page: a field with results while the reader types. */
import type { DialogTexts } from '../shared/element-data.ts';
import { MOST_QUERY_LENGTH } from '../shared/query-length.ts';
import { button, element } from './dom.ts';
import { QuickSearch } from './quick-search.ts';

class SearchDialog {
	private readonly input = Object.assign(document.createElement('input'), {
		type: 'search',
		name: 'q',
		autocomplete: 'off',
		spellcheck: false,
		enterKeyHint: 'search',
		maxLength: MOST_QUERY_LENGTH,
	});
	private readonly dialog = element('dialog', 'finder');

	constructor(texts: DialogTexts) {
		const { input, dialog } = this;
		const form = Object.assign(element('form', 'search-form', input), { role: 'search' });
		const search = new QuickSearch(texts, input, dialog);
		form.action = `${search.data.site}search/`;
		for (const named of [input, dialog]) named.ariaLabel = texts.dialog;
		input.placeholder = texts.dialog;
		const close = button('finder-close', texts.close, () => dialog.close());
		dialog.append(element('div', 'finder-head', form, close), ...search.parts);
		document.body.append(dialog);
		dialog.addEventListener('click', ({ target }) => {
			// A click on the backdrop has the dialog itself as its target.
			if (target === dialog || search.leads(target)) dialog.close();
		});
		dialog.addEventListener('keydown', (event) => {
			// By default, Escape in a search field only empties the field.
			if (event.key !== 'Escape' || event.isComposing) return;
			event.preventDefault();
			dialog.close();
		});
		// A phone's keyboard reduces only the visual viewport.
		const fit = () => dialog.style.setProperty('--view', `${visualViewport?.height ?? innerHeight}px`);
		visualViewport?.addEventListener('resize', fit);
		fit();
	}

	open(): void {
		if (!this.dialog.open) this.dialog.showModal();
		this.input.focus();
		this.input.select();
	}
}

let searchDialog: SearchDialog | null = null;

/** Opens the dialog; makes it the first time. */
export function openSearchDialog(texts: DialogTexts): void {
	searchDialog ??= new SearchDialog(texts);
	searchDialog.open();
}
