/**
 * Counts: how often each speaker of a page says a wording that stands nearly everywhere. Its places would be too many to load.
 *
 * The slots of a page: 0 is all that is not the record's words, 1 what nobody says, 2 and up its speakers, as `Layout` has them.
 */

/** A page's counts: a slot, then how many matches it has, and so on; slots ascend. */
export type SlotCounts = number[];

/** Wording → page's position, slot, matches, and so on; positions ascend, and slots within a page. Flat: a large archive has millions. */
export type Counts = Map<string, number[]>;

/** Counts from 1 to 3 share a number with the slot's distance from the one before; greater ones have a number of their own. */
const SHARED_COUNTS = 4;

function encodePages(counts: readonly number[]): number[] {
	const numbers: number[] = [];
	let [lastPosition, lastSlot, slotsAt] = [-1, -1, -1];
	for (let i = 0; i < counts.length; i += 3) {
		const [position = 0, slot = 0, count = 0] = counts.slice(i, i + 3);
		if (position !== lastPosition) {
			slotsAt = numbers.length + 1;
			numbers.push(position - lastPosition, 0);
			[lastPosition, lastSlot] = [position, -1];
		}
		numbers[slotsAt] = (numbers[slotsAt] ?? 0) + 1;
		numbers.push((slot - lastSlot - 1) * SHARED_COUNTS + (count < SHARED_COUNTS ? count : 0));
		if (count >= SHARED_COUNTS) numbers.push(count);
		lastSlot = slot;
	}
	return numbers;
}

/** Writes numbers with seven bits to a byte; the eighth says that more follow. */
function writeNumbers(numbers: readonly number[], bytes: number[]): void {
	for (const number of numbers) {
		let rest = number;
		for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
		bytes.push(rest);
	}
}

/** One wording's counts as bytes. A file is several of them. @param counts as `Counts` has them */
export function encodeCounts(wording: string, counts: readonly number[]): Uint8Array {
	const name = new TextEncoder().encode(wording);
	const data: number[] = [];
	writeNumbers(encodePages(counts), data);
	const head: number[] = [];
	writeNumbers([name.length, data.length], head);
	return Uint8Array.from([...head, ...name, ...data]);
}

/** Reads one wording's counts from a file; undefined if the file does not have it. @throws if the bytes are damaged */
export function decodeCounts(bytes: Uint8Array, wording: string): Map<number, SlotCounts> | undefined {
	let at = 0;
	const number = () => {
		let result = 0;
		for (let shift = 0; ; shift += 7) {
			const byte = bytes[at++];
			if (byte === undefined) throw new Error('a file of counts ends too early');
			result += (byte & 127) * 2 ** shift;
			if (byte < 128) return result;
		}
	};
	const decoder = new TextDecoder();
	while (at < bytes.length) {
		const [nameLength, dataLength] = [number(), number()];
		const name = decoder.decode(bytes.subarray(at, at + nameLength));
		at += nameLength;
		const end = at + dataLength;
		if (name !== wording) {
			at = end;
			continue;
		}
		const pages = new Map<number, SlotCounts>();
		let position = -1;
		while (at < end) {
			position += number();
			const slots: SlotCounts = [];
			let slot = -1;
			for (let rest = number(); rest > 0; rest--) {
				const step = number();
				slot += Math.floor(step / SHARED_COUNTS) + 1;
				slots.push(slot, step % SHARED_COUNTS || number());
			}
			pages.set(position, slots);
		}
		return pages;
	}
	return undefined;
}
