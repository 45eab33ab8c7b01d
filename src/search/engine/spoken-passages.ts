/** What a person says, as hits without a match: the answer to a name that the texts do not have, such as one in pinyin. */
import type { Locale } from '../../i18n/locale.ts';
import { type Catalog, speakerPath } from '../shared/catalog.ts';
import { type Filters, passes } from '../shared/facets.ts';
import type { Hit } from '../shared/hit.ts';
import type { IndexedPage } from '../shared/indexed-page.ts';
import type { Answer, SpokenPassages } from '../shared/results.ts';
import type { PageFacets } from './page-facets.ts';
import type { PageTexts } from './page-texts.ts';

/** So many pages are read at most; the person's own page has all. */
const MOST_PAGES = 6;

function isSpoken({ text, narration = [] }: IndexedPage['paragraphs'][number]['passages'][number]): boolean {
	return !narration.some(([start, end]) => start === 0 && end === text.length);
}

/** The passages of a page in which one person speaks. */
function spokenOn(page: IndexedPage, speakerId: string): Hit[] {
	return page.paragraphs
		.filter(({ by, narrative }) => by === speakerId && !narrative)
		.flatMap(({ speaker, passages }) =>
			passages.filter(isSpoken).map(({ id, text, topics = [] }): Hit => {
				// The passages around it are in the list too.
				const alone = { before: '', after: '', paragraph: { text, marks: [] }, start: 0 };
				const withoutMatch = { matches: [], marks: [], offset: 0, proximity: 0 as const, shortestSpan: 0 };
				return { id, kind: 'words', speaker, speakerId, topics, text, ...alone, ...withoutMatch };
			}),
		);
}

/**
 * What the one speaker among the answers says; null if the answers name none or several, or if nothing passes the filters.
 * @throws if a text cannot be loaded or is damaged
 */
export async function spokenPassages(
	answers: readonly Answer[],
	{ speakers, seminars }: Catalog,
	pageFacets: readonly PageFacets[],
	filters: Filters,
	texts: PageTexts,
	locale: Locale,
): Promise<SpokenPassages | null> {
	const [answer, ...others] = answers.filter(({ kind }) => kind === 'speaker');
	const index = speakers.findIndex((one) => answer?.path === speakerPath(one, seminars));
	const speaker = speakers[index];
	if (!answer || !speaker || others.length > 0) return null;
	const own = seminars
		.flatMap(({ pages }) => pages)
		.flatMap(({ speeches }, position) => {
			const facets = pageFacets[position];
			const isOwn = facets && speeches.some(([one]) => one === index) && passes(facets.possible, filters, 'topic');
			return isOwn ? [{ position, hitValues: facets.hitValues }] : [];
		});
	const pages: SpokenPassages['pages'] = [];
	for (const { position, hitValues } of own.slice(0, MOST_PAGES)) {
		const page = await texts.page(position, locale);
		const { path, title, seminar, date } = page;
		const hits = spokenOn(page, speaker.id).filter((hit) => passes(hitValues(hit), filters));
		if (hits.length > 0) pages.push({ page: { path, title, seminar, date }, hits });
	}
	if (pages.length === 0) return null;
	return { speaker: speaker.name, path: answer.path, pages, isAll: own.length <= MOST_PAGES };
}
