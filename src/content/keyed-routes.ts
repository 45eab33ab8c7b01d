/** Gives the paths of a page the hashes of their props, so that a page is only rendered anew where its props or what it reads have changed. */
import { hash } from 'node:crypto';
import type { Page, Paragraph, Passage, Seminar } from '../record/model.ts';
import { digestOfSeminar } from './page-reads.ts';

const has = <T>(value: object, ...names: (keyof T & string)[]): value is T & object => names.every((name) => Object.hasOwn(value, name));
const isSeminar = (value: object): value is Seminar => has<Seminar>(value, 'pages', 'edition', 'former', 'witness');
const isPage = (value: object): value is Page => has<Page>(value, 'speeches', 'readings', 'seminar');
const isParagraph = (value: object): value is Paragraph => has<Paragraph>(value, 'kind', 'passages', 'narrative');
const isPassage = (value: object): value is Passage => has<Passage>(value, 'nodes', 'narration', 'aliases');

/**
 * A hash of a page's props. A seminar counts with everything in it; a page, a paragraph or a passage by its id alone, because its seminar
 * stands among the same props.
 * @throws Error where it does not
 */
function keyOf(props: object): string {
	const seminars = new Set<string>();
	const pages = new Set<string>();
	let parts = 0;
	const text = JSON.stringify(props, (_, value: unknown) => {
		if (value === null || typeof value !== 'object') return value;
		if (value instanceof Map) return [...value];
		if (isSeminar(value)) {
			seminars.add(value.id);
			return { id: value.id, digest: digestOfSeminar(value) };
		}
		if (isPage(value)) {
			pages.add(value.seminar);
			return { seminar: value.seminar, page: value.id };
		}
		if (!isParagraph(value) && !isPassage(value)) return value;
		parts++;
		return value.id;
	});
	const alone = [...pages].find((id) => !seminars.has(id)) ?? (parts > 0 && seminars.size === 0 ? 'a paragraph' : undefined);
	if (alone !== undefined) throw new Error(`the props of a page have a part of a seminar without the seminar: ${alone}`);
	return hash('sha256', text);
}

/** The same routes with a key each: Astro hands it to the prerenderer, and `publish/kept/` keeps pages by it. */
export function keyed<R extends { props: object }>(routes: readonly R[]): (R & { cacheKey: string })[] {
	return routes.map((route) => ({ ...route, cacheKey: keyOf(route.props) }));
}
