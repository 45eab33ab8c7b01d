/** Gives the paths of a page the hashes of their props, so that a page is only rendered anew where its props or what it reads have changed. */
import { createHash } from 'node:crypto';
import type { Page, Paragraph, Passage, Seminar } from '../record/model.ts';
import type { Remarks } from '../record/remarks.ts';
import { digestOfSeminar } from './page-reads.ts';

const isSeminar = (value: object): value is Seminar => 'pages' in value && 'edition' in value && 'former' in value && 'witness' in value;
const isPage = (value: object): value is Page => 'speeches' in value && 'readings' in value && 'seminar' in value;
const isParagraph = (value: object): value is Paragraph => 'passages' in value && 'kind' in value && 'narrative' in value;
const isRemarks = (value: object): value is Remarks => 'speaker' in value && 'paragraphs' in value && 'page' in value && 'seminar' in value;
const isPassage = (value: object): value is Passage => 'nodes' in value && 'narration' in value && 'aliases' in value;

/** The text of some props is hashed in pieces of so many characters: as a whole it would fill memory, as those of people have all they said. */
const PIECE = 4096;

/** A hash of a page's props. */
class PropsHash {
	readonly #hash = createHash('sha256');
	#piece = '';
	/** The ids of the seminars in them, and of those whose pages are. */
	readonly #seminars = new Set<string>();
	readonly #ofPages = new Set<string>();
	#hasPart = false;
	/** The seminars that were written with their hash: once is enough. */
	readonly #written = new Set<Seminar>();

	#write(text: string): void {
		this.#piece += text;
		if (this.#piece.length < PIECE) return;
		this.#hash.update(this.#piece);
		this.#piece = '';
	}

	/** Adds a value. No other value has the same text. */
	add(value: unknown): void {
		if (value === null || typeof value !== 'object') this.#write(`${JSON.stringify(value)},`);
		else if (Array.isArray(value)) this.#addAll('[', value);
		else if (value instanceof Map || value instanceof Set) this.#addAll('of[', [...value]);
		else this.#addObject(value);
	}

	#addAll(open: string, values: readonly unknown[]): void {
		this.#write(open);
		for (const one of values) this.add(one);
		this.#write('],');
	}

	#addObject(value: object): void {
		const part = this.#partOf(value);
		if (part !== null) {
			this.#write(part);
			return;
		}
		this.#write('{');
		for (const [name, one] of Object.entries(value)) {
			this.#write(`${JSON.stringify(name)}:`);
			this.add(one);
		}
		this.#write('},');
	}

	/** What stands for a part of the archive; null for what is none. */
	#partOf(value: object): string | null {
		if (isParagraph(value) || isPassage(value)) {
			this.#hasPart = true;
			return `part"${value.id}",`;
		}
		if (isPage(value)) {
			this.#ofPages.add(value.seminar);
			return `page"${value.seminar}/${value.id}",`;
		}
		// All that somebody says on a page follows from the seminar.
		if (isRemarks(value)) return `remarks"${value.speaker}/${value.page.id}"${this.#partOf(value.seminar)}`;
		if (!isSeminar(value)) return null;
		this.#seminars.add(value.id);
		if (this.#written.has(value)) return `again"${value.id}",`;
		this.#written.add(value);
		return `seminar"${value.id}"${digestOfSeminar(value)},`;
	}

	/** @throws Error where a part of a seminar was added without the seminar */
	digest(): string {
		const page = [...this.#ofPages].find((id) => !this.#seminars.has(id));
		const alone = page ?? (this.#hasPart && this.#seminars.size === 0 ? 'a paragraph' : undefined);
		if (alone !== undefined) throw new Error(`the props of a page have a part of a seminar without the seminar: ${alone}`);
		return this.#hash.update(this.#piece).digest('hex');
	}
}

/**
 * A hash of a page's props. A seminar counts with everything in it; a page, a paragraph or a passage by its id alone, because its seminar
 * stands among the same props.
 * @throws Error where it does not
 */
function keyOf(props: object): string {
	const hash = new PropsHash();
	hash.add(props);
	return hash.digest();
}

/** The same routes with a key each: Astro hands it to the prerenderer, and `publish/kept/` keeps pages by it. */
export function keyed<R extends { props: object }>(routes: readonly R[]): (R & { cacheKey: string })[] {
	return routes.map((route) => ({ ...route, cacheKey: keyOf(route.props) }));
}
