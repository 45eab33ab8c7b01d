/** Builds the index in a thread of its own. Counting and packing the words of an archive takes a core: pages are rendered on the other. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { LOCALES, type Locale } from '../../i18n/locale.ts';
import type { IndexedPage } from '../shared/indexed-page.ts';
import type { IndexContent } from './build-index.ts';

/** What is indexed in a locale, its pages in pieces: as a whole, the thread's copy would stand in memory beside its text and beside itself as it is sent. */
export interface ContentPieces {
	pages: Iterable<readonly IndexedPage[]>;
	rest: Omit<IndexContent, 'pages'>;
}

/** What the thread is told: the pages of each locale in their order, then all else and the folder to write. */
export type IndexMessage =
	| { locale: Locale; pages: readonly IndexedPage[] }
	| { dir: string; rests: Record<Locale, ContentPieces['rest']> };

/**
 * Begins to build the index.
 * @param dir the folder to write
 * @returns what waits for it
 * @throws what went wrong in the thread, where it is waited for
 */
export function indexBeside(pieces: Record<Locale, ContentPieces>, dir: string): () => Promise<void> {
	const thread = new Worker(new URL('./index-thread.ts', import.meta.url));
	const ended = once(thread, 'exit');
	// What goes wrong is thrown when somebody waits for it; a build that fails before does not wait for the index.
	ended.catch(() => {});
	const tell = (message: IndexMessage) => thread.postMessage(message);
	for (const locale of LOCALES) for (const pages of pieces[locale].pages) tell({ locale, pages });
	tell({ dir, rests: { hant: pieces.hant.rest, hans: pieces.hans.rest } });
	thread.unref();
	return async () => {
		thread.ref();
		const [code] = await ended;
		if (code !== 0) throw new Error(`the thread that builds the index ended with ${code}`);
	};
}
