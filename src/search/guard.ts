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
	/** How many bytes of files have come so far. */
	received: () => number;
}

async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
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
	let bytes = 0;
	const load = async (url: string): Promise<Uint8Array<ArrayBuffer>> => {
		const response = await plainFetch(url);
		if (!response.ok || response.body === null) throw new Error(`${url}: ${response.status}`);
		const watch = new TransformStream<Uint8Array, Uint8Array>({
			transform: (chunk, controller) => {
				bytes += chunk.length;
				onData();
				controller.enqueue(chunk);
			},
		});
		return unpacked(new Uint8Array(await new Response(response.body.pipeThrough(watch)).arrayBuffer()));
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
		received: () => bytes,
	};
}
