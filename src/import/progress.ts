/** A bar on a terminal's last line; nothing where standard error is no terminal. */
const WIDTH = 30;

export class Progress {
	readonly #total: number;
	#done = 0;

	constructor(total: number) {
		this.#total = total;
	}

	step(label: string): void {
		this.#done++;
		if (!process.stderr.isTTY || this.#total < 2) return;
		const full = Math.round((this.#done / this.#total) * WIDTH);
		const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
		process.stderr.write(`\r\u001B[K${bar} ${this.#done}/${this.#total} ${label.slice(-40)}`);
	}

	clear(): void {
		if (process.stderr.isTTY && this.#total > 1) process.stderr.write('\r\u001B[K');
	}
}
