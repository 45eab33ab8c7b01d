/** The clipboard of a page. Chromium says that a text is written a moment before it can be read: what reads must wait. */
import type { Page } from 'playwright-core';

/** What a browser's context needs so that its pages may use the clipboard. */
export const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

/** Empties the clipboard, so that the next text in it is what the page has copied since. */
export async function emptyClipboard(page: Page): Promise<void> {
	await page.evaluate(() => navigator.clipboard.writeText(''));
	await page.waitForFunction(() => navigator.clipboard.readText().then((text) => text === ''));
}

/** Waits until there is a text in the clipboard, and returns it. */
export async function copiedText(page: Page): Promise<string> {
	await page.waitForFunction(() => navigator.clipboard.readText().then((text) => text !== ''));
	return page.evaluate(() => navigator.clipboard.readText());
}
