/** What the passage bar offers behind “share”: a picture of a quotation, and the quotation in other formats. Loaded when it is asked for. */
import type { Texts } from '../i18n/interface/hant.ts';
import { quotation } from '../record/quotation.ts';
import { button, element } from '../search/ui/dom.ts';
import { htmlQuotation, markdownQuotation } from './quotation-formats.ts';
import type { QuotedWords } from './quoted-words.ts';
import { showMessage } from './toast.ts';

/** The interface texts, in the file that `data-texts` of the bar's button names. Pages do not carry them. */
type Sharing = Texts['sharing'] & { accent: string };
let loading: Promise<Sharing> | null = null;

function sharingTexts(): Promise<Sharing> {
	const address = document.querySelector<HTMLElement>('passage-bar [data-texts]')?.dataset['texts'] ?? '';
	loading ??= fetch(address).then((response) => response.json() as Promise<Sharing>);
	return loading;
}

function say(message: 'quote' | 'failed'): void {
	showMessage(document.querySelector<HTMLElement>('.toast')?.dataset[message]);
}

/** Copies a quotation: as text, and as HTML for programs that take it. */
function write(text: string, html?: string): Promise<void> {
	if (html === undefined) return navigator.clipboard.writeText(text);
	const forms = { 'text/plain': text, 'text/html': html };
	return navigator.clipboard.write([
		new ClipboardItem(Object.fromEntries(Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })]))),
	]);
}

/** The row of the bar that “share” opens and closes. Its buttons work for whatever the bar is open for. */
async function toggleOptions(): Promise<void> {
	const bar = document.querySelector('passage-bar');
	const opener = bar?.querySelector<HTMLElement>('[data-do="share"]');
	if (!bar || !opener) return;
	const row = bar.querySelector('.share-row');
	opener.ariaExpanded = String(!row);
	if (row) return row.remove();
	const texts = await sharingTexts();
	const option = (action: string, label: string) => {
		const made = button('', label, () => {});
		made.dataset['do'] = action;
		return made;
	};
	const formats = (['text', 'markdown', 'html'] as const).map((format) => option(format, texts.formats[format]));
	const made = element('span', 'share-row', option('card', texts.card), element('span', 'quiet', texts.copyAs), ...formats);
	made.role = 'group';
	made.ariaLabel = texts.options;
	bar.append(made);
	made.scrollIntoView({ block: 'nearest' });
}

async function openPicture({ words, attribution, url, passages: [first] }: QuotedWords): Promise<void> {
	const [texts, { openCard }] = await Promise.all([sharingTexts(), import('./quotation-card.ts')]);
	const edition = first.closest<HTMLElement>('[data-edition]')?.dataset['edition'];
	openCard(
		{ words, attribution, url, edition: edition ? `${texts.edition}${edition}` : null, shortened: texts.shortened, accent: texts.accent },
		texts,
		() => showMessage(texts.noPicture),
	);
}

const ACTIONS = {
	share: toggleOptions,
	card: openPicture,
	text: ({ words, attribution, url }: QuotedWords) => write(quotation(words, attribution, url)),
	markdown: (quoted: QuotedWords) => write(markdownQuotation(quoted)),
	html: (quoted: QuotedWords) =>
		write(quotation(quoted.words, quoted.attribution, quoted.url), htmlQuotation(quoted, document.documentElement.lang)),
};
export type ShareAction = keyof typeof ACTIONS;

/** Does what a button of the bar says, and says whether a copy was made. */
export async function share(action: ShareAction, quoted: QuotedWords): Promise<void> {
	try {
		await ACTIONS[action](quoted);
		if (action !== 'share' && action !== 'card') say('quote');
	} catch {
		loading = null;
		say('failed');
	}
}
