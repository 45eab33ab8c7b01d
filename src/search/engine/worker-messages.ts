/** The messages between a page and the search worker. */
import type { Locale } from '../../i18n/locale.ts';
import type { Catalog } from '../shared/catalog.ts';
import type { OtherIndex } from '../shared/element-data.ts';
import type { Manifest } from '../shared/manifest.ts';
import type { Results } from '../shared/results.ts';
import type { SearchOptions } from './count-hits.ts';

/** `id` numbers the requests of a page; `base` is the index's address, with a slash at its end. */
export type WorkerRequest = { id: number; base: string } /** `others`: the indexes that are searched as well. */ & (
	| { type: 'search'; query: string; options: SearchOptions; others?: readonly OtherIndex[] }
	/** `isWhole`: with the lengths of speeches. */
	| { type: 'catalog'; locale: Locale; isWhole: boolean; others?: readonly OtherIndex[] }
	/** Opens the index; has no response. `manifestFollows`: the page loads the manifest, and sends it in a message of its own. */
	| { type: 'open'; manifestFollows?: true }
	/** Null where it could not be loaded. Has no response. */
	| { type: 'manifest'; manifest: Manifest | null }
);

/** `id` is the request's. A search may have several responses: `first` and `searched` come before `results`. */
export type WorkerResponse =
	| { id: number; results: Results | null }
	| { id: number; first: Results }
	| { id: number; catalog: Catalog }
	| { id: number; searched: number; all: number }
	| { id: number; heartbeat: true }
	/** `gone`: a file of the index is no longer there. */
	| { id: number; error: string; gone: boolean };
