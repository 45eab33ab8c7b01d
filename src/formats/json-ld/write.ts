/** Structured data (JSON-LD, schema.org) for each kind of page: the text, its speakers, the event. Pure. */
import type { Article, Event, Graph, Organization, Person, Quotation, Thing, WebPage } from 'schema-dts';
import { LANG, type Locale, langIn, localeOf } from '../../i18n/locale.ts';
import { isDialogue } from '../../record/dialogue.ts';
import { type Archive, type Page, paragraphsIn, type Seminar, type Speaker, speakersOf } from '../../record/model.ts';
import { isSpokenWhole } from '../../record/narration.ts';
import { postsOf, speakerAt } from '../../record/people.ts';
import { personPath } from '../../record/person-path.ts';

/** What the graphs need about the site. */
export interface Site {
	locale: Locale;
	/** The site's name. */
	name: string;
	/** Who publishes the site. */
	publisher?: string | undefined;
	/** The absolute address of a path below the site's base, in the page's locale or another. */
	addressOf: (path: string, locale?: Locale) => string;
}

/** Where a page has no points, its first passages are quotations: at most so many. */
const MOST_QUOTATIONS = 5;

function graph(things: Thing[]): Graph {
	return { '@context': 'https://schema.org', '@graph': things };
}

function organization(name: string): Organization {
	return { '@type': 'Organization', name };
}

function person(speaker: Speaker, { addressOf }: Site): Person {
	const { id, name, romanization, aliases, posts, sameAs } = speaker;
	const names = [...(romanization ? [romanization] : []), ...aliases];
	const titled = posts.filter(({ post }) => post);
	return {
		'@type': 'Person',
		'@id': addressOf(`speakers/${id}/#person`),
		name,
		url: addressOf(personPath(speaker)),
		...(names.length > 0 ? { alternateName: names } : {}),
		...(posts.length > 0 ? { affiliation: posts.map(({ institution }) => organization(institution)) } : {}),
		...(titled.length > 0 ? { jobTitle: postsOf({ posts: titled }) } : {}),
		...(sameAs.length > 0 ? { sameAs } : {}),
	};
}

function personId(id: string, { addressOf }: Site) {
	return { '@id': addressOf(`speakers/${id}/#person`) };
}

/** @param participants who are named as having been there */
function eventOf(seminar: Seminar, site: Site, participants: readonly string[] = []): Event {
	const { id, title, summary, date, place, host, convenor } = seminar;
	return {
		'@type': 'Event',
		'@id': site.addressOf(`${id}/#event`),
		name: title,
		...(summary ? { description: summary } : {}),
		startDate: date,
		endDate: date,
		url: site.addressOf(`${id}/`),
		...(place ? { location: { '@type': 'Place', name: place } } : {}),
		...(host ? { organizer: organization(host) } : {}),
		...(convenor ? { sponsor: organization(convenor) } : {}),
		...(participants.length > 0 ? { attendee: participants.map((one) => personId(one, site)) } : {}),
	};
}

function articleOf(seminar: Seminar, path: string, headline: string, site: Site) {
	const { source, edition, licence, date, lang } = seminar;
	const own = localeOf(lang);
	const bases = [...(own === site.locale ? [] : [site.addressOf(path, own)]), ...(source?.url ? [source.url] : [])];
	return {
		'@type': 'Article',
		'@id': site.addressOf(path),
		headline,
		url: site.addressOf(path),
		inLanguage: langIn(lang, site.locale),
		dateCreated: date,
		...(edition.published ? { datePublished: edition.date, version: edition.sha256 } : {}),
		about: { '@id': site.addressOf(`${seminar.id}/#event`) },
		...(source ? { publisher: organization(source.publisher) } : {}),
		...(bases.length > 0 ? { isBasedOn: bases.length === 1 ? bases[0] : bases } : {}),
		...(licence ? { usageInfo: licence } : {}),
	} satisfies Article;
}

