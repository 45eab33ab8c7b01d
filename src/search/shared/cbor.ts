/** Reads CBOR (RFC 8949), as far as Pagefind's files use it. */

const decoder = new TextDecoder();

/** Reads integers, texts and arrays, one after the other. Each method throws if the next item is of another type or is cut off. */
export class CborReader {
	readonly bytes: Uint8Array;
	/** Where the next item begins. */
	at: number;

	/** @param at where the first item begins */
	constructor(bytes: Uint8Array, at = 0) {
		this.bytes = bytes;
		this.at = at;
	}

	private byte(): number {
		const byte = this.bytes[this.at++];
		if (byte === undefined) throw new Error('it ends too early');
		return byte;
	}

	/** Reads the head of an item of one of two major types. Returns its argument; a negative number for the second type. */
	private head(type: number, negative = type): number {
		const first = this.byte();
		const found = first >> 5;
		if (found !== type && found !== negative) throw new Error(`it has an item of type ${found} in place of ${type}`);
		const short = first & 31;
		if (short > 26) throw new Error(`it has an item of length ${short}`);
		let argument = short < 24 ? short : 0;
		for (let rest = short < 24 ? 0 : 1 << (short - 24); rest > 0; rest--) argument = argument * 256 + this.byte();
		return found === type ? argument : -1 - argument;
	}

	integer(): number {
		return this.head(0, 1);
	}

	/** The length of an array, whose items come next. */
	array(): number {
		return this.head(4);
	}

	text(): string {
		const length = this.head(3);
		this.at += length;
		return decoder.decode(this.bytes.subarray(this.at - length, this.at));
	}

	/** Passes over an item, whatever it is. */
	skip(): void {
		const type = (this.bytes[this.at] ?? 0) >> 5;
		if (type === 4) for (let rest = this.array(); rest > 0; rest--) this.skip();
		else if (type === 3) this.text();
		else this.integer();
	}

	/** Passes over the items of an array that have not been read. */
	skipItems(count: number): void {
		for (let rest = count; rest > 0; rest--) this.skip();
	}
}
