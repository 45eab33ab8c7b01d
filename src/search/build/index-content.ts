/** The archive in the index's form: the text of each page, and the catalog. */

import { enumerationsOf, passagesOf } from '../../record/enumerations.ts';
import {
	type Archive,
	type Page,
	type Passage,
	type Post,
	paragraphsIn,
	paragraphsOf,
	type Seminar,
	speakersOf,
} from '../../record/model.ts';
import { spokenText } from '../../record/narration.ts';
import { everyone, postsOf } from '../../record/people.ts';
import { pointsMade } from '../../record/topics.ts';
import type { Catalog, CatalogPage, CatalogSeminar } from '../shared/catalog.ts';
import { fold } from '../shared/fold.ts';
import type { OptionalKind } from '../shared/hit.ts';
import type { IndexedPage, IndexedParagraph } from '../shared/indexed-page.ts';
import { fullTable } from './fold-table.ts';
import { syllables } from './romanize.ts';
import { hasSameFold } from './same-fold.ts';

/** The topics of each passage of a page, by the passage's id. */
function topicsOf(seminar: Seminar, page: Page): Map<string, string[]> {
	const topics = new Map<string, string[]>();
	for (const { point, passages } of pointsMade(seminar, page)) {
		for (const { id } of passages) topics.set(id, [...new Set([...(topics.get(id) ?? []), ...point.topics])]);
	}
	return topics;
}

/** The editors' texts about a page. The page's title refers to its first paragraph. */
function labelsOf(page: Page): { at: string; text: string }[] {
	const first = page.speeches.flatMap(({ blocks }) => paragraphsIn(blocks))[0]?.id;
	const title = first === undefined ? [] : [{ at: first, text: page.title }];
	const points = page.points.map(({ at, label }) => ({ at, text: label }));
	return [...title, ...points, ...page.notes.map(({ at, note }) => ({ at, text: note }))];
}

/** The page's enumerations as `IndexedPage` has them; left out if there are none. */
function enumerationsOn(page: Page): Pick<IndexedPage, 'enumerations'> {
	const found = enumerationsOf(page);
	if (found.length === 0) return {};
	const passages = paragraphsOf(page).flatMap((paragraph) => paragraph.passages);
	const numbers = new Map(passages.map((passage, number) => [passage, number]));
	const numberOf = (passage: Passage | null | undefined) => (passage && numbers.get(passage)) ?? -1;
	const enumerations = found
		.toSorted((a, b) => passagesOf(b).length - passagesOf(a).length)
		.map(({ leadIn, items }) => [numberOf(leadIn), ...items.map(([first]) => numberOf(first)), numberOf(items.at(-1)?.at(-1)) + 1]);
	return { enumerations };
}

/** The page's removed anchors; left out if there are none. */
function aliasesOn(page: Page): Pick<IndexedPage, 'aliases'> {
	const aliases = paragraphsOf(page).flatMap(({ passages }) => passages.flatMap((passage) => passage.aliases.map(({ id }) => id)));
	return aliases.length > 0 ? { aliases } : {};
}

/** Every page of a seminar, with its people's names as the archive has them. */
export function pagesOf(seminar: Seminar, archive: Pick<Archive, 'speakers'>): IndexedPage[] {
	return seminar.pages.map((page) => {
		const topics = topicsOf(seminar, page);
		const paragraphs = page.speeches.flatMap((speech) =>
			paragraphsIn(speech.blocks).map((paragraph): IndexedParagraph => {
				const speaker = paragraph.narrative ? undefined : archive.speakers.get(speech.speaker ?? '');
				return {
					...(paragraph.id !== paragraph.passages[0]?.id.split('-')[0] && { id: paragraph.id }),
					speaker: speaker?.name ?? null,
					...(speaker && { by: speaker.id }),
					...(paragraph.direction && { narrative: true }),
					passages: paragraph.passages.map(({ id, text, narration }) => ({
						id,
						text,
						...(topics.has(id) && { topics: topics.get(id) ?? [] }),
						...(speaker && narration.length > 0 && { narration: narration.map(({ start, end }): [number, number] => [start, end]) }),
					})),
				};
			}),
		);
		const path = `${seminar.id}/${page.id}/`;
		return {
			path,
			title: page.short,
			seminar: seminar.short,
			lang: seminar.lang,
			date: seminar.date,
			paragraphs,
			labels: labelsOf(page),
			...enumerationsOn(page),
			...aliasesOn(page),
		};
	});
}

