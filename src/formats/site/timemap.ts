/** A record's editions as a TimeMap (RFC 7089, section 5), in the format of RFC 6690. Pure. */

export interface Memento {
	url: string;
	/** The day it was published, as YYYY-MM-DD. */
	date: string;
}

export const TIMEMAP_TYPE = 'application/link-format';

/** RFC 7089 wants a time; of an edition only the day is known, so it is the day's first second. */
export function timeOf(date: string): string {
	return new Date(`${date}T00:00:00Z`).toUTCString();
}

function relation(at: number, count: number): string {
	return [...(at === 0 ? ['first'] : []), ...(at === count - 1 ? ['last'] : []), 'memento'].join(' ');
}

/**
 * @param original the address of the record as it is now
 * @param self the TimeMap's own address
 * @param mementos the former editions, oldest first
 */
export function timemap(original: string, self: string, mementos: readonly Memento[]): string {
	const links = [
		`<${original}>;rel="original"`,
		`<${self}>;rel="self";type="${TIMEMAP_TYPE}"`,
		...mementos.map(({ url, date }, i) => `<${url}>;rel="${relation(i, mementos.length)}";datetime="${timeOf(date)}"`),
	];
	return `${links.join(',\n')}\n`;
}
