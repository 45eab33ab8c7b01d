/** Small values that the reader's browser keeps for this site. A browser that keeps none, as in a private window, is no error. */

/** The value stored under a key; null if there is none, or if the browser refuses access. */
export function stored(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

/** Stores a value under a key, if the browser allows it; otherwise the choice holds for this page only. */
export function store(key: string, value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch {
		// Storage is off or full.
	}
}
