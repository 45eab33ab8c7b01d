/** Searches the indexes of several sites as one. Loaded where site.yaml names other sites. */
import type { Locale } from '../../i18n/locale.ts';
import type { Catalog } from '../shared/catalog.ts';
import type { OtherIndex } from '../shared/element-data.ts';
import type { Results } from '../shared/results.ts';
import { GoneError } from './checked-fetch.ts';
import type { SearchOptions } from './count-hits.ts';
import { openIndex, type SearchCallbacks, type SearchIndex } from './engine.ts';
import { joinedCatalog } from './joined-catalog.ts';
import { joinedResults, type SiteResults } from './joined-results.ts';

/** In milliseconds. A site that sends nothing for so long does not answer: less than a page waits for its worker. */
const LONGEST_SILENCE = 6000;
const LOOK_AGAIN = 500;
/** A site that did not answer is left alone for so long: each search would wait for it again. */
const LEFT_ALONE = 30_000;

/** Nothing was heard from a site. */
class SilenceError extends Error {}

/** The index of another site. It may be missing, be deployed again at any time, or be of another version. */
class OtherSite {
	readonly site: string;
	readonly #address: string;
	readonly #onData: () => void;
	/** How many chunks have come. */
	#heard = 0;
	#silentSince = Number.NEGATIVE_INFINITY;
	#index: Promise<SearchIndex> | null = null;

	constructor({ site, index }: OtherIndex, onData: () => void) {
		this.site = site;
		this.#address = index;
		this.#onData = onData;
	}

	/**
	 * Asks its index. A file that is gone may be of a former build: it is opened once more.
	 * @returns null where it does not answer
	 */
	async ask<T>(question: (index: SearchIndex) => Promise<T>): Promise<T | null> {
		if (performance.now() - this.#silentSince < LEFT_ALONE) return null;
		for (let attempt = 0; attempt < 2; attempt++) {
			try {
				return await this.#heardFrom(this.#open().then(question));
			} catch (error) {
				this.#index = null;
				if (error instanceof SilenceError) this.#silentSince = performance.now();
				if (!(error instanceof GoneError)) return null;
				this.#onData();
			}
		}
		return null;
	}

	#open(): Promise<SearchIndex> {
		this.#index ??= openIndex(this.#address, () => {
			this.#heard++;
			this.#onData();
		});
		return this.#index;
	}

	/** The answer, unless nothing is heard for too long. */
	#heardFrom<T>(answer: Promise<T>): Promise<T> {
		return new Promise((resolve, reject) => {
			let [looks, heard] = [0, this.#heard];
			// Counted, not timed: while the worker itself is busy, nothing can be heard.
			const timer = setInterval(() => {
				looks = this.#heard === heard ? looks + 1 : 0;
				heard = this.#heard;
				if (looks * LOOK_AGAIN <= LONGEST_SILENCE) return;
				clearInterval(timer);
				reject(new SilenceError());
			}, LOOK_AGAIN);
			answer.then(resolve, reject).finally(() => clearInterval(timer));
		});
	}
}

/** The progress of several searches as one. */
function summedProgress(sites: number, onProgress: SearchCallbacks['onProgress']): (site: number) => SearchCallbacks {
	const counts = Array.from({ length: sites }, (): [searched: number, all: number] => [0, 0]);
	const sum = (part: 0 | 1) => counts.reduce((total, count) => total + count[part], 0);
	return (site) => ({
		onProgress: (searched, all) => {
			counts[site] = [searched, all];
			onProgress?.(sum(0), sum(1));
		},
	});
}

/**
 * @param own the index of the site that is searched from
 * @param others of sites below the same origin, with the same script at the root
 * @param onData called for each chunk that arrives of them
 */
export function joinIndexes(own: SearchIndex, others: readonly OtherIndex[], onData: () => void): SearchIndex {
	const sites = others.map((one) => new OtherSite(one, onData));

	const search = async (query: string, options: SearchOptions = {}, callbacks: SearchCallbacks = {}): Promise<Results | null> => {
		const { order = 'record', hitsWanted = Number.POSITIVE_INFINITY } = options;
		const progress = summedProgress(sites.length + 1, callbacks.onProgress);
		const { isStale = () => false } = callbacks;
		const answers = await Promise.all([
			own.search(query, options, { ...progress(0), isStale }),
			...sites.map((site, i) => site.ask((index) => index.search(query, options, { ...progress(i + 1), isStale }))),
		]);
		const [first] = answers;
		// Of no term: no site has anything to search for.
		if (!first) return null;
		const found = answers.flatMap((results, i): SiteResults[] => (results ? [{ site: sites[i - 1]?.site, results }] : []));
		const missing = sites.filter((_, i) => !answers[i + 1]).map(({ site }) => site);
		return joinedResults(found, order, hitsWanted, missing);
	};

	const catalog = async (locale: Locale, isWhole: boolean): Promise<Catalog> => {
		const [first, ...found] = await Promise.all([
			own.catalog(locale, isWhole),
			...sites.map((site) => site.ask((index) => index.catalog(locale, isWhole))),
		]);
		const known = found.filter((one) => one !== null);
		const joined = joinedCatalog([...(first ? [first] : []), ...known]);
		return known.length < sites.length ? { ...joined, isPartial: true } : joined;
	};

	return { search, catalog };
}