/** Every page of every seminar, in the archive's order. */
export function indexedPages(archive: Archive): IndexedPage[] {
	return archive.seminars.flatMap((seminar) => pagesOf(seminar, archive));
}

/** By page, by speech: how many paragraphs of the record's words it has. */
export function paragraphCounts({ seminars }: Archive): number[][] {
	const countIn = ({ blocks }: Page['speeches'][number]) => paragraphsIn(blocks).filter(({ direction }) => !direction).length;
	return seminars.flatMap(({ pages }) => pages.map(({ speeches }) => speeches.map(countIn)));
}

/**
 * A converted text with the fold of its original, so that a query has the same hits in both locales: characters that fold to something else
 * (瞭解 as 了解) stay as they were; where that is not enough, the whole text.
 */
function withFoldOf(original = '', text = ''): string {
	if (hasSameFold(original, text)) return text;
	if (original.length !== text.length) return original;
	const mixed = Array.from({ length: text.length }, (_, i) =>
		hasSameFold(original.charAt(i), text.charAt(i)) ? text.charAt(i) : original.charAt(i),
	);
	return hasSameFold(original, mixed.join('')) ? mixed.join('') : original;
}

/** The texts of a page that are folded. */
interface FoldedTexts {
	paragraphs: readonly { passages: readonly { text: string }[] }[];
	labels?: readonly { text: string }[];
}

/** The texts of every page of a seminar. */
export function textsOf({ pages }: Seminar): FoldedTexts[] {
	return pages.map((page) => ({ paragraphs: paragraphsOf(page), labels: labelsOf(page) }));
}

/**
 * The pages in one locale, with the fold of the original ones.
 * @param pages the texts of the original pages, with the notes for the locale
 * @param converted the same pages in the locale
 */
export function searchablePages(pages: readonly FoldedTexts[], converted: readonly IndexedPage[]): IndexedPage[] {
	return converted.map((page, i) => ({
		...page,
		paragraphs: page.paragraphs.map((paragraph, j) => ({
			...paragraph,
			passages: paragraph.passages.map((passage, k) => ({
				...passage,
				text: withFoldOf(pages[i]?.paragraphs[j]?.passages[k]?.text, passage.text),
			})),
		})),
		labels: (page.labels ?? []).map(({ at, text }, j) => ({ at, text: withFoldOf(pages[i]?.labels?.[j]?.text, text) })),
	}));
}

/** Each text → where it stands in a list; asked for once for each speech. */
function placesOf(texts: readonly string[]): (text: string) => number {
	const places = new Map(texts.map((text, i) => [text, i]));
	return (text) => places.get(text) ?? -1;
}

/**
 * @param placeOf where a speaker's id stands in the catalog; -1 where nobody speaks
 * @param isMeasured whether speeches have their lengths; else 0, but for those of which the reporter says a part
 */
function catalogPage(page: Page, placeOf: (id: string) => number, isMeasured: boolean): CatalogPage {
	return {
		id: page.id,
		title: page.short,
		speeches: page.speeches.map(({ speaker, blocks }) => {
			const words = paragraphsIn(blocks).filter(({ direction }) => !direction);
			const lengthOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + fold(text, fullTable).length, 0);
			const passages = words.flatMap((paragraph) => paragraph.passages);
			const isNarrated = passages.some(({ narration }) => narration.length > 0);
			const length = isMeasured || isNarrated ? lengthOf(words.map(({ text }) => text)) : 0;
			const spoken = isNarrated ? lengthOf(passages.map(spokenText)) : length;
			const place = placeOf(speaker ?? '');
			return place < 0 || spoken === length ? [place, length] : [place, length, spoken];
		}),
	};
}

