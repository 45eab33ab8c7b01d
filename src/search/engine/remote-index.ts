/** The page's side of the search worker. */
import type { Locale } from '../../i18n/locale.ts';
import type { Catalog } from '../shared/catalog.ts';
import type { OtherIndex } from '../shared/element-data.ts';
import type { Results } from '../shared/results.ts';
import type { SearchOptions } from './count-hits.ts';
import type { SearchCallbacks } from './engine.ts';
import { takeWorker } from './search-worker.ts';
import type { WorkerRequest, WorkerResponse } from './worker-messages.ts';

/** Progress callbacks. */
export type RemoteCallbacks = Pick<SearchCallbacks, 'onProgress' | 'onFirst'>;

/** A worker that sends nothing for so long is terminated, in milliseconds. On a slow line each chunk that arrives sends a heartbeat. */
const TIMEOUT = 10_000;

interface PendingRequest extends RemoteCallbacks {
	message: WorkerRequest;
	/** Whether the index was reopened for it. */
	isSecond: boolean;
	resolve: (response: WorkerResponse) => void;
	reject: (error: Error) => void;
}

/**
 * Runs searches in a worker. A worker that fails is terminated; the next request starts a new one. Where a file of the index is no longer
 * there, a new build has been deployed: a new worker opens its index and does what was asked again, once.
 */
export class RemoteIndex {
	/** How often the index was opened. What was loaded before and after a change of this may be of different builds. */
	opened = 0;
	private readonly base: string;
	private readonly others: readonly OtherIndex[] | undefined;
	private worker: Worker | null = null;
	private readonly pending = new Map<number, PendingRequest>();
	/** The catalogs that the present worker was asked for. */
	private readonly catalogs = new Map<string, Promise<Catalog>>();
	private lastId = 0;
	private timeout: ReturnType<typeof setTimeout> | undefined;

	/**
	 * @param base the index's address, with a slash at its end
	 * @param others the indexes that are searched as well
	 */
	constructor(base: string, others?: readonly OtherIndex[]) {
		this.base = base;
		this.others = others;
	}

	/** Loads what every query needs. A failure is reported by the first query. */
	open(): void {
		this.worker ??= this.start();
		this.worker.postMessage({ id: 0, base: this.base, type: 'open' } satisfies WorkerRequest);
	}

	/**
	 * Runs a query. Null if it has no term.
	 * @throws if the index or the worker cannot be loaded, is damaged or does not respond
	 */
	async search(query: string, options: SearchOptions, callbacks: RemoteCallbacks = {}): Promise<Results | null> {
		const response = await this.request((id) => ({ id, base: this.base, type: 'search', query, options, ...this.asWell }), callbacks);
		return 'results' in response ? response.results : null;
	}

	/**
	 * The catalog of the index that is open now; asked for once.
	 * @param isWhole whether the lengths of speeches are needed, which a large archive has in other files
	 * @throws as `search` does
	 */
	catalog(locale: Locale, isWhole = false): Promise<Catalog> {
		const key = `${locale} ${isWhole}`;
		const catalog = this.catalogs.get(key) ?? this.loadCatalog(locale, isWhole);
		this.catalogs.set(key, catalog);
		return catalog;
	}

	private get asWell(): { others?: readonly OtherIndex[] } {
		return this.others ? { others: this.others } : {};
	}

	private async loadCatalog(locale: Locale, isWhole: boolean): Promise<Catalog> {
		const response = await this.request((id) => ({ id, base: this.base, type: 'catalog', locale, isWhole, ...this.asWell }));
		if ('catalog' in response) {
			// The next search asks the site again that has not answered.
			if (response.catalog.isPartial) this.catalogs.delete(`${locale} ${isWhole}`);
			return response.catalog;
		}
		throw new Error('the worker sent no catalog');
	}

	private request(requestOf: (id: number) => WorkerRequest, callbacks: RemoteCallbacks = {}): Promise<WorkerResponse> {
		const id = ++this.lastId;
		return new Promise((resolve, reject) => {
			const message = requestOf(id);
			this.pending.set(id, { message, isSecond: false, resolve, reject, ...callbacks });
			this.restartTimeout();
			this.worker ??= this.start();
			this.worker.postMessage(message);
		});
	}

	private start(): Worker {
		this.opened++;
		const worker = takeWorker();
		worker.addEventListener('message', ({ data }: MessageEvent<WorkerResponse>) => this.onMessage(data));
		worker.addEventListener('error', () => this.terminate('the search worker cannot be loaded'), { once: true });
		return worker;
	}

	private onMessage(response: WorkerResponse): void {
		// Without a request, it may have nothing to send.
		if (this.pending.size > 0) this.restartTimeout();
		const request = this.pending.get(response.id);
		if ('searched' in response) request?.onProgress?.(response.searched, response.all);
		else if ('first' in response) request?.onFirst?.(response.first);
		else if ('error' in response) {
			if (response.gone && request?.isSecond === false) this.reopen();
			else this.terminate(response.error);
		} else {
			this.pending.delete(response.id);
			request?.resolve(response);
			if (this.pending.size === 0) clearTimeout(this.timeout);
		}
	}

	private restartTimeout(): void {
		clearTimeout(this.timeout);
		this.timeout = setTimeout(() => this.terminate('the search worker does not respond'), TIMEOUT);
	}

	private close(): void {
		this.worker?.terminate();
		this.worker = null;
		this.catalogs.clear();
	}

	/** Opens the index again, in a new worker, for all pending requests. */
	private reopen(): void {
		this.close();
		this.worker = this.start();
		for (const request of this.pending.values()) {
			request.isSecond = true;
			this.worker.postMessage(request.message);
		}
	}

	/** Ends the worker and rejects all pending requests. */
	private terminate(message: string): void {
		clearTimeout(this.timeout);
		this.close();
		for (const { reject } of this.pending.values()) reject(new Error(message));
		this.pending.clear();
	}
}
