/** Elements made from parts: every string is text and never markup. */

export type Part = Node | string;

export function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, ...parts: Part[]): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	if (className) made.className = className;
	made.append(...parts);
	return made;
}

/** A text with `{name}` replaced by values. */
export function filled(text: string, values: Record<string, string | number>): string {
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Moves the focus along links by the arrow keys, Home and End; `onLeave` is called where it goes out in front of the first. */
export function arrowKeys(root: HTMLElement, selector: string, keys: [back: string, forth: string], onLeave: () => void): void {
	root.addEventListener('keydown', (event) => {
		const links = [...root.querySelectorAll<HTMLElement | SVGElement>(selector)];
		const at = links.findIndex((link) => link.matches(':focus'));
		const step = { [keys[0]]: at - 1, [keys[1]]: at + 1, Home: 0, End: links.length - 1 }[event.key];
		if (at < 0 || step === undefined) return;
		event.preventDefault();
		if (step < 0) onLeave();
		else links[step]?.focus();
	});
}
