/** Words by their first two UTF-16 units, so that a long text is read once, however many words are looked for. Pure. */

const NONE: readonly never[] = [];
/** A table has so many places for each pair of units: where it is fuller, a pair is looked for in several places. */
const PLACES_FOR_EACH = 4;
/** Spreads keys that stand close together (Knuth, The Art of Computer Programming 6.4: the golden ratio of 32 bits). */
const SPREAD = 0x9e3779b1;

/** The first two units at an offset as one number; the second is 0 at the end of the text. */
const unitsAt = (text: string, at: number): number => ((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)) >>> 0;

/**
 * Makes a function that gives the items whose words may begin at an offset of a text: those with the same first two units. The pairs stand in
 * a hash table of numbers: most of a long text is not found in it, and a map takes several times as long to say so.
 * @param wordOf a word of one unit is never given
 */
export function byFirstUnits<T>(items: Iterable<T>, wordOf: (item: T) => string): (text: string, at: number) => readonly T[] {
	const long = [...items].filter((item) => wordOf(item).length > 1);
	const byUnits = Map.groupBy(long, (item) => unitsAt(wordOf(item), 0));
	const bits = Math.ceil(Math.log2(PLACES_FOR_EACH * byUnits.size + 1)) + 1;
	const last = 2 ** bits - 1;
	const keys = new Uint32Array(last + 1);
	const lists = Array.from<readonly T[] | undefined>({ length: last + 1 });
	const placeOf = (units: number) => {
		let place = Math.imul(units, SPREAD) >>> (32 - bits);
		while (lists[place] !== undefined && keys[place] !== units) place = (place + 1) & last;
		return place;
	};
	for (const [units, own] of byUnits) {
		const place = placeOf(units);
		keys[place] = units;
		lists[place] = own;
	}
	// By the first unit alone: most of a long text goes no further.
	const begins = new Uint8Array(2 ** 16);
	for (const item of long) begins[wordOf(item).charCodeAt(0)] = 1;
	return (text, at) => (begins[text.charCodeAt(at)] === 1 ? (lists[placeOf(unitsAt(text, at))] ?? NONE) : NONE);
}
