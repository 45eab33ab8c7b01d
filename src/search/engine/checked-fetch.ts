/**
 * Loads and checks the index's files. Pagefind ignores an index file that does not load and reads a truncated one as far as it goes, so
 * each file is checked before Pagefind gets it, and the first failure is kept for the search to report.
 *
 * Pagefind 1.6 loads its files with the global `fetch`; it has no option for another loader, and `basePath` only takes an address.
 * So the global is replaced. In the browser that is the search worker's own global, which only this engine and Pagefind use.
 */

/** The first bytes of each of Pagefind's files, once it is unpacked. */
const PAGEFIND_MARK = 'pagefind_dcd';

/** Thrown where a file of the index is no longer there: a new build has been deployed since the index was opened. */
export class GoneError extends Error {}

/** What a host answers for a file that it does not have. Some hosts answer 200 and a page. */
const GONE = [404, 410];
const LESS_THAN_SIGN = 0x3c;

export interface CheckedFetch {
	/** Loads a JSON file of the index, gzipped or not. Throws if it cannot be loaded or is damaged; `GoneError` if it is not there. */
	json: <T>(path: string, request?: RequestInit) => Promise<T>;
	/** The first failure of a file that Pagefind asked for; null if there is none. */
	failure: () => Error | null;
}

/** Reads a stream to its end. Calls `onData` for each chunk. */
async function readAll(body: ReadableStream<Uint8Array>, onData: () => void): Promise<Uint8Array<ArrayBuffer>> {
	const chunks: Uint8Array[] = [];
	const reader = body.getReader();
	for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
		onData();
		chunks.push(chunk.value);
	}
	const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
	let offset = 0;
	for (const chunk of chunks) {
		whole.set(chunk, offset);
		offset += chunk.length;
	}
	return whole;
}

/** Unpacks gzip. Throws if the file is truncated or damaged. */
async function gunzip(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	const stream = new DecompressionStream('gzip');
	const writer = stream.writable.getWriter();
	const written = writer.write(packed).then(() => writer.close());
	const [content] = await Promise.all([readAll(stream.readable, () => {}), written]);
	return content;
}

/** Unpacks a file if it is gzipped. Some hosts unpack gzipped files themselves. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzip(bytes) : bytes;
}

/**
 * Replaces the global `fetch` for everything below the index's address.
 * @param base the index's address, with a slash at its end
 * @param entry what Pagefind gets for pagefind-entry.json
 * @param onData called for each chunk that arrives
 */
export function installCheckedFetch(base: string, entry: () => unknown, onData: () => void): CheckedFetch {
	const plainFetch = globalThis.fetch;
	let failed: Error | null = null;
	const load = async (url: string, request?: RequestInit): Promise<Uint8Array<ArrayBuffer>> => {
		const response = await plainFetch(url, request);
		if (GONE.includes(response.status)) throw new GoneError(`${url}: ${response.status}`);
		if (!response.ok || response.body === null) throw new Error(`${url}: ${response.status}`);
		const content = await unpacked(await readAll(response.body, onData));
		if (content[0] === LESS_THAN_SIGN) throw new GoneError(`${url}: a page instead of a file`);
		return content;
	};
	const pagefindFile = async (url: string): Promise<Response> => {
		const content = await load(url);
		if (new TextDecoder().decode(content.subarray(0, PAGEFIND_MARK.length)) !== PAGEFIND_MARK) {
			throw new Error(`${url} is not a file of Pagefind's index`);
		}
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
		json: async <T>(path: string, request?: RequestInit) =>
			JSON.parse(new TextDecoder().decode(await load(`${base}${path}`, request))) as T,
		failure: () => failed,
	};
}
