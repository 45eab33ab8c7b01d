/**
 * The link to the other locale keeps the query, the anchor and the scroll position. The choice is stored: a reader who later follows a
 * link to the other locale is told by the switch, and not redirected.
 */

import { store, stored } from './storage.ts';

interface ScrollPosition {
	path: string;
	/** Id of an element in the window and its distance from the window's edges; without an id, `top` is how far the page is scrolled. */
	id: string | null;
	top: number;
	left: number;
}

/** Key of the position in the session's storage. */
const POSITION = 'place';
/** Key of the chosen locale in the browser's storage. */
const CHOICE = 'script';
/** Height of the bar and a little more, in pixels: what lies behind it cannot be seen. */
const BAR_HEIGHT = 60;
const link = document.querySelector<HTMLAnchorElement>('a[data-script]');

/** The position of the first element of the words that can be seen, for the page at `path`. */
function currentPosition(path: string): ScrollPosition {
	for (const element of document.querySelectorAll('.words [id]')) {
		const { top, left, right, bottom } = element.getBoundingClientRect();
		if (bottom > BAR_HEIGHT && right > 0 && top < innerHeight && left < innerWidth) return { path, id: element.id, top, left };
	}
	return { path, id: null, top: scrollY, left: 0 };
}

function scrollToPosition({ id, top, left }: ScrollPosition): void {
	const element = id === null ? null : document.getElementById(id);
	if (!element) {
		scrollTo({ top, behavior: 'instant' });
		return;
	}
	const now = element.getBoundingClientRect();
	const words = element.closest('.words');
	if (words) words.scrollLeft += now.left - left;
	scrollBy({ top: now.top - top, behavior: 'instant' });
}

function restorePosition(): void {
	try {
		const position = JSON.parse(sessionStorage.getItem(POSITION) ?? 'null') as ScrollPosition | null;
		sessionStorage.removeItem(POSITION);
		if (position?.path !== location.pathname) return;
		scrollToPosition(position);
		// The browser scrolls to the anchor once more when the page is complete.
		addEventListener('load', () => requestAnimationFrame(() => scrollToPosition(position)), { once: true });
	} catch {
		// Nothing is stored, or nothing that can be read: the page begins at its top or its anchor.
	}
}

link?.addEventListener('click', () => {
	store(CHOICE, link.dataset['script'] ?? '');
	link.search = location.search;
	link.hash = location.hash;
	try {
		sessionStorage.setItem(POSITION, JSON.stringify(currentPosition(link.pathname)));
	} catch {
		// Storage is off: the anchor alone is kept.
	}
});
if (link && stored(CHOICE) === link.dataset['script']) {
	link.classList.add('preferred');
	link.title = link.dataset['preferred'] ?? '';
}
restorePosition();
