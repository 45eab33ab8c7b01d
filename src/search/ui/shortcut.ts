/**
 * Search on every page: `/`, Ctrl K, ⌘K or the bar's link open the search dialog, the bar's field shows results while one types. The code of
 * both is loaded only then. Where it cannot be loaded, they lead to the search page.
 */
import { dialogData } from './dialog-data.ts';
import { ignoreCompositionEnter } from './field.ts';

for (const input of document.querySelectorAll<HTMLInputElement>('.search-form input')) ignoreCompositionEnter(input);

document.querySelector<HTMLInputElement>('.bar .search-form input')?.addEventListener(
	'focus',
	async ({ currentTarget }) => {
		const input = currentTarget as HTMLInputElement;
		// Without this code, Enter in the field leads to the search page.
		await Promise.all([import('./bar-search.ts'), dialogData()]).then(
			([{ answerInBar }, data]) => answerInBar(input, data),
			() => {},
		);
	},
	{ once: true },
);

async function open(): Promise<void> {
	// The search page has a field of its own.
	const field = document.querySelector<HTMLInputElement>('#q');
	if (field) {
		field.focus();
		field.select();
		return;
	}
	try {
		const [{ openSearchDialog }, data] = await Promise.all([import('./dialog.ts'), dialogData()]);
		openSearchDialog(data);
	} catch {
		location.assign(`${document.querySelector<HTMLElement>('[data-door]')?.dataset['site'] ?? ''}search/`);
	}
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
