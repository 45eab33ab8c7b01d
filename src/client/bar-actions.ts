/** What the buttons and links of the passage bar do, by their `data-do` in PassageBar.astro. To add one, add it there and here. */

import { reportIdOf, spokenIdOf } from '../record/cited-ids.ts';
import { quotation } from '../record/quotation.ts';
import { type QuotedWords, speechAround } from './quoted-words.ts';
import { reportOf } from './report-error.ts';
import { showMessage } from './toast.ts';

/** Copies a text, and shows the message of the toast's `data-` attribute of that name. */
export async function copy(text: string, message: string): Promise<void> {
	const messages = document.querySelector<HTMLElement>('.toast')?.dataset;
	try {
		await navigator.clipboard.writeText(text);
		showMessage(messages?.[message]);
	} catch {
		showMessage(messages?.['failed']);
	}
}

/** The address of the enumeration that the first of some passages belongs to; null if it belongs to none. */
function enumerationOf({ passage, passages: [first] }: QuotedWords): string | null {
	const anchor = (first as HTMLElement).dataset['whole'];
	return anchor ? `${passage.split('#')[0]}#${anchor}` : null;
}

/** What “share” and the buttons behind it do is loaded when it is asked for. */
const SHARED = ['share', 'card', 'text', 'markdown', 'html'] as const;

/** What a click does. It must not move the reader. Large code is loaded then. */
export const ACTIONS: Record<string, (quoted: QuotedWords) => unknown> = {
	link: ({ url }) => copy(url, 'link'),
	quote: ({ words, attribution, url }) => copy(quotation(words, attribution, url), 'quote'),
	whole: (quoted) => copy(enumerationOf(quoted) ?? '', 'link'),
	...Object.fromEntries(
		SHARED.map((action) => [action, async (quoted: QuotedWords) => (await import('./sharing.ts')).share(action, quoted)]),
	),
};

/** Where the bar's links lead; one without an address is hidden. */
export const ADDRESSES: Record<string, (quoted: QuotedWords) => string | null> = {
	cite: ({ url, passage, passages, attribution: [named] }) => {
		const { pathname, hash } = new URL(passage);
		const wording = new URL(url).pathname === pathname ? new URL(url).searchParams.get('w') : null;
		const page = pathname.split('/').at(-2) ?? '';
		const { by, cited: speaker } = speechAround(passages[0]);
		// Words that a quotation does not give to their speaker are not cited as the speaker's either.
		const cited = by === '' || by === named ? (speaker === undefined ? page : spokenIdOf(page, speaker)) : reportIdOf(page);
		return `${seminarOf(pathname, passages[0])}cite/?at=${wording ?? hash.slice(1)}#${cited}`;
	},
	source: ({ passage, passages: [first] }) => {
		const { pathname, hash } = new URL(passage);
		return `${seminarOf(pathname, first)}source/#${pathname.split('/').at(-2)}-${hash.slice(1)}`;
	},
	whole: enumerationOf,
	report: ({ url }) => reportOf(url),
};

/** The path of the seminar of a page of the record; of converted words the one in their own script, where that alone has the pages. */
function seminarOf(pathname: string, passage: Element): string {
	return passage.closest<HTMLElement>('[data-own-script]')?.dataset['ownScript'] ?? pathname.replace(/[^/]+\/$/, '');
}
