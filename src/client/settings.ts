/** Stores the reader's settings. The stylesheet applies them; an inline script (publish/policy.ts) restores them before the first paint. */

import { store } from './storage.ts';

document.querySelector('#settings')?.addEventListener('change', ({ target }) => {
	if (target instanceof HTMLInputElement) store(target.name, target.value);
});

// A text set vertically scrolls sideways; the mouse wheel scrolls it too.
const words = document.querySelector<HTMLElement>('.words');
words?.addEventListener('wheel', (event) => {
	if (event.deltaX !== 0 || event.ctrlKey || getComputedStyle(words).writingMode !== 'vertical-rl') return;
	const before = words.scrollLeft;
	words.scrollLeft -= event.deltaY;
	if (words.scrollLeft !== before) event.preventDefault();
});
