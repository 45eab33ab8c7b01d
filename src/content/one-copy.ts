/** Equal parts of the content as one, so that a large archive takes less memory. */

/** What every empty list is. Frozen, as many share it. */
const NONE = Object.freeze([]);

/**
 * The same data with equal texts as one string and every empty list as one list. A passage's words stand in the passage, in its markup and,
 * where it is alone, in its paragraph; read from a file, these are strings of their own.
 * @param data plain objects and lists that belong to the caller: they are changed in place
 */
export function withOneCopy<T>(data: T): T {
	const texts = new Map<string, string>();
	const shared = (value: unknown): unknown => {
		if (typeof value === 'string') {
			const known = texts.get(value);
			if (known === undefined) texts.set(value, value);
			return known ?? value;
		}
		if (Array.isArray(value)) {
			if (value.length === 0) return NONE;
			for (const [i, one] of value.entries()) value[i] = shared(one);
		} else if (typeof value === 'object' && value !== null) {
			const fields = value as Record<string, unknown>;
			for (const key of Object.keys(fields)) fields[key] = shared(fields[key]);
		}
		return value;
	};
	return shared(data) as T;
}
