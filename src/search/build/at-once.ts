/** Several steps at a time, where each waits for the disk or for another core. Pure. */

/** So many steps wait at once: enough for each core to have work whenever one ends. */
const AT_ONCE = 8;

/**
 * What each item gives, in the items' order. An item is asked for when its step begins, so that few are in memory.
 * @throws what the first step that fails throws
 */
export async function mapAtOnce<T, R>(items: Iterable<T>, step: (item: T) => Promise<R>): Promise<R[]> {
	const results: R[] = [];
	let begun = 0;
	const waiting = Iterator.from(items);
	const worker = async () => {
		for (let next = waiting.next(); !next.done; next = waiting.next()) {
			const place = begun++;
			results[place] = await step(next.value);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, worker));
	return results;
}
