/** The page of citations: sets the date of access to today and the address to the passage's, copies and saves citations. */

import { CITATION_TYPES, type CitationFormat } from '../formats/citation/file-types.ts';
import { withoutReport } from '../record/cited-ids.ts';
import { parseWording } from '../record/wording.ts';
import { saveFile } from '../search/ui/save-file.ts';
import { showMessage } from './toast.ts';

/** The passage or the exact words to cite, as in a link to them; null for all that the page lists. */
const cited = new URLSearchParams(location.search).get('at');
const id = location.hash.slice(1);
const item = document.getElementById(id) ?? document.getElementById(withoutReport(id));
const toast = document.querySelector<HTMLElement>('.toast');

/** The address of a passage, or of exact words, on the page at `url`. */
function addressAt(url: string, cited: string): string {
	const wording = parseWording(cited);
	return wording ? `${url}?w=${cited}#${wording.from}` : `${url}#${cited}`;
}

/** Writes the address of what is cited into all citations of an item. A site that was built without its origin has the page's. */
function setAddress(item: HTMLElement, cited: string | null): void {
	const own = new URL(item.dataset['url'] ?? '', location.href).href;
	const url = cited ? addressAt(own, cited) : own;
	for (const address of item.querySelectorAll<HTMLElement>('[data-address]')) {
		address.textContent = 'bare' in address.dataset ? url.replace(/^https?:\/\//, '') : url;
	}
}

/** Hides the other items, and puts the address and a key of its own for what is cited in place of the item's. */
function showOnly(item: HTMLElement, cited: string): void {
	for (const other of document.querySelectorAll<HTMLElement>('.citable')) other.hidden = other !== item;
	setAddress(item, cited);
	// BibTeX takes no “~” in a key.
	const key = `${item.dataset['key']}-${cited.replace('~', '-')}`;
	for (const one of item.querySelectorAll('[data-key]')) one.textContent = key;
	item.dataset['key'] = key;
	const link = item.querySelector<HTMLAnchorElement>('h2 a');
	if (link) link.href = addressAt(link.href, cited);
	const passage = document.querySelector<HTMLElement>('[data-passage]');
	if (!passage?.parentElement) return;
	passage.textContent = `${passage.dataset['prefix']} #${cited.split('.')[0]}`;
	passage.parentElement.hidden = false;
	scrollTo(0, 0);
}

/** Puts buttons behind a citation: one that copies it, and where it is a format of files, one that saves it. */
function addButtons(citation: HTMLElement): void {
	const { copy = '', save = '' } = citation.closest<HTMLElement>('.cite-page')?.dataset ?? {};
	const { format } = citation.dataset;
	const button = (text: string, name: 'copy' | 'save', value: string) => {
		const made = document.createElement('button');
		[made.type, made.textContent, made.dataset[name]] = ['button', text, value];
		return made;
	};
	citation.after(button(copy, 'copy', ''), ...(format === undefined ? [] : [button(save, 'save', format)]));
}

/** Saves a file of citations with the page's origin in front of addresses that begin at the site's root. */
async function saveComplete({ href, download, type }: HTMLAnchorElement): Promise<void> {
	const text = await (await fetch(href)).text();
	saveFile(new Blob([text.replace(/(url = \{|UR {2}- |"URL": ")(?=\/)/g, `$1${location.origin}`)], { type }), download);
}

const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0')).join('-');
for (const day of document.querySelectorAll('[data-today]')) day.textContent = today;
for (const one of document.querySelectorAll<HTMLElement>('.citable')) setAddress(one, null);
if (cited && item?.classList.contains('citable')) showOnly(item, cited);
for (const citation of document.querySelectorAll<HTMLElement>('.citable .citation')) addButtons(citation);

document.addEventListener('click', async (event) => {
	const { target } = event;
	const file = target instanceof Element ? target.closest<HTMLAnchorElement>('.facts a[download]') : null;
	const hasOrigin = /^https?:/.test(document.querySelector<HTMLElement>('.citable')?.getAttribute('data-url') ?? '');
	if (file && !hasOrigin) {
		event.preventDefault();
		return saveComplete(file).catch(() => showMessage(toast?.dataset['failed']));
	}
	const button = target instanceof Element ? target.closest<HTMLButtonElement>('.citable button') : null;
	const text = button?.parentElement?.querySelector('.citation')?.textContent;
	if (!button || !text) return;
	const format = button.dataset['save'] as CitationFormat | undefined;
	if (format !== undefined) {
		// RIS ends lines with CR and LF; HTML keeps LF only.
		const lines = format === 'ris' ? text.replaceAll('\n', '\r\n') : text;
		const name = `${button.closest<HTMLElement>('.citable')?.dataset['key']}.${format}`;
		return saveFile(new Blob([lines], { type: CITATION_TYPES[format] }), name);
	}
	try {
		await navigator.clipboard.writeText(text);
		showMessage(toast?.dataset['copied']);
	} catch {
		showMessage(toast?.dataset['failed']);
	}
});
