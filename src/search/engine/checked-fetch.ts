/** Loads and unpacks the index's files. A file that is missing, truncated or damaged is an error, never a search with fewer hits. */

/** Thrown where a file of the index is no longer there: a new build has been deployed since the index was opened. */
export class GoneError extends Error {}

/** What a host answers for a file that it does not have. Some hosts answer 200 and a page. */
const GONE = [404, 410];
const LESS_THAN_SIGN = 0x3c;

export interface CheckedFetch {
	/** Loads a JSON file of the index, gzipped or not. Throws if it cannot be loaded or is damaged; `GoneError` if it is not there. */
	json: <T>(path: string, request?: RequestInit) => Promise<T>;
	/** Loads any file of the index, gzipped or not, as its unpacked bytes. Throws as `json` does. */
	bytes: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/** Loads files as another does, but for those whose content is known. @param known contents of JSON files, by path */
export function knowingFiles(known: Readonly<Record<string, unknown>>, { bytes, json }: CheckedFetch): CheckedFetch {
	const has = (path: string) => Object.hasOwn(known, path);
	return { bytes, json: async <T>(path: string, request?: RequestInit) => (has(path) ? (known[path] as T) : await json<T>(path, request)) };
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
 * Loads files below the index's address.
 * @param base the index's address, with a slash at its end
 * @param onData called for each chunk that arrives
 */
export function openCheckedFetch(base: string, onData: () => void): CheckedFetch {
	const bytes = async (path: string, request?: RequestInit): Promise<Uint8Array<ArrayBuffer>> => {
		const url = `${base}${path}`;
		const response = await fetch(url, request);
		if (GONE.includes(response.status)) throw new GoneError(`${url}: ${response.status}`);
		if (!response.ok || response.body === null) throw new Error(`${url}: ${response.status}`);
		const content = await unpacked(await readAll(response.body, onData));
		if (content[0] === LESS_THAN_SIGN) throw new GoneError(`${url}: a page instead of a file`);
		return content;
	};
	return {
		bytes,
		json: async <T>(path: string, request?: RequestInit) => JSON.parse(new TextDecoder().decode(await bytes(path, request))) as T,
	};
}
