/** The page's side of the search worker. */
import type { Locale } from '../../i18n/locale.ts';
import type { Catalog } from '../shared/catalog.ts';
import type { Results } from '../shared/results.ts';
import type { SearchOptions } from './count-hits.ts';
import type { SearchCallbacks } from './engine.ts';
import type { WorkerRequest, WorkerResponse } from './worker-messages.ts';

/** Progress callbacks. */
export type RemoteCallbacks = Pick<SearchCallbacks, 'onProgress' | 'onFirst'>;

/** A worker that sends nothing for so long is terminated, in milliseconds. On a slow line each chunk that arrives sends a heartbeat. */
const TIMEOUT = 10_000;

interface PendingRequest extends RemoteCallbacks {
	resolve: (response: WorkerResponse) => void;
	reject: (error: Error) => void;
}

/** Runs searches in a worker. A worker that fails is terminated; the next request starts a new one. */
export class RemoteIndex {
	private readonly base: string;
	private worker: Worker | null = null;
	private readonly pending = new Map<number, PendingRequest>();
	private lastId = 0;
	private timeout: ReturnType<typeof setTimeout> | undefined;

	/** @param base the index's address, with a slash at its end */
	constructor(base: string) {
		this.base = base;
	}

	/**
	 * Runs a query. Null if it has no term.
	 * @throws if the index or the worker cannot be loaded, is damaged or does not respond
	 */
	async search(query: string, options: SearchOptions, callbacks: RemoteCallbacks = {}): Promise<Results | null> {
		const response = await this.request((id) => ({ id, base: this.base, type: 'search', query, options }), callbacks);
		return 'results' in response ? response.results : null;
	}

	/** @throws as `search` does */
	async catalog(locale: Locale): Promise<Catalog> {
		const response = await this.request((id) => ({ id, base: this.base, type: 'catalog', locale }));
		if ('catalog' in response) return response.catalog;
		throw new Error('the worker sent no catalog');
	}

	private request(requestOf: (id: number) => WorkerRequest, callbacks: RemoteCallbacks = {}): Promise<WorkerResponse> {
		const id = ++this.lastId;
		return new Promise((resolve, reject) => {
			this.pending.set(id, { resolve, reject, ...callbacks });
			this.restartTimeout();
			this.worker ??= this.start();
			this.worker.postMessage(requestOf(id));
		});
	}

	private start(): Worker {
		const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
		worker.addEventListener('message', ({ data }: MessageEvent<WorkerResponse>) => this.onMessage(data));
		worker.addEventListener('error', () => this.terminate('the search worker cannot be loaded'), { once: true });
		return worker;
	}

	private onMessage(response: WorkerResponse): void {
		this.restartTimeout();
		const request = this.pending.get(response.id);
		if ('searched' in response) request?.onProgress?.(response.searched, response.all);
		else if ('first' in response) request?.onFirst?.(response.first);
		else if ('error' in response) this.terminate(response.error);
		else {
			this.pending.delete(response.id);
			request?.resolve(response);
			if (this.pending.size === 0) clearTimeout(this.timeout);
		}
	}

	private restartTimeout(): void {
		clearTimeout(this.timeout);
		this.timeout = setTimeout(() => this.terminate('the search worker does not respond'), TIMEOUT);
	}

	/** Ends the worker and rejects all pending requests. */
	private terminate(message: string): void {
		clearTimeout(this.timeout);
		this.worker?.terminate();
		this.worker = null;
		for (const { reject } of this.pending.values()) reject(new Error(message));
		this.pending.clear();
	}
}
