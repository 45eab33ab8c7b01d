/** Writes CBOR (RFC 8949), as far as Pagefind's files use it, into one buffer: an index has millions of short items. Pure. */

/** Major types. */
const [INTEGER, TEXT, ARRAY] = [0, 3, 4];
const FIRST_ROOM = 1 << 16;
/** Fewer bytes are copied one by one: a view of them takes longer to make. */
const FEW_BYTES = 64;

export class CborWriter {
	#bytes = Buffer.alloc(FIRST_ROOM);
	#length = 0;

	/** How many bytes were written since they were last taken. */
	get length(): number {
		return this.#length;
	}

	/** A number that is not negative. */
	integer(value: number): void {
		this.#head(INTEGER, value);
	}

	/** The head of an array, behind which its items are written. */
	array(length: number): void {
		this.#head(ARRAY, length);
	}

	text(text: string): void {
		const bytes = Buffer.from(text);
		this.#head(TEXT, bytes.length);
		this.copy(bytes);
	}

	/** Writes bytes as they are. @param from the first, @param to behind the last */
	copy(bytes: Uint8Array, from = 0, to = bytes.length): void {
		this.#makeRoom(to - from);
		if (to - from >= FEW_BYTES) this.#bytes.set(bytes.subarray(from, to), this.#length);
		else for (let at = from; at < to; at++) this.#bytes[this.#length + at - from] = bytes[at] ?? 0;
		this.#length += to - from;
	}

	/** What was written since, as bytes of their own. */
	take(): Buffer {
		const taken = Buffer.from(this.#bytes.subarray(0, this.#length));
		this.#length = 0;
		return taken;
	}

	#makeRoom(length: number): void {
		if (this.#length + length <= this.#bytes.length) return;
		const bytes = Buffer.alloc(2 * (this.#length + length));
		bytes.set(this.#bytes.subarray(0, this.#length));
		this.#bytes = bytes;
	}

	/** The head of an item: its type, and a number that is not negative. */
	#head(type: number, argument: number): void {
		this.#makeRoom(5);
		const short = argument < 24 ? argument : argument < 0x100 ? 24 : argument < 0x10000 ? 25 : 26;
		this.#length = this.#bytes.writeUInt8((type << 5) | short, this.#length);
		if (short === 24) this.#length = this.#bytes.writeUInt8(argument, this.#length);
		else if (short === 25) this.#length = this.#bytes.writeUInt16BE(argument, this.#length);
		else if (short === 26) this.#length = this.#bytes.writeUInt32BE(argument, this.#length);
	}
}
