/** Runs in a thread of its own: finds the characteristic words and builds the index while pages are written. Ends when it is written, or with what went wrong. */
import { parentPort } from 'node:worker_threads';
import type { Locale } from '../../i18n/locale.ts';
import type { IndexedPage } from '../shared/indexed-page.ts';
import { buildIndex } from './build-index.ts';
import { characteristicWords } from './characteristic-words.ts';
import type { IndexMessage } from './index-beside.ts';
import { keepingWords } from './words-before.ts';

const received: Record<Locale, IndexedPage[]> = { hant: [], hans: [] };

/** The pages that were received. They are held by nobody else, and can go once their texts are packed. */
function taken(locale: Locale): IndexedPage[] {
	return received[locale].splice(0);
}

async function read(message: IndexMessage): Promise<void> {
	if ('pages' in message) {
		received[message.locale].push(...message.pages);
		parentPort?.postMessage('more');
		return;
	}
	parentPort?.off('message', read);
	const { dir, rests } = message;
	parentPort?.postMessage(characteristicWords(received.hant, keepingWords()));
	await buildIndex({ hant: { pages: taken('hant'), ...rests.hant }, hans: { pages: taken('hans'), ...rests.hans } }, dir);
}
parentPort?.on('message', read);
// Two on their way, so that there is always one to read.
for (let i = 0; i < 2; i++) parentPort?.postMessage('more');
