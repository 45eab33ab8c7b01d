/** A whole line in brackets: （笑）, （休息十分鐘）, the title of a part. Nobody says it. */
const BRACKETED = /^[（(［[〔【][^（()）［\][〔〕【】]*[）)］\]〕】]$/u;

/** Whether a paragraph is a stage direction. */
export function isDirection(text: string): boolean {
	return BRACKETED.test(text);
}
