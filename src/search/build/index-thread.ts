/** Runs in a thread of its own: finds the characteristic words and builds the index while pages are written. Ends when it is written, or with what went wrong. */
import { parentPort } from 'node:worker_threads';
import type { Locale } from '../../i18n/locale.ts';
import type { IndexedPage } from '../shared/indexed-page.ts';
import { buildIndex } from './build-index.ts';
import { CharacteristicSearch } from './characteristic-words.ts';
import type { IndexMessage, ThreadMessage } from './index-beside.ts';
import { keepingWords } from './words-before.ts';

const tell = (message: ThreadMessage) => parentPort?.postMessage(message);
const received: Record<Locale, IndexedPage[]> = { hant: [], hans: [] };

/** Holds the texts that it was given; null when the words are found. */
let words: CharacteristicSearch | null = new CharacteristicSearch(keepingWords());

/** The pages that were received. They are held by nobody else, and can go once their texts are packed. */
function taken(locale: Locale): IndexedPage[] {
	return received[locale].splice(0);
}

async function read(message: IndexMessage): Promise<void> {
	if ('pages' in message) {
		received[message.locale].push(...message.pages);
		tell('more');
		// While the next ones are made.
		if (message.locale === 'hant') for (const page of message.pages) words?.add(page);
		return;
	}
	parentPort?.off('message', read);
	const { dir, rests } = message;
	if (words !== null) tell(words.found());
	words = null;
	await buildIndex({ hant: { pages: taken('hant'), ...rests.hant }, hans: { pages: taken('hans'), ...rests.hans } }, dir);
}
parentPort?.on('message', read);
// Two on their way, so that there is always one to read.
for (let i = 0; i < 2; i++) tell('more');
