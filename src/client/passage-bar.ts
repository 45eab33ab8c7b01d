/** The bar of a passage: link, quotation, citation, source. Its markup stands in PassageBar.astro; passages are links without it. */

import type { Chosen } from './selection.ts';

/** How long a selection must rest before the bar comes, in milliseconds. */
const REST = 150;
/** How long a message stays, in milliseconds. */
const MESSAGE = 2500;

class PassageBar extends HTMLElement {
	private chosen: Chosen | null = null;
	/** The passage's own link, where the bar was opened from one. */
	private opener: HTMLAnchorElement | null = null;

	connectedCallback(): void {
		let rest = 0;
		let pressed = false;
		addEventListener('pointerdown', ({ target }) => {
			pressed = true;
			if (!this.contains(target as Node)) this.hide();
		});
		addEventListener('pointerup', () => {
			pressed = false;
		});
		addEventListener('pointercancel', () => {
			pressed = false;
		});
		addEventListener('click', (event) => this.clicked(event as PointerEvent));
		addEventListener('pointerover', ({ target, pointerType }) => {
			if (pointerType !== 'mouse' || this.contains(document.activeElement) || !getSelection()?.isCollapsed) return;
			const link = this.linkOf(target, 'a.anchor');
			if (link) this.open(link);
			else if (this.linkOf(target, '.passage') !== this.opener && !this.contains(target as Node)) this.hide();
		});
		addEventListener('keydown', ({ key }) => {
			if (key !== 'Escape' || !this.matches(':popover-open')) return;
			this.hide();
			this.opener?.focus();
		});
		document.addEventListener('selectionchange', () => {
			clearTimeout(rest);
			const wait = () => {
				if (pressed) rest = window.setTimeout(wait, REST);
				else void this.select();
			};
			rest = window.setTimeout(wait, REST);
		});
	}

	/** The link of the passage that an event's target lies in, as far as the target lies in what the selector names. */
	private linkOf(target: EventTarget | null, selector: string): HTMLAnchorElement | null {
		if (!(target instanceof Element) || !target.closest(selector)) return null;
		return target.closest('.passage')?.querySelector<HTMLAnchorElement>('a.anchor') ?? null;
	}

	private clicked(event: PointerEvent): void {
		if (event.ctrlKey || event.metaKey || event.shiftKey) return;
		const { target, pointerType, detail } = event;
		const action = target instanceof Element && this.contains(target) ? target.closest<HTMLElement>('[data-do]')?.dataset['do'] : undefined;
		if (action === 'link' || action === 'quote') void this.copy(action);
		const link = this.linkOf(target, 'a.anchor');
		if (link) {
			this.open(link);
			void this.copy('link');
			// Behind the link's own jump, which takes the focus away.
			if (detail === 0) setTimeout(() => this.querySelector('button')?.focus());
		} else if (pointerType === 'touch' && !(target as Element).closest('a') && getSelection()?.isCollapsed) {
			const passage = this.linkOf(target, '.words .passage');
			if (passage) this.open(passage);
		}
	}

	/** Opens the bar for a whole passage, beside its link. */
	private open(link: HTMLAnchorElement): void {
		const passage = link.closest('.passage');
		if (!passage) return;
		this.opener = link;
		const { origin, pathname, hash } = link;
		// The page may have been reached by a search or by a link to words; those are no part of this address.
		const url = `${origin}${pathname}${hash}`;
		this.show({ url, passage: url, words: passage.textContent ?? '', by: passage }, link.getBoundingClientRect());
	}

	/** Opens the bar for selected words, below their end. */
	private async select(): Promise<void> {
		const selection = getSelection();
		if (!selection || selection.isCollapsed || !document.querySelector('.words')?.contains(selection.anchorNode)) return;
		const { chosenIn } = await import('./selection.ts');
		const chosen = chosenIn(selection.getRangeAt(0));
		if (chosen) this.show(chosen, [...selection.getRangeAt(0).getClientRects()].at(-1) ?? null);
	}

	private hide(): void {
		if (this.matches(':popover-open')) this.hidePopover();
	}

	private show(chosen: Chosen, near: DOMRect | null): void {
		this.chosen = chosen;
		const { pathname, hash } = new URL(chosen.passage);
		const link = new URL(chosen.url);
		const page = pathname.split('/').at(-2);
		const seminar = pathname.replace(/[^/]+\/$/, '');
		const item = chosen.by.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? page;
		const at = (link.pathname === pathname && link.searchParams.get('w')) || hash.slice(1);
		const addresses: Record<string, string> = {
			cite: `${seminar}cite/?at=${at}#${item}`,
			source: `${seminar}source/#${page}-${hash.slice(1)}`,
		};
		for (const way of this.querySelectorAll<HTMLAnchorElement>('a')) way.href = addresses[way.dataset['do'] ?? ''] ?? '';
		if (!this.matches(':popover-open')) this.showPopover();
		const room = document.documentElement.clientWidth - this.offsetWidth - 8;
		this.style.left = `${Math.max(8, Math.min(near?.left ?? 8, room)) + scrollX}px`;
		this.style.top = `${(near?.bottom ?? 8) + scrollY + 4}px`;
	}

	private async copy(what: 'link' | 'quote'): Promise<void> {
		if (!this.chosen) return;
		const { url, words, by } = this.chosen;
		const { by: speaker = '', at = '' } = by.closest<HTMLElement>('[data-by]')?.dataset ?? {};
		const quote = `“${words}”（${[speaker, at, url].filter(Boolean).join('，')}）`;
		try {
			await navigator.clipboard.writeText(what === 'link' ? url : quote);
			this.say(what);
		} catch {
			this.say('failed');
		}
	}

	private say(what: string): void {
		const toast = document.querySelector<HTMLElement>('.toast');
		if (!toast) return;
		toast.textContent = toast.dataset[what] ?? '';
		setTimeout(() => {
			toast.textContent = '';
		}, MESSAGE);
	}
}

customElements.define('passage-bar', PassageBar);

if (location.hash.includes('~') || new URLSearchParams(location.search).has('w')) void import('./mark-passages.ts');
