/** The page of citations: the address becomes the passage's, the day today's; citations are copied and saved. */

import { parseWording } from '../record/wording.ts';

/** How long a message stays, in milliseconds. */
const MESSAGE = 2500;

const at = new URLSearchParams(location.search).get('at');
const chosen = document.getElementById(location.hash.slice(1));
const toast = document.querySelector<HTMLElement>('.toast');

/** The address of a passage, or of exact words, on the page at `url`. */
function addressAt(url: string, place: string): string {
	const wording = parseWording(place);
	return wording ? `${url}?w=${place}#${wording.from}` : `${url}#${place}`;
}

function say(text: string | undefined): void {
	if (!toast) return;
	toast.textContent = text ?? '';
	setTimeout(() => {
		toast.textContent = '';
	}, MESSAGE);
}

/** Leaves only what was asked for, and cites the passage itself. */
function narrow(item: HTMLElement, place: string): void {
	for (const other of document.querySelectorAll<HTMLElement>('.citable')) other.hidden = other !== item;
	const url = addressAt(item.dataset['url'] ?? '', place);
	for (const address of item.querySelectorAll<HTMLElement>('[data-address]')) {
		address.textContent = 'bare' in address.dataset ? url.replace(/^https?:\/\//, '') : url;
	}
	const link = item.querySelector<HTMLAnchorElement>('h2 a');
	if (link) link.href = addressAt(link.href, place);
	const passage = document.querySelector<HTMLElement>('[data-passage]');
	if (!passage?.parentElement) return;
	passage.textContent = `${passage.dataset['prefix']} #${place.split('.')[0]}`;
	passage.parentElement.hidden = false;
	scrollTo(0, 0);
}

const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0')).join('-');
for (const day of document.querySelectorAll('[data-today]')) day.textContent = today;
if (at && chosen?.classList.contains('citable')) narrow(chosen, at);
for (const button of document.querySelectorAll<HTMLButtonElement>('.citable button')) button.hidden = false;

document.addEventListener('click', async ({ target }) => {
	const button = target instanceof Element ? target.closest<HTMLButtonElement>('.citable button') : null;
	const text = button?.parentElement?.querySelector('.citation')?.textContent;
	if (!button || !text) return;
	const name = button.dataset['save'];
	if (name !== undefined) {
		const link = document.createElement('a');
		// RIS wants both characters of a line end; HTML keeps one.
		const lines = name.endsWith('.ris') ? text.replaceAll('\n', '\r\n') : text;
		link.href = URL.createObjectURL(new Blob([lines], { type: button.dataset['type'] ?? '' }));
		link.download = name;
		link.click();
		URL.revokeObjectURL(link.href);
		return;
	}
	try {
		await navigator.clipboard.writeText(text);
		say(toast?.dataset['copied']);
	} catch {
		say(toast?.dataset['failed']);
	}
});
