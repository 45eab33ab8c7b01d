/** Results below the bar's search field while the reader types. */
import type { DialogTexts } from '../shared/element-data.ts';
import { element } from './dom.ts';
import { QuickSearch } from './quick-search.ts';

/** Keeps the panel's end below the field's. */
function place(panel: HTMLElement, form: Element): void {
	const { right } = form.getBoundingClientRect();
	panel.style.insetInlineEnd = `${document.documentElement.clientWidth - right}px`;
}

/** Shows results for a field from now on, for what is in it too. */
export function answerInBar(input: HTMLInputElement, texts: DialogTexts): void {
	const { form } = input;
	if (!form) return;
	// A panel without a focusable child takes the focus of a click, so that it stays open.
	const panel = Object.assign(element('section', 'finder bar-finder'), { hidden: true, tabIndex: -1 });
	const search = new QuickSearch(texts, input, panel);
	panel.ariaLabel = texts.dialog;
	panel.append(...search.parts);
	form.after(panel);
	const update = () => {
		place(panel, form);
		panel.hidden = input.value.trim() === '';
	};
	const isInside = (target: EventTarget | null) => target instanceof Node && (form.contains(target) || panel.contains(target));
	const close = () => {
		panel.hidden = true;
	};
	input.addEventListener('input', update);
	input.addEventListener('focus', update);
	addEventListener('resize', () => place(panel, form));
	for (const part of [form, panel] as HTMLElement[]) {
		part.addEventListener('focusout', ({ relatedTarget }) => isInside(relatedTarget) || close());
		part.addEventListener('keydown', (event) => {
			if (event.key !== 'Escape' || event.isComposing || panel.hidden) return;
			event.preventDefault();
			input.focus();
			close();
		});
	}
	panel.addEventListener('click', ({ target }) => search.leads(target) && close());
	if (input.value.trim() === '') return;
	update();
	void search.run();
}
