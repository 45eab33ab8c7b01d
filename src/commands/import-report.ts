/** What `npm run import` prints: a progress bar, a line for each file, what to check, and a summary. */

import { SourceError } from '../formats/shared/transcript.ts';
import type { Converted } from '../import/convert-source.ts';

const BAR_WIDTH = 30;
const MOST_LABEL_CHARACTERS = 40;
/** More skipped files are counted only. */
const MOST_SKIPPED_PATHS = 50;

export class ImportReport {
	imported = 0;
	failed = 0;
	readonly #total: number;
	#begun = 0;

	/** @param total how many files are to be imported; the findings of a single one are all printed */
	constructor(total: number) {
		this.#total = total;
	}

	/** Draws the bar on the terminal's last line; nothing where standard error is not a terminal, or for a single file. */
	begin(path: string): void {
		this.#begun++;
		if (!this.#hasBar()) return;
		const full = Math.round((this.#begun / this.#total) * BAR_WIDTH);
		const bar = '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full);
		process.stderr.write(`\r\u001B[K${bar} ${this.#begun}/${this.#total} ${path.slice(-MOST_LABEL_CHARACTERS)}`);
	}

	success(path: string, { id, title, format, encoding, pages, speeches, characters, findings }: Converted): void {
		this.imported++;
		this.clearBar();
		const isOnly = this.#total === 1;
		const check = isOnly ? '' : `; ${findings.length} to check`;
		console.log(
			`${path} → ${id}: “${title}” (${format}, ${encoding}; ${pages} pages, ${speeches} speeches, ${characters} characters${check})`,
		);
		if (isOnly) for (const { line, message } of findings) console.log(`  ${path}:${line}: ${message}`);
	}

	failure(path: string, error: Error): void {
		this.failed++;
		this.clearBar();
		console.error(`${path}${error instanceof SourceError ? `:${error.line}` : ''}: ${error.message}`);
	}

	/**
	 * @param skipped files in folders that are no transcripts by their names
	 * @param target where the seminars were written; null for a dry run
	 */
	summary(skipped: readonly string[], target: string | null): void {
		const others = skipped.length > 0 ? `, ${skipped.length} other files skipped` : '';
		for (const path of skipped.slice(0, MOST_SKIPPED_PATHS)) console.log(`skipped: ${path}`);
		const where = target === null ? 'nothing was written (--dry-run)' : `written to ${target}`;
		console.log(`${this.imported} imported, ${this.failed} failed${others}; ${where}`);
		if (this.imported > 1) console.log('To list what to check in one of them: npm run import -- FILE --dry-run');
	}

	clearBar(): void {
		if (this.#hasBar()) process.stderr.write('\r\u001B[K');
	}

	#hasBar(): boolean {
		return process.stderr.isTTY && this.#total > 1;
	}
}
