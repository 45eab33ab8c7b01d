/** Builds the index in a thread of its own, and finds the characteristic words there. That takes a core: pages are rendered on the other. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { sourceFile } from '../../content/source-file.ts';
import { LOCALES, type Locale } from '../../i18n/locale.ts';
import type { IndexedPage } from '../shared/indexed-page.ts';
import type { IndexContent } from './build-index.ts';
import type { CharacteristicWords } from './characteristic-words.ts';

/** What is indexed in a locale, its pages in pieces that are made when they are asked for. */
export interface ContentPieces {
	pages: Iterable<readonly IndexedPage[]>;
	rest: () => Omit<IndexContent, 'pages'>;
}

/** What the thread is told: the pages of each locale, each locale's in their order; then all else and the folder to write. */
export type IndexMessage =
	| { locale: Locale; pages: readonly IndexedPage[] }
	| { dir: string; rests: Record<Locale, Omit<IndexContent, 'pages'>> };

const endedWith = (code: unknown) => `the thread that builds the index ended with ${code}`;

function* messages(pieces: Record<Locale, ContentPieces>, dir: string): Generator<IndexMessage> {
	// Of both locales by turns: of one the thread finds words, the other takes longer to make.
	const all = LOCALES.map((locale) => ({ locale, pieces: Iterator.from(pieces[locale].pages) }));
	for (let isMore = true; isMore; ) {
		isMore = false;
		for (const { locale, pieces: own } of all) {
			const { value: pages, done } = own.next();
			if (done) continue;
			isMore = true;
			yield { locale, pages };
		}
	}
	yield { dir, rests: { hant: pieces.hant.rest(), hans: pieces.hans.rest() } };
}

/** What the thread asks for, and what it has found. */
export type ThreadMessage = 'more' | CharacteristicWords;

/** What a thread is doing. */
export interface Beside {
	/** Waits for the characteristic words of the traditional edition. @throws what went wrong in the thread */
	words: () => Promise<CharacteristicWords>;
	/** Waits for the index. @throws what went wrong in the thread */
	index: () => Promise<void>;
}

/**
 * Begins to build the index.
 * @param dir the folder to write
 * @returns when the thread has all that it needs
 */
export async function indexBeside(pieces: Record<Locale, ContentPieces>, dir: string): Promise<Beside> {
	const thread = new Worker(sourceFile('search/build/index-thread.ts'));
	const ended = once(thread, 'exit');
	const told = messages(pieces, dir);
	// One for each that it asks for: all at once would stand in memory twice, as they are sent and as they are read.
	const [sent, found] = [Promise.withResolvers<void>(), Promise.withResolvers<CharacteristicWords>()];
	thread.on('message', (message: ThreadMessage) => {
		if (message !== 'more') return found.resolve(message);
		const { value, done } = told.next();
		if (done) sent.resolve();
		else thread.postMessage(value);
	});
	// Where the thread ends without them, the words are not waited for without end.
	ended.then(([code]) => found.reject(new Error(endedWith(code))), found.reject);
	found.promise.catch(() => {});
	// Before anything else is done: what keeps this thread busy would keep the other one waiting. What goes wrong is thrown when somebody waits
	// for the index; a build that fails before does not.
	await Promise.race([sent.promise, ended]).catch(() => {});
	thread.unref();
	// Only while somebody waits does the thread keep the process alive.
	const words = () => {
		thread.ref();
		return found.promise;
	};
	const index = async () => {
		thread.ref();
		const [code] = await ended;
		if (code !== 0) throw new Error(endedWith(code));
	};
	return { words, index };
}
