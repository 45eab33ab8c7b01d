/**
 * The engine in a worker: the page stays free while it runs, and Pagefind, which would segment queries by the page's `lang`,
 * finds no page to ask.
 */
import { openIndex, type SearchIndex } from './engine.ts';
import type { Answer, Question } from './remote.ts';

let index: Promise<SearchIndex> | null = null;

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
	const reply = (answer: Answer) => postMessage(answer);
	try {
		index ??= openIndex(data.base);
		reply({ turn: data.turn, results: await (await index).search(data.query) });
	} catch (error) {
		index = null;
		reply({ turn: data.turn, error: String(error) });
	}
});
