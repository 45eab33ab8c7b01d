/** Passages as HTML: the words of each and a link to itself, which is no part of the words. In TypeScript: there are as many as sentences. */

import { passageHtml } from '../formats/html/passage-html.ts';
import { href } from '../i18n/address.ts';
import { TEXTS } from '../i18n/interface/index.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Passage } from '../record/model.ts';
import { isNarrated } from '../record/narration.ts';

interface Shown {
	locale: Locale;
	/** Address of the page of the record that the passages stand on; empty on that page itself. */
	pageHref: string;
	/** What their ids begin with here; null if they get none. */
	idPrefix: string | null;
	/** Whether this page shows its notes. */
	notes: boolean;
	/** Id of a passage → the anchor of the enumeration it belongs to. */
	wholes: ReadonlyMap<string, string>;
}

/** An attribute with a blank in front; nothing where it has no value. */
function attribute(name: string, value: string | undefined): string {
	return value === undefined ? '' : ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}

/** Before a passage, aliases: anchors that no longer exist, each with its link where its words were moved to another page. */
function aliasesHtml({ aliases }: Passage, { locale, idPrefix }: Shown): string {
	return aliases
		.map(({ id, moved }) => {
			const shared = `class="alias"${attribute('id', `${idPrefix}${id}`)}`;
			if (moved === null) return `<span ${shared}></span>`;
			return `<a ${shared}${attribute('href', href(moved, locale))}${attribute('aria-label', TEXTS[locale].cite.moved)}></a>`;
		})
		.join('');
}

function oneHtml(passage: Passage, next: Passage | undefined, shown: Shown): string {
	const { locale, pageHref, idPrefix, notes, wholes } = shown;
	const t = TEXTS[locale];
	const noteLink = notes ? (note: number) => ({ href: `#n${note + 1}`, label: t.noteRef(note + 1) }) : null;
	/** A link in the record's words: `/…` is a path below the site's base, `#…` an anchor of the passage's own page. */
	const linkOf = (url: string) => (url.startsWith('/') ? href(url.slice(1), locale) : url.startsWith('#') ? `${pageHref}${url}` : url);
	const whole = wholes.get(passage.id);
	// Where the enumeration begins, its anchor leads here without JavaScript too.
	const begins = idPrefix === '' && whole?.startsWith(`${passage.id}~`);
	const [, paragraph, sentence] = /^p(\d+)-s(\d+)$/.exec(passage.id) ?? [];
	const id = idPrefix === null ? undefined : `${idPrefix}${passage.id}`;
	const label = t.passageLink(paragraph, sentence);
	return [
		begins ? `<span class="alias"${attribute('id', whole)}></span>` : '',
		id === undefined ? '' : aliasesHtml(passage, shown),
		`<span class="passage${isNarrated(passage) ? ' narration' : ''}"${attribute('id', id)}${attribute('data-whole', whole)}>`,
		passageHtml(passage, noteLink, linkOf, next?.text[0]),
		`<a class="anchor"${attribute('href', `${pageHref}#${passage.id}`)}${attribute('aria-label', label)}></a></span>`,
	].join('');
}

/** @param passages that follow one another in a paragraph */
export function passagesHtml(passages: readonly Passage[], shown: Shown): string {
	return passages.map((passage, i) => oneHtml(passage, passages[i + 1], shown)).join('');
}
