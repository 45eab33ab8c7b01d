/** A quotation as Markdown and as HTML: the words as they stand, whom they are from, and the link. Pure. */
import { escapeMarkdown } from '../record/markdown-text.ts';

export interface Quotation {
	words: string;
	/** Whom a quotation names, part by part. */
	attribution: readonly string[];
	/** The link to exactly these words. */
	url: string;
}

/** A block quotation, and below it a link that says whom it is from. */
export function markdownQuotation({ words, attribution, url }: Quotation): string {
	// In an address between angle brackets only these need an escape; a browser has escaped them already.
	return `> ${escapeMarkdown(words)}\n>\n> ——[${escapeMarkdown(attribution.join('，'))}](<${url}>)\n`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}

/** The same as HTML. @param lang BCP 47 tag of the words */
export function htmlQuotation({ words, attribution, url }: Quotation, lang: string): string {
	const address = escapeHtml(url);
	const source = escapeHtml(attribution.join('，'));
	return `<blockquote lang="${escapeHtml(lang)}" cite="${address}"><p>${escapeHtml(words)}</p><p>——<a href="${address}">${source}</a></p></blockquote>`;
}
