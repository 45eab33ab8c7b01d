/** DOM helpers of the search scripts. */

export type Part = Node | string;

/** Makes an element from parts. A string is text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, ...parts: Part[]): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	if (className) made.className = className;
	made.append(...parts);
	return made;
}

export function button(className: string, label: string, onClick: () => void): HTMLButtonElement {
	const made = Object.assign(element('button', className, label), { type: 'button' as const });
	made.addEventListener('click', onClick);
	return made;
}

/** Replaces each `{name}` in a text by its value. */
export function filled(text: string, values: Record<string, string | number>): string {
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/**
 * Moves the focus along links by the arrow keys, Home and End.
 * @param selector matches the links below `root`
 * @param keys the values of `KeyboardEvent.key` that go to the previous and to the next link
 * @param onLeave called when the focus would go before the first link
 */
export function arrowKeys(root: HTMLElement, selector: string, keys: [back: string, forth: string], onLeave: () => void): void {
	root.addEventListener('keydown', (event) => {
		const links = [...root.querySelectorAll<HTMLElement | SVGElement>(selector)].filter((link) => link.checkVisibility());
		const current = links.findIndex((link) => link.matches(':focus'));
		const next = { [keys[0]]: current - 1, [keys[1]]: current + 1, Home: 0, End: links.length - 1 }[event.key];
		if (current < 0 || next === undefined) return;
		event.preventDefault();
		if (next < 0) onLeave();
		else links[next]?.focus();
	});
}

/** Moves the focus by ↓ from a field to the first link, by ↑ and ↓ along the links, and by ↑ from the first link back to the field. */
export function fieldArrowKeys(input: HTMLInputElement, root: HTMLElement, selector: string): void {
	input.addEventListener('keydown', (event) => {
		const first = root.querySelector<HTMLElement>(selector);
		if (event.key !== 'ArrowDown' || event.isComposing || !first) return;
		event.preventDefault();
		// The field may be inside `root`, which must not move the focus once more.
		event.stopPropagation();
		first.focus();
	});
	arrowKeys(root, selector, ['ArrowUp', 'ArrowDown'], () => input.focus());
}

/**
 * Sets one boundary of a range at an offset in an element's text.
 * @param offset in UTF-16 units; beyond the text, the boundary stays as it is
 */
export function setBoundary(range: Range, which: 'setStart' | 'setEnd', element: Element, offset: number): void {
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	let start = 0;
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const end = start + (node.textContent?.length ?? 0);
		// Between two text nodes, a range starts in the second one and ends in the first one.
		if (which === 'setStart' ? offset < end : offset <= end) {
			range[which](node, offset - start);
			return;
		}
		start = end;
	}
}
