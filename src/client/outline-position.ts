/** Shows the current page in the outline of a long seminar, which is longer than the window. */

const outline = document.querySelector<HTMLElement>('.outline');
const current = outline?.querySelector<HTMLElement>('[aria-current]');

/** The outline scrolls by itself on a wide screen; the page stays where it is. */
function showInOutline(): void {
	if (!outline || !current || outline.scrollHeight <= outline.clientHeight) return;
	const offset = current.getBoundingClientRect().top - outline.getBoundingClientRect().top;
	outline.scrollTop += offset - outline.clientHeight / 2;
}

/** On a narrow screen the bar leads to the outline below the words: to the current page in it. */
function showBelowWords(): void {
	if (location.hash === '#outline') current?.scrollIntoView({ block: 'center' });
}

addEventListener('hashchange', showBelowWords);
showInOutline();
showBelowWords();

export {};
