/** Remembers the reader's settings. What they do is the stylesheet's business. */
import { recall, remember } from './memory.ts';

const inputs = document.querySelectorAll<HTMLInputElement>('#settings input');
let changed = false;
for (const input of inputs) {
	if (recall(input.name) !== input.value || input.checked) continue;
	input.checked = true;
	changed = true;
}
// The browser went to the linked passage before the text took the reader's form.
if (changed) document.querySelector(':target')?.scrollIntoView();

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
