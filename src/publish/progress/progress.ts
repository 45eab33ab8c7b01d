/** Says how far a build is: on a terminal one line that is written anew, elsewhere a line for each step. */

export interface Display {
	/** Prints a text as it is. */
	write: (text: string) => void;
	/** Whether a line can be written anew, and how many columns it may have; 0 where it cannot. */
	columns: number;
	/** Whether every page gets a line. */
	verbose: boolean;
	/** Milliseconds from any beginning. */
	now: () => number;
}

/** What a build does, in order. */
const STEPS = [
	'read the content',
	'bundle the code',
	'write the pages',
	'write the index and the tables',
	'check the links',
	'put the site in its place',
] as const;
export type Step = (typeof STEPS)[number];

/** The line of a page that a verbose build prints: its path below the base, and milliseconds. */
export const PAGE_LINE = /^ {2}\/(\S*) (\d+(?:\.\d+)?) ms$/gm;

/** A terminal's line is written anew so often, in milliseconds. */
const PAUSE = 100;
/** Before so many milliseconds the time left is a guess. */
const FIRST_ESTIMATE = 2000;
/** Erases the line that the cursor is on (ECMA-48, EL). */
const ERASE = '\r\u001b[2K';

/** 75 seconds as 1:15. */
function clock(milliseconds: number): string {
	const seconds = Math.ceil(milliseconds / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export class Progress {
	readonly #display: Display;
	readonly #begun: number;
	#step: { name: Step; since: number; count: number; total: number } | null = null;
	#shown = Number.NEGATIVE_INFINITY;

	constructor(display: Display) {
		this.#display = display;
		this.#begun = display.now();
	}

	/**
	 * Begins a step; the one before it ends.
	 * @param total of how many parts it is; 0 where that is not known
	 */
	begin(name: Step, total = 0): void {
		this.#end();
		this.#step = { name, since: this.#display.now(), count: 0, total };
		this.#shown = Number.NEGATIVE_INFINITY;
		this.#show();
	}

	/** Counts a page that is written. */
	page(path: string, milliseconds: number): void {
		if (this.#step === null) return;
		this.#step.count++;
		if (this.#display.verbose) this.#display.write(`  /${path} ${milliseconds.toFixed(1)} ms\n`);
		this.#show();
	}

	/** Ends the last step. */
	finish(): void {
		this.#end();
		this.#display.write(`built in ${this.#seconds(this.#begun)} s\n`);
	}

	/** Prints a warning on lines of its own. */
	warn(text: string): void {
		this.#display.write(`${this.#display.columns > 0 ? ERASE : ''}${text}\n`);
		this.#shown = Number.NEGATIVE_INFINITY;
		this.#show();
	}

	/** Leaves the line, so that an error begins one of its own. */
	stop(): void {
		if (this.#step !== null && this.#display.columns > 0) this.#display.write('\n');
		this.#step = null;
	}

	#seconds(since: number): string {
		return ((this.#display.now() - since) / 1000).toFixed(1);
	}

	#show(): void {
		const { columns, verbose, now, write } = this.#display;
		if (this.#step === null || columns === 0 || verbose || now() - this.#shown < PAUSE) return;
		this.#shown = now();
		const { name, since, count, total } = this.#step;
		const passed = now() - since;
		const counted = total > 0 ? `, ${count} of ${total}` : '';
		const left = count > 0 && passed > FIRST_ESTIMATE ? `, ${clock((passed / count) * (total - count))} left` : '';
		write(`${ERASE}${`[${STEPS.indexOf(name) + 1}/${STEPS.length}] ${name}${counted}${left}`.slice(0, columns - 1)}`);
	}

	#end(): void {
		if (this.#step === null) return;
		const { name, since, count } = this.#step;
		this.#display.write(
			`${this.#display.columns > 0 ? ERASE : ''}[${STEPS.indexOf(name) + 1}/${STEPS.length}] ${name}${count > 0 ? `, ${count}` : ''}: ${this.#seconds(since)} s\n`,
		);
		this.#step = null;
	}
}
