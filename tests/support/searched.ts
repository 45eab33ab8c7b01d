/** Waiting for the search page. */
import type { Page } from 'playwright-core';

/** Resolves when the search page has answered: with hits, with none, with an error, or to no question. */
export async function done(page: Page): Promise<void> {
	await page.waitForFunction(() => ['done', 'error', 'idle'].includes(document.documentElement.dataset['searchState'] ?? ''));
}
