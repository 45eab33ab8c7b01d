/** The page of citations: sets the date of access to today and the address to the passage's, copies and saves citations. */

import { parseWording } from '../record/wording.ts';

/** How long a message is shown, in milliseconds. */
const MESSAGE_DURATION = 2500;

/** The passage or the exact words to cite, as in a link to them; null for all that the page lists. */
const cited = new URLSearchParams(location.search).get('at');
const item = document.getElementById(location.hash.slice(1));
const toast = document.querySelector<HTMLElement>('.toast');

/** The address of a passage, or of exact words, on the page at `url`. */
function addressAt(url: string, cited: string): string {
	const wording = parseWording(cited);
	return wording ? `${url}?w=${cited}#${wording.from}` : `${url}#${cited}`;
}

function showMessage(text: string | undefined): void {
	if (!toast) return;
	toast.textContent = text ?? '';
	setTimeout(() => {
		toast.textContent = '';
	}, MESSAGE_DURATION);
}

/** Hides the other items, and puts the address of what is cited in place of the item's. */
function showOnly(item: HTMLElement, cited: string): void {
	for (const other of document.querySelectorAll<HTMLElement>('.citable')) other.hidden = other !== item;
	const url = addressAt(item.dataset['url'] ?? '', cited);
	for (const address of item.querySelectorAll<HTMLElement>('[data-address]')) {
		address.textContent = 'bare' in address.dataset ? url.replace(/^https?:\/\//, '') : url;
	}
	const link = item.querySelector<HTMLAnchorElement>('h2 a');
	if (link) link.href = addressAt(link.href, cited);
	const passage = document.querySelector<HTMLElement>('[data-passage]');
	if (!passage?.parentElement) return;
	passage.textContent = `${passage.dataset['prefix']} #${cited.split('.')[0]}`;
	passage.parentElement.hidden = false;
	scrollTo(0, 0);
}

const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0')).join('-');
for (const day of document.querySelectorAll('[data-today]')) day.textContent = today;
if (cited && item?.classList.contains('citable')) showOnly(item, cited);
for (const button of document.querySelectorAll<HTMLButtonElement>('.citable button')) button.hidden = false;

document.addEventListener('click', async ({ target }) => {
	const button = target instanceof Element ? target.closest<HTMLButtonElement>('.citable button') : null;
	const text = button?.parentElement?.querySelector('.citation')?.textContent;
	if (!button || !text) return;
	const name = button.dataset['save'];
	if (name !== undefined) {
		const link = document.createElement('a');
		// RIS ends lines with CR and LF; HTML keeps LF only.
		const lines = name.endsWith('.ris') ? text.replaceAll('\n', '\r\n') : text;
		link.href = URL.createObjectURL(new Blob([lines], { type: button.dataset['type'] ?? '' }));
		link.download = name;
		link.click();
		URL.revokeObjectURL(link.href);
		return;
	}
	try {
		await navigator.clipboard.writeText(text);
		showMessage(toast?.dataset['copied']);
	} catch {
		showMessage(toast?.dataset['failed']);
	}
});
