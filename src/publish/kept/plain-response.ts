/**
 * Responses whose body can be taken as it was given. Node copies a body several times on its way through a response, outside of V8's heap,
 * and V8 collects garbage when some 64 MB of such copies have come together: beside a large archive that takes a second or two each time.
 */

/** Node's own. */
const Usual = globalThis.Response;
type Body = ConstructorParameters<typeof Usual>[0];
/** As it was given. */
type Plain = string | Uint8Array<ArrayBuffer>;

const isBytes = (body: unknown): body is Uint8Array<ArrayBuffer> => body instanceof Uint8Array;

/** Bytes for whoever reads them as a stream; Node would copy them at once. */
function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
	return new ReadableStream({
		type: 'bytes',
		pull(controller) {
			controller.enqueue(bytes.slice());
			controller.close();
		},
	});
}

class PlainResponse extends Usual {
	/** Null where the body was given otherwise, or there is none. */
	readonly plain: Plain | null;

	constructor(body?: Body, init?: ResponseInit) {
		super(isBytes(body) && body.length > 0 ? streamOf(body) : body, init);
		this.plain = typeof body === 'string' || isBytes(body) ? body : null;
	}

	static override json(data: unknown, init?: ResponseInit): Response {
		const headers = new Headers(init?.headers);
		if (!headers.has('content-type')) headers.set('content-type', 'application/json');
		return new PlainResponse(JSON.stringify(data), { ...init, headers });
	}

	/** Every response is one: code that asks finds this class in the place of Node's. */
	static override [Symbol.hasInstance](value: unknown): boolean {
		return value instanceof Usual;
	}
}

/** Puts them in the place of Node's responses. @returns a function that undoes it */
export function usePlainResponses(): () => void {
	globalThis.Response = PlainResponse;
	return () => {
		globalThis.Response = Usual;
	};
}

/** A response's body, not copied where it was given as text or bytes; null where it has none. */
export async function bodyOf(response: Response): Promise<Plain | null> {
	const { plain = null } = response as Partial<PlainResponse>;
	if (plain !== null || response.body === null) return plain;
	return new Uint8Array(await response.arrayBuffer());
}
