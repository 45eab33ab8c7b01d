/** Asks for every file of a site that anything leads to. */
import { fileAt, type SiteAddress } from '../check/link-check.ts';
import type { Answer, Ask } from './ask.ts';

/** At most this many requests run at once, as in a browser. */
const AT_ONCE = 6;

/** The paths, below the base, that addresses on a page or in a file lead to within the site. */
export function pathsWithin(addresses: readonly string[], from: URL, { origin, base }: SiteAddress): string[] {
	return addresses.flatMap((address) => {
		if (!URL.canParse(address, from.href)) return [];
		const url = new URL(address, from);
		const file = url.origin === origin ? fileAt(url, base) : null;
		return file === null ? [] : [file.replace(/(^|\/)index\.html$/, '$1')];
	});
}

/**
 * @param start paths below the site's base
 * @param look is given each answer once, and returns the paths that it leads to
 */
export async function crawl(ask: Ask, start: readonly string[], look: (answer: Answer) => readonly string[]): Promise<void> {
	const seen = new Set(start);
	const waiting = [...seen];
	let running = 0;
	await new Promise<void>((resolve, reject) => {
		const next = () => {
			if (waiting.length === 0 && running === 0) return resolve();
			while (running < AT_ONCE) {
				const path = waiting.shift();
				if (path === undefined) return;
				running++;
				ask(path)
					.then((answer) => {
						for (const found of look(answer)) {
							if (!seen.has(found)) waiting.push(found);
							seen.add(found);
						}
						running--;
						next();
					})
					.catch(reject);
			}
		};
		next();
	});
}
