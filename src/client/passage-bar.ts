/** The bar of a passage or of selected words. Its markup is PassageBar.astro; what it does is in bar-actions.ts. */

import { ACTIONS, ADDRESSES } from './bar-actions.ts';
import { type QuotedWords, wholePassage } from './quoted-words.ts';

/** How long a selection must stay unchanged before the bar opens, in milliseconds. */
const SELECTION_PAUSE = 150;
/** Least distance of the bar from the window's edges, and the room that the toast takes at the window's foot, in pixels. */
const EDGE = 8;
const TOAST = 72;

class PassageBar extends HTMLElement {
	private quoted: QuotedWords | null = null;
	/** The passage's link from which the bar was opened, if it was. */
	private opener: HTMLAnchorElement | null = null;
	/** Whether it stays open until the reader does something else: not if only the mouse is over a link. */
	private stays = false;

	connectedCallback(): void {
		let timer = 0;
		let pressed = false;
		addEventListener('pointerdown', ({ target }) => {
			pressed = true;
			if (!this.contains(target as Node)) this.hide();
		});
		for (const type of ['pointerup', 'pointercancel']) {
			addEventListener(type, () => {
				pressed = false;
			});
		}
		this.addEventListener('click', (event) => this.clicked(event));
		addEventListener('pointerover', ({ target, pointerType }) => this.pointed(target, pointerType));
		addEventListener('keydown', ({ key }) => {
			if (key !== 'Escape' || !this.matches(':popover-open')) return;
			this.hide();
			this.opener?.focus();
		});
		const selected = () => {
			clearTimeout(timer);
			const wait = () => {
				if (pressed) timer = window.setTimeout(wait, SELECTION_PAUSE);
				else void this.select();
			};
			timer = window.setTimeout(wait, SELECTION_PAUSE);
		};
		document.addEventListener('selectionchange', selected);
		selected();
	}

	private clicked(event: MouseEvent): void {
		const control = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
		const action = ACTIONS[control?.dataset['do'] ?? ''];
		if (!action || !this.quoted || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		void action(this.quoted);
	}

	/** A mouse over a passage's link opens the bar; over another passage it closes it. */
	private pointed(target: EventTarget | null, pointerType: string): void {
		if (pointerType !== 'mouse' || this.stays || this.contains(target as Node) || !getSelection()?.isCollapsed) return;
		const link = target instanceof Element ? target.closest('.passage')?.querySelector<HTMLAnchorElement>('.anchor') : null;
		if (link && link === target) this.open(link);
		else if (link !== this.opener) this.hide();
	}

	/** Opens the bar for a whole passage, below its link. */
	open(link: HTMLAnchorElement, stays = false): void {
		const quoted = wholePassage(link);
		if (!quoted) return;
		this.opener = link;
		this.show(quoted, link.getBoundingClientRect());
		this.stays = stays;
	}

	/** Opens the bar for selected words, below their end. */
	private async select(): Promise<void> {
		const selection = getSelection();
		if (!selection || selection.isCollapsed || !(selection.anchorNode?.parentElement ?? document.body).closest('.words')) return;
		const { selectedWords } = await import('./selection.ts');
		const quoted = selectedWords(selection.getRangeAt(0));
		if (!quoted) return;
		this.show(quoted, [...selection.getRangeAt(0).getClientRects()].at(-1) ?? null);
		this.stays = true;
	}

	private hide(): void {
		this.stays = false;
		if (this.matches(':popover-open')) this.hidePopover();
	}

	/** Opens the bar below a place in the window, above it where there is no room. */
	private show(quoted: QuotedWords, near: DOMRect | null): void {
		this.quoted = quoted;
		for (const link of this.querySelectorAll<HTMLAnchorElement>('a')) {
			const address = ADDRESSES[link.dataset['do'] ?? '']?.(quoted) ?? null;
			link.hidden = address === null;
			link.href = address ?? '';
		}
		if (!this.matches(':popover-open')) this.showPopover();
		const { left, top, bottom } = near ?? new DOMRect(EDGE, EDGE);
		// Measured where it has room: near the right edge it would wrap.
		this.style.left = '0';
		const room = document.documentElement.clientWidth - this.offsetWidth - EDGE;
		const isBelow = bottom + this.offsetHeight + TOAST < innerHeight || top < this.offsetHeight + EDGE;
		this.style.left = `${Math.max(EDGE, Math.min(left, room)) + scrollX}px`;
		this.style.top = `${(isBelow ? bottom : top - this.offsetHeight) + scrollY}px`;
	}
}

customElements.define('passage-bar', PassageBar);
const bar = document.querySelector<PassageBar>('passage-bar');

/** Opens the bar for the passage of a link. */
export function open(link: HTMLAnchorElement): void {
	bar?.open(link, true);
}

/** Opens the bar for the passage of a link, and copies the link. The focus goes to the bar if the keyboard was used. */
export function openAndCopy(link: HTMLAnchorElement, byKeyboard: boolean): void {
	open(link);
	const quoted = wholePassage(link);
	if (quoted) void ACTIONS['link']?.(quoted);
	if (byKeyboard) bar?.querySelector('button')?.focus();
}
