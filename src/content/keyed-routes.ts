/** Gives the paths of a page the hashes of their props, so that a page is only rendered anew where its props or what it reads have changed. */
import { hash } from 'node:crypto';
import type { Page, Paragraph, Passage, Seminar } from '../record/model.ts';
import { digestOfSeminar } from './page-reads.ts';

const has = <T>(value: object, ...names: (keyof T & string)[]): value is T & object => names.every((name) => Object.hasOwn(value, name));
const isSeminar = (value: object): value is Seminar => has<Seminar>(value, 'pages', 'edition', 'former', 'witness');
const isPage = (value: object): value is Page => has<Page>(value, 'speeches', 'readings', 'seminar');
const isParagraph = (value: object): value is Paragraph => has<Paragraph>(value, 'kind', 'passages', 'narrative');
const isPassage = (value: object): value is Passage => has<Passage>(value, 'nodes', 'narration', 'aliases');

/** Props as text. */
class PropsText {
	/** The ids of the seminars in them, and of those whose pages are. */
	readonly #seminars = new Set<string>();
	readonly #ofPages = new Set<string>();
	#hasPart = false;

	/** The same text for the same value alone. */
	of(value: unknown): string {
		if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'undefined';
		if (Array.isArray(value)) return `[${value.map((one) => this.of(one)).join()}]`;
		if (value instanceof Map || value instanceof Set) return `of${this.of([...value])}`;
		if (isParagraph(value) || isPassage(value)) {
			this.#hasPart = true;
			return `part${JSON.stringify(value.id)}`;
		}
		if (isPage(value)) {
			this.#ofPages.add(value.seminar);
			return `page${JSON.stringify([value.seminar, value.id])}`;
		}
		if (isSeminar(value)) {
			this.#seminars.add(value.id);
			return `seminar${JSON.stringify([value.id, digestOfSeminar(value)])}`;
		}
		const entries = Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}:${this.of(one)}`);
		return `{${entries.join()}}`;
	}

	/** What stood in them without its seminar; undefined where nothing did. */
	get alone(): string | undefined {
		const page = [...this.#ofPages].find((id) => !this.#seminars.has(id));
		return page ?? (this.#hasPart && this.#seminars.size === 0 ? 'a paragraph' : undefined);
	}
}

/**
 * A hash of a page's props. A seminar counts with everything in it; a page, a paragraph or a passage by its id alone, because its seminar
 * stands among the same props. (`JSON.stringify` with a replacer takes several times as long: the people of an archive have a million paragraphs.)
 * @throws Error where a part stands without its seminar
 */
function keyOf(props: object): string {
	const text = new PropsText();
	const key = hash('sha256', text.of(props));
	if (text.alone !== undefined) throw new Error(`the props of a page have a part of a seminar without the seminar: ${text.alone}`);
	return key;
}

/** The same routes with a key each: Astro hands it to the prerenderer, and `publish/kept/` keeps pages by it. */
export function keyed<R extends { props: object }>(routes: readonly R[]): (R & { cacheKey: string })[] {
	return routes.map((route) => ({ ...route, cacheKey: keyOf(route.props) }));
}
