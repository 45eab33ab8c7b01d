/** Words by their first two UTF-16 units, so that a long text is read once, however many words are looked for. Pure. */

/** The number of UTF-16 units. */
const UNITS = 0x10000;
const NONE: readonly never[] = [];

/**
 * Makes a function that gives the items whose words may begin at an offset of a text: those with the same first two units. Two steps are
 * faster than one map by both units: numbers as large as that are slow as keys.
 * @param wordOf a word of one unit is never given
 */
export function byFirstUnits<T>(items: Iterable<T>, wordOf: (item: T) => string): (text: string, at: number) => readonly T[] {
	const byFirst = Array.from<Map<number, T[]> | undefined>({ length: UNITS });
	for (const item of items) {
		const word = wordOf(item);
		if (word.length < 2) continue;
		const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
		const bySecond = byFirst[first] ?? new Map<number, T[]>();
		byFirst[first] = bySecond.set(second, [...(bySecond.get(second) ?? []), item]);
	}
	return (text, at) => byFirst[text.charCodeAt(at)]?.get(text.charCodeAt(at + 1)) ?? NONE;
}