/**
 * The overview of a seminar, or its whole record on one page.
 * @param path of the page, below the site's base and locale
 */
export function seminarGraph(seminar: Seminar, archive: Archive, path: string, site: Site): Graph {
	const speaking = [...new Set(seminar.pages.flatMap(speakersOf))];
	const people = [...new Set([...speaking, ...seminar.participants])].flatMap((id) => speakerAt(id, seminar, archive) ?? []);
	const article: Article = {
		...articleOf(seminar, path, seminar.title, site),
		author: speaking.map((id) => personId(id, site)),
		hasPart: seminar.pages.map((page) => ({
			'@type': 'Article',
			'@id': site.addressOf(`${seminar.id}/${page.id}/`),
			headline: page.title,
			position: page.order,
		})),
	};
	return graph([article, eventOf(seminar, site, seminar.participants), ...people.map((one) => person(one, site))]);
}

function quotations(seminar: Seminar, page: Page, site: Site): Quotation[] {
	const url = site.addressOf(`${seminar.id}/${page.id}/`);
	const points = new Set(page.points.map(({ at }) => at));
	const passages = page.speeches.flatMap(({ speaker, blocks }) =>
		paragraphsIn(blocks).flatMap((paragraph) =>
			paragraph.passages.map((passage, i) => ({
				creator: isSpokenWhole(paragraph, passage) ? speaker : null,
				passage,
				hasPoint: points.has(passage.id) || (i === 0 && points.has(paragraph.id)),
			})),
		),
	);
	// How a dialogue begins says little of it, and an archive repeats those words on thousands of pages.
	const chosen = points.size > 0 ? passages.filter(({ hasPoint }) => hasPoint) : passages.slice(0, isDialogue(page) ? 1 : MOST_QUOTATIONS);
	return chosen.map(({ creator, passage }) => ({
		'@type': 'Quotation',
		'@id': `${url}#${passage.id}`,
		url: `${url}#${passage.id}`,
		text: passage.text,
		...(creator === null ? {} : { creator: personId(creator, site) }),
	}));
}

/** A page of a seminar. The seminar's overview says who was there. */
export function pageGraph(seminar: Seminar, page: Page, archive: Archive, site: Site): Graph {
	const ids = speakersOf(page);
	const article: Article = {
		...articleOf(seminar, `${seminar.id}/${page.id}/`, page.title, site),
		...(ids.length > 0 ? { author: ids.map((id) => personId(id, site)) } : {}),
		isPartOf: { '@type': 'Article', '@id': site.addressOf(`${seminar.id}/`), headline: seminar.title },
		position: page.order,
		hasPart: quotations(seminar, page, site),
	};
	return graph([
		article,
		eventOf(seminar, site),
		...ids.flatMap((id) => speakerAt(id, seminar, archive) ?? []).map((one) => person(one, site)),
	]);
}

/**
 * A person's page.
 * @param pages on which they speak: path below the site's base and locale, title
 */
export function personGraph(speaker: Speaker, pages: readonly { path: string; title: string }[], site: Site): Graph {
	const articles = pages.map(({ path, title }) => ({ '@type': 'Article' as const, '@id': site.addressOf(path), headline: title }));
	return graph([{ ...(person(speaker, site) as object), ...(articles.length > 0 ? { subjectOf: articles } : {}) } as Person]);
}

/** Any other page. */
export function webPageGraph(path: string, name: string, description: string, site: Site): Graph {
	const publisher = site.publisher ? { publisher: organization(site.publisher) } : {};
	const page: WebPage = {
		'@type': 'WebPage',
		'@id': site.addressOf(path),
		url: site.addressOf(path),
		name,
		description,
		inLanguage: LANG[site.locale],
		isPartOf: { '@type': 'WebSite', '@id': site.addressOf(''), name: site.name, url: site.addressOf(''), ...publisher },
	};
	return graph([page]);
}
