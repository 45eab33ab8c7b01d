/** What a reader's browser keeps for this site. A browser that keeps nothing is no error. */

/** The value kept under a key; null where there is none, or the browser keeps nothing. */
export function recall(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

/** Keeps a value under a key, where the browser does. */
export function remember(key: string, value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch {
		// A private window: the choice holds for this page.
	}
}
