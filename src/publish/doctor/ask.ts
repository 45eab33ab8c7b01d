/** The edge to the network: asks a site for its files as a reader's browser does. */

/** A host that needs longer is as good as gone. */
const LONGEST_ANSWER_MS = 20_000;
/** So often a question is asked again where the connection breaks. */
const ATTEMPTS = 2;

export interface Answer {
	/** Path below the site's base. */
	path: string;
	/** 0 where no answer came. */
	status: number;
	headers: Headers;
	/** Unpacked. */
	body: Uint8Array<ArrayBuffer>;
	/** Path and query where the site led elsewhere first. */
	redirected: string | null;
	/** Why no answer came. */
	error: string | null;
}

export type Ask = (path: string) => Promise<Answer>;

function reasonOf(error: unknown): string {
	const { message, cause } = error as Error;
	return cause instanceof Error ? cause.message : message;
}

/** @param base the site's address, with a slash at its end */
export function askerOf(base: URL): Ask {
	return async (path) => {
		const url = new URL(path.split('/').map(encodeURIComponent).join('/'), base);
		let reason = '';
		for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
			try {
				const response = await fetch(url, {
					signal: AbortSignal.timeout(LONGEST_ANSWER_MS),
					headers: { 'Accept-Encoding': 'br, gzip', 'Cache-Control': 'no-cache' },
				});
				const body = new Uint8Array(await response.arrayBuffer());
				const redirected = response.redirected ? response.url : null;
				return { path, status: response.status, headers: response.headers, body, redirected, error: null };
			} catch (error) {
				reason = reasonOf(error);
			}
		}
		return { path, status: 0, headers: new Headers(), body: new Uint8Array(), redirected: null, error: reason };
	};
}
