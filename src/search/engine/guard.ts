/**
 * Watches over the index's files. Pagefind passes in silence over a chunk that does not load, and reads one that is cut off as
 * far as it goes; here every file of the index is checked before Pagefind sees it, and a failure is kept until it is asked for.
 */

/** What Pagefind's files hold once they are unpacked. */
const MARK = 'pagefind_dcd';

export interface Guard {
	/** Loads and checks a file of our own: JSON, gzipped or not. */
	json: <T>(path: string) => Promise<T>;
	/** The first failure since the guard was set. */
	failure: () => Error | null;
}

/** Everything a stream brings; `onData` is called as it comes. */
async function drained(body: ReadableStream<Uint8Array>, onData: () => void): Promise<Uint8Array<ArrayBuffer>> {
	const parts: Uint8Array[] = [];
	const reader = body.getReader();
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		onData();
		parts.push(part.value);
	}
	const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	const stream = new DecompressionStream('gzip');
	const writer = stream.writable.getWriter();
	const written = writer.write(packed).then(() => writer.close());
	const [content] = await Promise.all([drained(stream.readable, () => {}), written]);
	return content;
}

/** A gzipped file's content; a host may have unpacked it on its way. Throws where it is cut off or damaged. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	return bytes[0] === 0x1f && bytes[1] === 0x8b ? unpack(bytes) : bytes;
}

/**
 * Sets the guard on everything that is fetched from an index.
 * @param base the index's address, with a slash at its end
 * @param entry answers Pagefind's question for pagefind-entry.json
 * @param onData called as bytes arrive
 */
export function guardIndex(base: string, entry: () => unknown, onData: () => void): Guard {
	const plainFetch = globalThis.fetch;
	let failed: Error | null = null;
	const load = async (url: string): Promise<Uint8Array<ArrayBuffer>> => {
		const response = await plainFetch(url);
		if (!response.ok || response.body === null) throw new Error(`${url}: ${response.status}`);
		return unpacked(await drained(response.body, onData));
	};
	const pagefindFile = async (url: string): Promise<Response> => {
		const content = await load(url);
		if (new TextDecoder().decode(content.subarray(0, MARK.length)) !== MARK) throw new Error(`${url}: no file of the index`);
		return new Response(content);
	};
	globalThis.fetch = async (input, init) => {
		const url = new URL(input instanceof Request ? input.url : input, base).href;
		if (!url.startsWith(base)) return plainFetch(input, init);
		if (url.startsWith(`${base}pagefind-entry.json`)) return Response.json(entry());
		try {
			return await pagefindFile(url);
		} catch (error) {
			failed ??= error instanceof Error ? error : new Error(String(error));
			throw error;
		}
	};
	return {
		json: async <T>(path: string) => JSON.parse(new TextDecoder().decode(await load(`${base}${path}`))) as T,
		failure: () => failed,
	};
}
