/**
 * The bar of a passage or of selected words: link, quotation, citation, source. Its markup is PassageBar.astro. Without JavaScript a
 * passage's link still works.
 */

import type { SelectedWords } from './selection.ts';

/** How long a selection must stay unchanged before the bar opens, in milliseconds. */
const SELECTION_PAUSE = 150;
/** How long a message is shown, in milliseconds. */
const MESSAGE_DURATION = 2500;
/** Least distance of the bar from the window's edges, and its distance from the words, in pixels. */
const EDGE = 8;
const GAP = 4;

/** What no speaker says: narration, and stage directions. Blocks.astro gives the classes. */
const NOBODY = '.narration, .narrative';

class PassageBar extends HTMLElement {
	private selected: SelectedWords | null = null;
	/** The passage's link from which the bar was opened, if it was. */
	private opener: HTMLAnchorElement | null = null;

	connectedCallback(): void {
		let timer = 0;
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
			clearTimeout(timer);
			const wait = () => {
				if (pressed) timer = window.setTimeout(wait, SELECTION_PAUSE);
				else void this.select();
			};
			timer = window.setTimeout(wait, SELECTION_PAUSE);
		});
	}

	/** The link of the passage around an event's target; null if the target is not inside an element that the selector matches. */
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
			// After the browser has followed the link, which takes the focus away.
			if (detail === 0) setTimeout(() => this.querySelector('button')?.focus());
		} else if (pointerType === 'touch' && !(target as Element).closest('a') && getSelection()?.isCollapsed) {
			const passage = this.linkOf(target, '.words .passage');
			if (passage) this.open(passage);
		}
	}

	/** Opens the bar for a whole passage, below its link. */
	private open(link: HTMLAnchorElement): void {
		const passage = link.closest('.passage');
		if (!passage) return;
		this.opener = link;
		const { origin, pathname, hash } = link;
		// Without the query by which this page was reached: a search, or a link to exact words.
		const url = `${origin}${pathname}${hash}`;
		this.show(
			{ url, passage: url, words: passage.textContent ?? '', passages: [passage], narrated: passage.closest(NOBODY) !== null },
			link.getBoundingClientRect(),
		);
	}

	/** Opens the bar for selected words, below their end. */
	private async select(): Promise<void> {
		const selection = getSelection();
		if (!selection || selection.isCollapsed || !document.querySelector('.words')?.contains(selection.anchorNode)) return;
		const { selectedWords } = await import('./selection.ts');
		const selected = selectedWords(selection.getRangeAt(0));
		if (selected) this.show(selected, [...selection.getRangeAt(0).getClientRects()].at(-1) ?? null);
	}

	private hide(): void {
		if (this.matches(':popover-open')) this.hidePopover();
	}

	/** Opens the bar below a place in the window. */
	private show(selected: SelectedWords, near: DOMRect | null): void {
		this.selected = selected;
		const { pathname, hash } = new URL(selected.passage);
		const url = new URL(selected.url);
		const page = pathname.split('/').at(-2);
		const seminar = pathname.replace(/[^/]+\/$/, '');
		const item = selected.passages[0].closest<HTMLElement>('[data-item]')?.dataset['item'] ?? page;
		const cited = (url.pathname === pathname && url.searchParams.get('w')) || hash.slice(1);
		const addresses: Record<string, string> = {
			cite: `${seminar}cite/?at=${cited}#${item}`,
			source: `${seminar}source/#${page}-${hash.slice(1)}`,
		};
		for (const link of this.querySelectorAll<HTMLAnchorElement>('a')) link.href = addresses[link.dataset['do'] ?? ''] ?? '';
		if (!this.matches(':popover-open')) this.showPopover();
		const room = document.documentElement.clientWidth - this.offsetWidth - EDGE;
		this.style.left = `${Math.max(EDGE, Math.min(near?.left ?? EDGE, room)) + scrollX}px`;
		this.style.top = `${(near?.bottom ?? EDGE) + scrollY + GAP}px`;
	}

	private async copy(what: 'link' | 'quote'): Promise<void> {
		if (!this.selected) return;
		const { url, words, passages, narrated } = this.selected;
		const sources = passages.map((passage) => passage.closest<HTMLElement>('[data-by]')?.dataset ?? {});
		const [{ by: speaker = '', at = '', report, according } = {}] = sources;
		// Words of several people are nobody's alone; a reporter's are the report's.
		const isSpoken = !narrated && speaker !== '' && sources.every(({ by }) => by === speaker);
		const quote = `“${words}”（${[isSpoken ? speaker : '', at, isSpoken ? according : report, url].filter(Boolean).join('，')}）`;
		try {
			await navigator.clipboard.writeText(what === 'link' ? url : quote);
			this.showMessage(what);
		} catch {
			this.showMessage('failed');
		}
	}

	/** Shows the message of the element's `data-` attribute of that name. */
	private showMessage(name: string): void {
		const toast = document.querySelector<HTMLElement>('.toast');
		if (!toast) return;
		toast.textContent = toast.dataset[name] ?? '';
		setTimeout(() => {
			toast.textContent = '';
		}, MESSAGE_DURATION);
	}
}

customElements.define('passage-bar', PassageBar);

if (location.hash.includes('~') || new URLSearchParams(location.search).has('w')) void import('./mark-passages.ts');
