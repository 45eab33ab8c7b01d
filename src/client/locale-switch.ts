/**
 * The way to the other script keeps page, query, anchor and place on the screen, and the choice is remembered: where a reader comes
 * to the other edition by a link, the switch says so, and nobody is moved.
 */

import { recall, remember } from './storage.ts';

interface Place {
	path: string;
	/** Id of an element on the screen, and its distance from the screen's edges; the scroll position where the page has no such element. */
	id: string | null;
	top: number;
	left: number;
}

const KEY = 'place';
const link = document.querySelector<HTMLAnchorElement>('a[data-script]');

function here(path: string): Place {
	for (const element of document.querySelectorAll('.words [id]')) {
		const { top, left, right, bottom } = element.getBoundingClientRect();
		if (bottom > 60 && right > 0 && top < innerHeight && left < innerWidth) return { path, id: element.id, top, left };
	}
	return { path, id: null, top: scrollY, left: 0 };
}

function goTo({ id, top, left }: Place): void {
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

function arrive(): void {
	try {
		const place = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Place | null;
		sessionStorage.removeItem(KEY);
		if (place?.path !== location.pathname) return;
		goTo(place);
		// The browser goes to the anchor once more when the page is complete.
		addEventListener('load', () => requestAnimationFrame(() => goTo(place)), { once: true });
	} catch {
		// Nothing is kept, or nothing that can be read: the page begins at its top or anchor.
	}
}

link?.addEventListener('click', () => {
	remember('script', link.dataset['script'] ?? '');
	link.search = location.search;
	link.hash = location.hash;
	try {
		sessionStorage.setItem(KEY, JSON.stringify(here(link.pathname)));
	} catch {
		// The anchor alone is kept.
	}
});
if (link && recall('script') === link.dataset['script']) {
	link.classList.add('preferred');
	link.title = link.dataset['preferred'] ?? '';
}
arrive();
