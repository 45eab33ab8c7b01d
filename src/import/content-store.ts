/** Writes to the disk: folders are written beside the content and then renamed into it, so that nothing is left half-written. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { Topic } from '../record/model.ts';
import type { Converted } from './convert-source.ts';
import { Register } from './speaker-register.ts';

/** Seminars that wait for speakers.yaml to be written once for all of them. */
const BATCH = 200;

export class Store {
	readonly #dir: string;
	readonly #dry: boolean;
	readonly register: Register;
	readonly #topics = new Map<string, Omit<Topic, 'id'>>();
	/** Ids written or about to be, in this run. */
	readonly #mine = new Set<string>();
	#staging: string | null = null;
	#staged: string[] = [];

	/** @param dir the content folder; made where there is none */
	constructor(dir: string, dry: boolean) {
		this.#dir = dir;
		this.#dry = dry;
		const speakers = join(dir, 'speakers.yaml');
		this.register = new Register(existsSync(speakers) ? readFileSync(speakers, 'utf8') : '', speakers);
	}

	/** Whether a seminar's folder is there, or about to be. */
	has(id: string): boolean {
		return this.#mine.has(id) || existsSync(join(this.#dir, id));
	}

	/** Whether this run made a seminar. */
	made(id: string): boolean {
		return this.#mine.has(id);
	}

	/** Writes a seminar beside the content. */
	stage(seminar: Converted, bytes: Uint8Array): void {
		this.#mine.add(seminar.id);
		for (const [id, topic] of seminar.topics) this.#topics.set(id, topic);
		if (this.#dry) return;
		const folder = join(this.#stagingDir(), seminar.id);
		mkdirSync(folder);
		for (const [name, text] of seminar.files) writeFileSync(join(folder, name), text);
		writeFileSync(join(folder, 'source.txt'), seminar.recoded ? seminar.source : bytes);
		if (seminar.recoded) writeFileSync(join(folder, 'source.received'), bytes);
		const ledger = join(this.#dir, seminar.id, 'anchors.json');
		if (existsSync(ledger)) writeFileSync(join(folder, 'anchors.json'), readFileSync(ledger));
		this.#staged.push(seminar.id);
		if (this.#staged.length >= BATCH) this.flush();
	}

	/** Puts what was staged in its place: first who speaks, then what they say. A folder replaced is kept, hidden. */
	flush(): void {
		if (this.#staging === null) return;
		this.#replace('speakers.yaml', this.register.toString());
		if (this.#topics.size > 0) this.#replace('topics.yaml', this.#topicsYaml());
		for (const id of this.#staged) {
			const place = join(this.#dir, id);
			if (existsSync(place)) {
				const former = join(this.#dir, `.replaced-${id}`);
				rmSync(former, { recursive: true, force: true });
				renameSync(place, former);
			}
			renameSync(join(this.#staging, id), place);
		}
		this.#staged = [];
	}

	/** Removes what was written beside the content. */
	close(): void {
		if (this.#staging !== null) rmSync(this.#staging, { recursive: true, force: true });
		this.#staging = null;
	}

	#stagingDir(): string {
		mkdirSync(this.#dir, { recursive: true });
		this.#staging ??= mkdtempSync(join(this.#dir, '.import-'));
		return this.#staging;
	}

	#replace(name: string, text: string): void {
		const place = join(this.#dir, name);
		if (existsSync(place) && readFileSync(place, 'utf8') === text) return;
		const beside = join(this.#stagingDir(), name);
		writeFileSync(beside, text);
		renameSync(beside, place);
	}

	#topicsYaml(): string {
		const place = join(this.#dir, 'topics.yaml');
		const document = parseDocument(existsSync(place) ? readFileSync(place, 'utf8') : '{}');
		for (const [id, topic] of this.#topics) if (!document.has(id)) document.set(id, document.createNode(topic));
		return document.toString({ lineWidth: 0, blockQuote: false });
	}
}
