/**
 * The engine in a worker: the page stays free while it runs, and Pagefind, which would segment queries by the page's `lang`,
 * finds no page to ask.
 */
import { openIndex, type SearchIndex } from './engine.ts';
import type { Answer, Question } from './worker-messages.ts';

let index: Promise<SearchIndex> | null = null;
/** The newest search; an older one stops counting. */
let latest = 0;

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
	const { turn, base, ask } = data;
	const reply = (answer: Answer) => postMessage(answer);
	try {
		index ??= openIndex(base, undefined, () => reply({ turn: 0, beat: true }));
		const { catalog, search } = await index;
		if (ask === 'catalog') return reply({ turn, catalog: await catalog(data.locale) });
		latest = turn;
		const results = await search(data.query, {
			...data.options,
			onProgress: (counted, all) => reply({ turn, counted, all }),
			onFirst: (first) => reply({ turn, first }),
			isStale: () => latest !== turn,
		});
		reply({ turn, results });
	} catch (error) {
		index = null;
		reply({ turn, error: String(error) });
	}
});
