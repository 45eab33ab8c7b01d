/** What the site's feeds list: the newest seminars, those in which one person speaks, those in which a topic comes up, those in which a search has hits. Pure. */
import { foreignLang, type Locale, localeOf } from '../../i18n/locale.ts';
import { excerpt } from '../../record/excerpt.ts';
import type { Archive, Seminar, Speaker, Topic } from '../../record/model.ts';
import type { Remarks } from '../../record/remarks.ts';
import { saidIn } from '../../record/said-words.ts';
import { extentOf } from '../../record/site-extent.ts';
import type { SavedSearch } from '../../record/site-identity.ts';
import type { View } from '../../record/topics.ts';
import { FORMATS } from '../shared/format-list.ts';
import type { AtomEntry, AtomFeed } from './atom.ts';

/** How many seminars a feed lists at most: the newest. */
const MOST_ENTRIES = 50;
/** How many characters of somebody's words an entry shows. */
const MOST_WORDS = 200;

/** The texts that feeds use; `publisher` is the site's, the author of what no host is named for. */
export interface FeedTexts {
	locale: Locale;
	site: string;
	publisher: string;
	nobody: string;
}

/** What entries have in common. The author is who held the seminar: the words are the record's. */
function entryOf(
	seminar: Seminar,
	{ locale, publisher }: Pick<FeedTexts, 'locale' | 'publisher'>,
): Pick<AtomEntry, 'date' | 'author' | 'lang'> {
	return { date: seminar.date, author: seminar.host ?? publisher, lang: foreignLang(seminar.lang, locale) };
}

/** A link to the original of a converted seminar. */
function original({ id, lang, converted }: Seminar): AtomEntry['links'] | [] {
	return converted ? [{ type: 'text/html', path: `${id}/`, locale: localeOf(lang), hreflang: lang }] : [];
}

/** The newest seminars. */
export function archiveFeed(archive: Archive, title: string, texts: Pick<FeedTexts, 'locale' | 'publisher'>): AtomFeed {
	const extent = extentOf(archive);
	const bookOf = ({ id, converted }: Seminar): AtomEntry['links'] | [] =>
		extent === 'all' || (extent === 'lean' && !converted) ? [{ type: FORMATS.epub.type, path: `${id}/${FORMATS.epub.file}` }] : [];
	const entries = archive.seminars.slice(0, MOST_ENTRIES).map(
		(seminar): AtomEntry => ({
			...entryOf(seminar, texts),
			name: seminar.id,
			title: seminar.title,
			summary: seminar.summary,
			links: [{ type: 'text/html', path: `${seminar.id}/` }, ...bookOf(seminar), ...original(seminar)],
		}),
	);
	return { name: 'archive', title, author: texts.publisher, path: 'feed.xml', page: '', entries };
}

/** The feed that stands in the folder of a person, topic or search. @param page the page that it is about, if not the folder's */
function pageFeed(
	name: string,
	label: string,
	folder: string,
	entries: AtomEntry[],
	{ site, publisher }: FeedTexts,
	page = folder,
): AtomFeed {
	return { name, title: `${label} | ${site}`, author: publisher, path: `${folder}feed.xml`, page, entries };
}

/** One entry for each seminar in which a person speaks. @param remarks the newest first */
export function speakerFeed(speaker: Speaker, remarks: readonly Remarks[], texts: FeedTexts): AtomFeed {
	const path = `speakers/${speaker.id}/`;
	const bySeminar = [...Map.groupBy(remarks, ({ seminar }) => seminar)].slice(0, MOST_ENTRIES);
	const entries = bySeminar.flatMap(([seminar, [first, ...others]]): AtomEntry[] => {
		if (!first) return [];
		return [
			{
				...entryOf(seminar, texts),
				name: `speaker ${speaker.id} ${seminar.id}`,
				title: `${[first, ...others].map(({ page }) => page.title).join('、')}（${seminar.short}）`,
				summary: `“${excerpt(saidIn([first, ...others].flatMap(({ paragraphs }) => paragraphs)), MOST_WORDS)}”`,
				links: [{ type: 'text/html', path: `${seminar.id}/${first.page.id}/#${first.paragraphs[0]?.id}` }],
			},
		];
	});
	return pageFeed(`speaker ${speaker.id}`, speaker.name, path, entries, texts);
}

/** One entry for each seminar in which a topic comes up: who says what on it, by the editors' labels. @param views the newest first */
export function topicFeed(topic: Topic, views: readonly View[], nameOf: (id: string) => string, texts: FeedTexts): AtomFeed {
	const path = `topics/${topic.id}/`;
	const bySeminar = [...Map.groupBy(views, ({ seminar }) => seminar)].slice(0, MOST_ENTRIES);
	const entries = bySeminar.flatMap(([seminar, all]): AtomEntry[] => {
		const [first] = all;
		const [passage] = first?.runs[0]?.passages ?? [];
		if (!first || !passage) return [];
		const said = all.map(({ speaker, runs }) => {
			const labels = runs.flatMap((run) => run.labels.map(({ label }) => label));
			return `${speaker === null ? texts.nobody : nameOf(speaker)}：${labels.join('、')}`;
		});
		return [
			{
				...entryOf(seminar, texts),
				name: `topic ${topic.id} ${seminar.id}`,
				title: `${topic.label}（${seminar.short}）`,
				summary: said.join('；'),
				links: [{ type: 'text/html', path: `${seminar.id}/${first.page.id}/#${passage.id}` }],
			},
		];
	});
	return pageFeed(`topic ${topic.id}`, topic.label, path, entries, texts);
}

/** A seminar in which a search has hits. */
export interface SearchedSeminar {
	seminar: Seminar;
	/** Paths with anchors, below the site's base, and the passages' words; at least one. */
	passages: { path: string; text: string }[];
}

/** How many passages an entry quotes. */
const MOST_QUOTED = 3;

/**
 * One entry for each seminar in which a saved search has hits. It quotes passages whole and names nobody: a passage may be the reporter's in
 * part.
 * @param found the newest first
 */
export function searchFeed({ id, title, query }: SavedSearch, found: readonly SearchedSeminar[], texts: FeedTexts): AtomFeed {
	const entries = found.slice(0, MOST_ENTRIES).flatMap(({ seminar, passages }): AtomEntry[] => {
		const [first] = passages;
		if (!first) return [];
		return [
			{
				...entryOf(seminar, texts),
				name: `search ${id} ${seminar.id}`,
				title: `${title}（${seminar.short}）`,
				summary: passages
					.slice(0, MOST_QUOTED)
					.map(({ text }) => `“${text}”`)
					.join(' '),
				links: [{ type: 'text/html', path: first.path }],
			},
		];
	});
	return pageFeed(`search ${id}`, title, `search/saved/${id}/`, entries, texts, `search/?${query}`);
}
