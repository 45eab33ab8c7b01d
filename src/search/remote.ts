/** The page's side of the engine's worker. */
import type { Results } from './engine.ts';

export interface Question {
	turn: number;
	/** The index's address, with a slash at its end. */
	base: string;
	query: string;
}

export type Answer = { turn: number; results: Results | null } | { turn: number; error: string };

/** Asks a worker of its own; a failed worker is given up and the next question starts another. */
export class RemoteIndex {
	private readonly base: string;
	private worker: Worker | null = null;
	private turn = 0;

	constructor(base: string) {
		this.base = base;
	}

	/**
	 * @returns what the query finds, null where it asks for nothing
	 * @throws where the index or the worker cannot be loaded
	 */
	search(query: string): Promise<Results | null> {
		this.worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
		const worker = this.worker;
		const turn = ++this.turn;
		return new Promise((resolve, reject) => {
			const fail = (message: string) => {
				worker.terminate();
				if (this.worker === worker) this.worker = null;
				reject(new Error(message));
			};
			const listen = ({ data }: MessageEvent<Answer>) => {
				if (data.turn !== turn) return;
				worker.removeEventListener('message', listen);
				if ('error' in data) fail(data.error);
				else resolve(data.results);
			};
			worker.addEventListener('message', listen);
			worker.addEventListener('error', () => fail('the search worker cannot be loaded'), { once: true });
			const question: Question = { turn, base: this.base, query };
			worker.postMessage(question);
		});
	}
}
