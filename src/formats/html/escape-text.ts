/** A text as HTML between tags: there nothing else needs to be escaped (HTML, section 13.1.2.4, on normal elements). */
export function escapeText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
