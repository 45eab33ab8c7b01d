/** Writes imported seminars: first into a folder beside them, then renamed into place, so that no folder is ever half-written. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { Topic } from '../record/model.ts';
import type { Converted } from './convert-source.ts';
import { SpeakerRegister } from './speaker-register.ts';

/** How many seminars are put in place at once: speakers.yaml is written once for all of them. */
const BATCH_SEMINARS = 200;

export class ContentStore {
	readonly #dir: string;
	readonly #dry: boolean;
	readonly register: SpeakerRegister;
	readonly #topics = new Map<string, Omit<Topic, 'id'>>();
	/** Ids of the seminars of this run. */
	readonly #imported = new Set<string>();
	#staging: string | null = null;
	#staged: string[] = [];

	/**
	 * @param dir the content folder; created at the first seminar where there is none
	 * @param dry whether to write nothing
	 * @throws Error where its speakers.yaml is not valid
	 */
	constructor(dir: string, dry: boolean) {
		this.#dir = dir;
		this.#dry = dry;
		const speakers = join(dir, 'speakers.yaml');
		this.register = new SpeakerRegister(existsSync(speakers) ? readFileSync(speakers, 'utf8') : '', speakers);
	}

	/** Whether there is a seminar with this id, those of this run included. */
	has(id: string): boolean {
		return this.#imported.has(id) || existsSync(join(this.#dir, id));
	}

	/** Whether this run imported a seminar with this id. */
	hasImported(id: string): boolean {
		return this.#imported.has(id);
	}

	/**
	 * Writes a seminar into the folder beside the content. Existing anchors.json and editions.json are kept.
	 * @param bytes the file as received
	 */
	stage(seminar: Converted, bytes: Uint8Array): void {
		this.#imported.add(seminar.id);
		for (const [id, topic] of seminar.topics) this.#topics.set(id, topic);
		if (this.#dry) return;
		const folder = join(this.#stagingDir(), seminar.id);
		mkdirSync(folder);
		for (const [name, text] of seminar.files) writeFileSync(join(folder, name), text);
		writeFileSync(join(folder, 'source.txt'), seminar.recoded ? seminar.source : bytes);
		if (seminar.recoded) writeFileSync(join(folder, 'source.received'), bytes);
		for (const name of ['anchors.json', 'editions.json']) {
			const published = join(this.#dir, seminar.id, name);
			if (existsSync(published)) writeFileSync(join(folder, name), readFileSync(published));
		}
		this.#staged.push(seminar.id);
		if (this.#staged.length >= BATCH_SEMINARS) this.flush();
	}

	/** Puts the staged seminars in place, people and topics first. A folder that is replaced is kept as `.replaced-ID`. */
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

	/** Removes the folder beside the content, with seminars that are not in place. */
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
