/** What the page and the engine's worker say to each other. */
import type { Locale } from '../../i18n/locale.ts';
import type { Catalog } from '../shared/catalog.ts';
import type { Results } from '../shared/results.ts';
import type { Options } from './engine.ts';

/** What can be sent to a worker. */
export type Wishes = Omit<Options, 'onProgress' | 'onFirst' | 'isStale'>;

/** Who is told of what a search comes by on its way. */
export type Listeners = Pick<Options, 'onProgress' | 'onFirst'>;

/** `base` is the index's address, with a slash at its end. */
export type Question = { turn: number; base: string } & (
	| { ask: 'search'; query: string; options: Wishes }
	| { ask: 'catalog'; locale: Locale }
);

export type Answer =
	| { turn: number; results: Results | null }
	| { turn: number; first: Results }
	| { turn: number; catalog: Catalog }
	| { turn: number; counted: number; all: number }
	| { turn: number; beat: true }
	| { turn: number; error: string };
