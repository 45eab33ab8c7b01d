/**
 * Search on every page: `/`, Ctrl K, ⌘K or the bar's link open the search dialog, the bar's field shows results while one types. The code of
 * both is loaded only then. Where it cannot be loaded, they lead to the search page.
 */
import type { DialogTexts } from '../shared/element-data.ts';
import { ignoreCompositionEnter } from './field.ts';

const door = document.querySelector<HTMLElement>('[data-door]');
let loading: Promise<DialogTexts> | null = null;

/** The interface texts of both, which pages do not carry; asked for beside the code. */
function dialogTexts(): Promise<DialogTexts> {
	loading ??= fetch(door?.dataset['texts'] ?? '').then((response) => response.json() as Promise<DialogTexts>);
	// Who asks again has them loaded again.
	loading.catch(() => {
		loading = null;
	});
	return loading;
}

for (const input of document.querySelectorAll<HTMLInputElement>('.search-form input')) ignoreCompositionEnter(input);

document.querySelector<HTMLInputElement>('.bar .search-form input')?.addEventListener(
	'focus',
	async ({ currentTarget }) => {
		const input = currentTarget as HTMLInputElement;
		// Without this code, Enter in the field leads to the search page.
		await Promise.all([import('./bar-search.ts'), dialogTexts()]).then(
			([{ answerInBar }, texts]) => answerInBar(input, texts),
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
		const [{ openSearchDialog }, texts] = await Promise.all([import('./dialog.ts'), dialogTexts()]);
		openSearchDialog(texts);
	} catch {
		location.assign(`${door?.dataset['site'] ?? ''}search/`);
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
