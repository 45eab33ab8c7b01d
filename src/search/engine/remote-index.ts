/** The page's side of the engine's worker. */
import type { Locale } from '../../i18n/locale.ts';
import type { Catalog } from '../shared/catalog.ts';
import type { Results } from '../shared/results.ts';
import workerUrl from './worker.ts?worker&url';
import type { Answer, Listeners, Question, Wishes } from './worker-messages.ts';

/** After so long without a sign of life a worker is given up, in milliseconds: a slow line gives signs, a dead one does not. */
const PATIENCE = 10_000;

/**
 * The worker's address is the one text that pages turn into code. A policy that knows no other lets them refuse all else (Trusted Types;
 * `POLICY` in src/publish/policy.ts requires them).
 */
const trustedUrl = globalThis.trustedTypes?.createPolicy('search-worker', { createScriptURL: () => workerUrl }).createScriptURL('');

interface Waiting extends Listeners {
	settle: (answer: Answer) => void;
	reject: (error: Error) => void;
}

/** Asks a worker of its own; a failed worker is given up and the next question starts another. */
export class RemoteIndex {
	private readonly base: string;
	private worker: Worker | null = null;
	private readonly waiting = new Map<number, Waiting>();
	private turn = 0;
	private patience: ReturnType<typeof setTimeout> | undefined;

	/** @param base the index's address, with a slash at its end */
	constructor(base: string) {
		this.base = base;
	}

	/**
	 * @returns what the query finds, null where it asks for nothing
	 * @throws where the index or the worker cannot be loaded, is damaged or gives no sign of life
	 */
	async search(query: string, options: Wishes, listeners: Listeners = {}): Promise<Results | null> {
		const answer = await this.ask((turn) => ({ turn, base: this.base, ask: 'search', query, options }), listeners);
		return 'results' in answer ? answer.results : null;
	}

	async catalog(locale: Locale): Promise<Catalog> {
		const answer = await this.ask((turn) => ({ turn, base: this.base, ask: 'catalog', locale }));
		if ('catalog' in answer) return answer.catalog;
		throw new Error('the worker answered something else');
	}

	private ask(question: (turn: number) => Question, listeners: Listeners = {}): Promise<Answer> {
		const turn = ++this.turn;
		return new Promise((settle, reject) => {
			this.waiting.set(turn, { settle, reject, ...listeners });
			this.wait();
			this.worker ??= this.start();
			this.worker.postMessage(question(turn));
		});
	}

	private start(): Worker {
		const worker = new Worker(trustedUrl ?? workerUrl, { type: 'module' });
		worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.hear(data));
		worker.addEventListener('error', () => this.giveUp('the search worker cannot be loaded'), { once: true });
		return worker;
	}

	private hear(answer: Answer): void {
		this.wait();
		const asker = this.waiting.get(answer.turn);
		if ('counted' in answer) asker?.onProgress?.(answer.counted, answer.all);
		else if ('first' in answer) asker?.onFirst?.(answer.first);
		else if ('error' in answer) this.giveUp(answer.error);
		else {
			this.waiting.delete(answer.turn);
			asker?.settle(answer);
			if (this.waiting.size === 0) clearTimeout(this.patience);
		}
	}

	private wait(): void {
		clearTimeout(this.patience);
		this.patience = setTimeout(() => this.giveUp('the search worker gives no sign of life'), PATIENCE);
	}

	private giveUp(message: string): void {
		clearTimeout(this.patience);
		this.worker?.terminate();
		this.worker = null;
		for (const { reject } of this.waiting.values()) reject(new Error(message));
		this.waiting.clear();
	}
}
