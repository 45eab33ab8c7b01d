/** Waits for the search page. */
import type { Page } from 'playwright-core';

/** Resolves when the search page shows hits, no hits, an error, or the state without a query. */
export async function done(page: Page): Promise<void> {
	await page.waitForFunction(() => ['done', 'error', 'idle'].includes(document.documentElement.dataset['searchState'] ?? ''));
}