/** The optional kinds of text that an archive has. */
function kindsIn({ seminars }: Pick<Archive, 'seminars'>): OptionalKind[] {
	const pages = seminars.flatMap((seminar) => seminar.pages);
	const hasDirection = pages.some((page) => paragraphsOf(page).some(({ direction }) => direction));
	const hasLabel = pages.some((page) => labelsOf(page).length > 0);
	return [...(hasDirection ? (['direction'] as const) : []), ...(hasLabel ? (['label'] as const) : [])];
}

type CatalogSource = Pick<Archive, 'seminars' | 'speakers' | 'topics'>;

/**
 * The catalog of an archive.
 * @param archive in one locale
 * @param original the archive in its own scripts, from which institutions have their ids
 * @param isMeasured as in `catalogPage`: whoever has the folded texts can tell the lengths sooner
 */
export function catalogOf(archive: CatalogSource, original: Pick<Archive, 'seminars' | 'speakers'>, isMeasured = true): Catalog {
	const listed = new Set(everyone(original));
	const people = [...archive.speakers.values()].filter(({ id }) => listed.has(id));
	const institutions = new Map<string, string>();
	for (const { id, posts } of people) {
		const originals = original.speakers.get(id)?.posts ?? [];
		for (const [i, { institution }] of posts.entries()) institutions.set(institution, originals[i]?.institution ?? institution);
	}
	for (const [i, { posts }] of archive.seminars.entries()) {
		for (const [id, held] of posts) {
			const originals = original.seminars[i]?.posts.get(id) ?? [];
			for (const [j, { institution }] of held.entries()) {
				if (!institutions.has(institution)) institutions.set(institution, originals[j]?.institution ?? institution);
			}
		}
	}
	const institutionAt = placesOf([...institutions.keys()]);
	const personAt = placesOf(people.map(({ id }) => id));
	const seminarAt = placesOf(archive.seminars.map(({ id }) => id));
	const indexesOf = (posts: readonly Post[]) => [...new Set(posts.map(({ institution }) => institutionAt(institution)))];
	/** The institutions of those speakers of a seminar who were then at others than all of theirs. */
	const differing = ({ pages, posts }: Seminar): Pick<CatalogSeminar, 'institutions'> => {
		const then = [...new Set(pages.flatMap(speakersOf))].flatMap((id): [number, number[]][] => {
			const at = indexesOf(posts.get(id) ?? []);
			const all = indexesOf(archive.speakers.get(id)?.posts ?? []);
			return at.length === all.length ? [] : [[personAt(id), at]];
		});
		return then.length > 0 ? { institutions: then } : {};
	};
	return {
		speakers: people.map(({ id, name, distinction, romanization, aliases, posts, home }) => ({
			id,
			name,
			...(distinction === undefined ? {} : { distinction }),
			roman: syllables(name, romanization),
			aliases,
			posts: postsOf({ posts }).join('；'),
			institutions: indexesOf(posts),
			...(home === undefined ? {} : { home: seminarAt(home.slice(0, home.indexOf('/'))) }),
		})),
		institutions: [...institutions].map(([name, id]) => ({ id, name, roman: syllables(name) })),
		topics: [...archive.topics.values()].map(({ id, label }) => ({ id, name: label, roman: syllables(label) })),
		seminars: archive.seminars.map((seminar) => ({
			id: seminar.id,
			title: seminar.short,
			date: seminar.date,
			...differing(seminar),
			pages: seminar.pages.map((page) => catalogPage(page, personAt, isMeasured)),
		})),
		kinds: kindsIn(archive),
	};
}
