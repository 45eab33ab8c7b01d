/** The search worker. The page stays responsive while it searches. */
import type { Manifest } from '../shared/manifest.ts';
import { GoneError } from './checked-fetch.ts';
import { openIndex, type SearchIndex } from './engine.ts';
import type { WorkerRequest, WorkerResponse } from './worker-messages.ts';

let index: Promise<SearchIndex> | null = null;
/** The same index with those of other sites. */
let joined: Promise<SearchIndex> | null = null;
let giveManifest: (manifest: Manifest | null) => void = () => {};
/** The manifest, where the page loads it. */
const givenManifest = new Promise<Manifest | null>((resolve) => {
	giveManifest = resolve;
});
/** The id of the newest search. An older one stops. */
let latest = 0;

addEventListener('message', async ({ data }: MessageEvent<WorkerRequest>) => {
	const { id, base } = data;
	if (data.type === 'manifest') return giveManifest(data.manifest);
	const respond = (response: WorkerResponse) => postMessage(response);
	try {
		const given = data.type === 'open' && data.manifestFollows ? givenManifest : null;
		index ??= openIndex(base, () => respond({ id: 0, heartbeat: true }), given);
		const own = await index;
		if (data.type === 'open') return;
		const { others } = data;
		if (others)
			joined ??= import('./joined-index.ts').then(({ joinIndexes }) => joinIndexes(own, others, () => respond({ id: 0, heartbeat: true })));
		const { catalog, search } = (await joined) ?? own;
		if (data.type === 'catalog') return respond({ id, catalog: await catalog(data.locale, data.isWhole) });
		latest = id;
		const results = await search(data.query, data.options, {
			onProgress: (searched, all) => respond({ id, searched, all }),
			onFirst: (first) => respond({ id, first }),
			isStale: () => latest !== id,
		});
		respond({ id, results });
	} catch (error) {
		index = null;
		joined = null;
		if (data.type !== 'open') respond({ id, error: String(error), gone: error instanceof GoneError });
	}
});
