/** Remembers the reader's settings. What they do is the stylesheet's business; each page recalls them before it is painted. */

import { remember } from './storage.ts';

document.querySelector('#settings')?.addEventListener('change', ({ target }) => {
	if (target instanceof HTMLInputElement) remember(target.name, target.value);
});

// A text set vertically runs sideways; a mouse wheel turns it all the same.
const words = document.querySelector<HTMLElement>('.words');
words?.addEventListener('wheel', (event) => {
	if (event.deltaX !== 0 || event.ctrlKey || getComputedStyle(words).writingMode !== 'vertical-rl') return;
	const before = words.scrollLeft;
	words.scrollLeft -= event.deltaY;
	if (words.scrollLeft !== before) event.preventDefault();
});
