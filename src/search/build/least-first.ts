/** Items of which the least is wanted again and again, while others come: a binary heap. Pure. */
export class LeastFirst<T> {
	/** Each item stands before the two at twice its place and one, and one more. */
	readonly #items: T[] = [];
	readonly #isBefore: (a: T, b: T) => boolean;

	constructor(isBefore: (a: T, b: T) => boolean) {
		this.#isBefore = isBefore;
	}

	/** The least item; undefined where there is none. */
	get first(): T | undefined {
		return this.#items[0];
	}

	put(item: T): void {
		let at = this.#items.push(item) - 1;
		while (at > 0) {
			const above = (at - 1) >> 1;
			if (!this.#swap(at, above)) return;
			at = above;
		}
	}

	/** Removes the least item. */
	take(): T | undefined {
		const [least] = this.#items;
		const last = this.#items.pop();
		if (last === undefined || this.#items.length === 0) return least;
		this.#items[0] = last;
		for (let at = 0; ; ) {
			const below = this.#lesserBelow(at);
			if (below === null || !this.#swap(below, at)) return least;
			at = below;
		}
	}

	#lesserBelow(at: number): number | null {
		const [left, right] = [2 * at + 1, 2 * at + 2];
		const [a, b] = [this.#items[left], this.#items[right]];
		if (a === undefined) return null;
		return b !== undefined && this.#isBefore(b, a) ? right : left;
	}

	/** Swaps two items if the lower one comes first. */
	#swap(lower: number, upper: number): boolean {
		const [a, b] = [this.#items[lower] as T, this.#items[upper] as T];
		if (!this.#isBefore(a, b)) return false;
		this.#items[lower] = b;
		this.#items[upper] = a;
		return true;
	}
}
