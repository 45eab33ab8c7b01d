/** Plain text inside Markdown. Pure; runs in browsers too. */

/** What Markdown (CommonMark and its usual extensions) would read as markup. */
const MARKUP = /[\\`*_[\]<>&~|#$]/g;

/** A text of one line as Markdown shows it, character by character: at the beginning of a paragraph, in a link, in a table's cell. */
export function escapeMarkdown(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replace(MARKUP, '\\$&')
		.replace(/^(\d+)([.)])/, '$1\\$2')
		.replace(/^[-+=]/, '\\$&');
}
