/**
 * What passages need at first. The rest is loaded when it is asked for: the bar when a reader points at a passage, the marks and notices when the
 * address needs them. Without JavaScript a passage's link is an ordinary link.
 */

/** How far a finger may move in a tap, in pixels. */
const TAP_RADIUS = 10;

const loadBar = () => import('./passage-bar.ts');

function closest<E extends Element>(target: EventTarget | null, selector: string): E | null {
	return target instanceof Element ? target.closest<E>(selector) : null;
}

/** Where the pointer was pressed, in the window, and how far the page was scrolled then. */
let pressed = { x: 0, y: 0, scroll: 0 };
addEventListener('pointerdown', ({ clientX, clientY }) => {
	pressed = { x: clientX, y: clientY, scroll: scrollX + scrollY };
});

/** Whether a click is a tap, and not the end of a scroll. */
function isTap({ pointerType, clientX, clientY }: PointerEvent): boolean {
	const { x, y, scroll } = pressed;
	return pointerType === 'touch' && Math.hypot(clientX - x, clientY - y) < TAP_RADIUS && scroll === scrollX + scrollY;
}

addEventListener('click', (event) => {
	const { target, ctrlKey, metaKey, shiftKey, altKey, detail } = event;
	if (ctrlKey || metaKey || shiftKey || altKey || !document.querySelector('passage-bar')) return;
	const link = closest<HTMLAnchorElement>(target, '.passage > .anchor');
	if (link) {
		// The reader stays at the place: the link is copied, not followed. On its own page the address names the passage.
		event.preventDefault();
		if (link.pathname === location.pathname) history.replaceState(history.state, '', link.hash);
		void loadBar().then(({ openAndCopy }) => openAndCopy(link, detail === 0));
	} else if (isTap(event as PointerEvent) && !closest(target, 'a') && getSelection()?.isCollapsed) {
		const tapped = closest(target, '.words .passage')?.querySelector<HTMLAnchorElement>('.anchor');
		if (tapped) void loadBar().then(({ open }) => open(tapped));
	}
});
for (const type of ['pointerover', 'focusin', 'selectionchange']) {
	document.addEventListener(type, ({ target }) => {
		if (closest(target, '.passage') || (type === 'selectionchange' && !getSelection()?.isCollapsed)) void loadBar();
	});
}

/** Marks what the address names, or says that it names nothing. */
function arrive(): void {
	document.querySelector('.wording-notice')?.remove();
	CSS.highlights?.delete('wording');
	const id = location.hash.slice(1);
	if (id.includes('~') || new URLSearchParams(location.search).has('w')) void import('./mark-passages.ts').then((marks) => marks.arrive());
	else if (id && !document.getElementById(id)) void import('./missing-anchor.ts').then(({ sayMissing }) => sayMissing(id));
}
addEventListener('hashchange', arrive);
arrive();
