/** The door to search on every page: `/`, Ctrl K or ⌘K, or the bar's link open the dialog, whose code is loaded only then. */
import { keepComposing } from './field.ts';

for (const input of document.querySelectorAll<HTMLInputElement>('.search-form input')) keepComposing(input);

async function open(): Promise<void> {
	const field = document.querySelector<HTMLInputElement>('#q');
	if (field) {
		field.focus();
		field.select();
		return;
	}
	const { openFinder } = await import('./dialog.ts');
	openFinder();
}

function isTyping(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

addEventListener('keydown', (event) => {
	if (event.isComposing || document.querySelector('dialog[open]')) return;
	const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
	const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
	if (!slash && !k) return;
	event.preventDefault();
	void open();
});

document.querySelector('.bar .to-search')?.addEventListener('click', (event) => {
	const { ctrlKey, metaKey, shiftKey } = event as PointerEvent;
	if (ctrlKey || metaKey || shiftKey) return;
	event.preventDefault();
	void open();
});
