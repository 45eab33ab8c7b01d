/** Builds the index in a thread of its own. Counting and packing the words of an archive takes a core: pages are rendered on the other. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { LOCALES, type Locale } from '../../i18n/locale.ts';
import type { IndexedPage } from '../shared/indexed-page.ts';
import type { IndexContent } from './build-index.ts';

/** What is indexed in a locale, its pages in pieces that are made when they are asked for. */
export interface ContentPieces {
	pages: Iterable<readonly IndexedPage[]>;
	rest: () => Omit<IndexContent, 'pages'>;
}

/** What the thread is told: the pages of each locale in their order, then all else and the folder to write. */
export type IndexMessage =
	| { locale: Locale; pages: readonly IndexedPage[] }
	| { dir: string; rests: Record<Locale, Omit<IndexContent, 'pages'>> };

function* messages(pieces: Record<Locale, ContentPieces>, dir: string): Generator<IndexMessage> {
	for (const locale of LOCALES) for (const pages of pieces[locale].pages) yield { locale, pages };
	yield { dir, rests: { hant: pieces.hant.rest(), hans: pieces.hans.rest() } };
}

/**
 * Begins to build the index.
 * @param dir the folder to write
 * @returns what waits for it, when the thread has all that it needs
 * @throws what went wrong in the thread, where the index is waited for
 */
export async function indexBeside(pieces: Record<Locale, ContentPieces>, dir: string): Promise<() => Promise<void>> {
	const thread = new Worker(new URL('./index-thread.ts', import.meta.url));
	const ended = once(thread, 'exit');
	const told = messages(pieces, dir);
	// One for each that it asks for: all at once would stand in memory twice, as they are sent and as they are read.
	const sent = new Promise<void>((resolve) => {
		thread.on('message', () => {
			const { value, done } = told.next();
			if (done) resolve();
			else thread.postMessage(value);
		});
	});
	// Before anything else is done: what keeps this thread busy would keep the other one waiting. What goes wrong is thrown when somebody waits
	// for the index; a build that fails before does not.
	await Promise.race([sent, ended]).catch(() => {});
	thread.unref();
	return async () => {
		thread.ref();
		const [code] = await ended;
		if (code !== 0) throw new Error(`the thread that builds the index ended with ${code}`);
	};
}
