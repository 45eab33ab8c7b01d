/** Checks a site in a thread of its own, beside the build that writes it. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { sourceFile } from '../../content/source-file.ts';
import type { CheckAnswer, CheckData, CheckRequest } from './check-messages.ts';

/** Megabytes for new objects: a page's tags are dropped at once, and with more room they would be dropped later. */
const YOUNG_MEGABYTES = 32;

export class CheckBeside {
	readonly #thread: Worker;
	/** What the thread ends with: its answer, or an error. */
	readonly #answer: Promise<unknown[]>;

	constructor(data: CheckData) {
		this.#thread = new Worker(sourceFile('publish/check/check-thread.ts'), {
			workerData: data,
			resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
		});
		this.#answer = once(this.#thread, 'message');
		// An error of the thread is thrown where its answer is asked for.
		this.#answer.catch(() => {});
	}

	/** Tells that a file is written, so that the links of a page are read meanwhile. @param path below the site's folder */
	written(path: string): void {
		if (path.endsWith('.html')) this.#say({ written: path });
	}

	/** Tells that all pages are written. @param taken the files that are the former site's own */
	pagesWritten(taken: ReadonlySet<string>): void {
		this.#say({ taken });
	}

	/**
	 * What is missing or leads nowhere in the finished site; nothing where it is whole.
	 * @throws what went wrong in the thread
	 */
	async faults(): Promise<CheckAnswer> {
		this.#say('finished');
		const [faults] = await this.#answer;
		return faults as CheckAnswer;
	}

	/** Ends the thread, if it still runs. */
	async stop(): Promise<void> {
		await this.#thread.terminate();
	}

	#say(request: CheckRequest): void {
		this.#thread.postMessage(request);
	}
}
