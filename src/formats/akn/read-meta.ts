/** People, topics and facts about the seminar in an Akoma Ntoso document, and the front matter that our own export has. */
import { type Locale, RECORD_LANGS } from '../../i18n/locale.ts';
import { isId } from '../../record/ids.ts';
import { isExternalLink } from '../../record/links.ts';
import type { Post } from '../../record/model.ts';
import type { PersonCollector } from '../shared/person-collector.ts';
import { namingOf } from '../shared/person-names.ts';
import type { Section, SourceMetadata } from '../shared/transcript.ts';
import { attribute, childNamed, descendants, elementsIn, flatText, idOf, nameOf, type XmlElement } from '../xml/read.ts';
import { anchorIn, topicIn } from './identifiers.ts';

/** What the references of a document mean. */
export interface References {
	/** Reference (`#id`) to a person → key in `Transcript.people`. */
	people: Map<string, string>;
	/** Reference to a role, organization, location or concept → its name (`showAs`). */
	names: Map<string, string>;
}

/** The posts that our own export has, by the reference to the person who holds them. */
function postsByHolder(root: XmlElement, names: References['names']): Map<string, Post[]> {
	const posts = new Map<string, Post[]>();
	for (const element of descendants(root, 'post')) {
		const holder = attribute(element, 'holder');
		if (holder === undefined) continue;
		const institution = names.get(attribute(element, 'organization') ?? '') ?? '';
		const post = names.get(attribute(element, 'role') ?? '');
		posts.set(holder, [...(posts.get(holder) ?? []), { institution, ...(post === undefined ? {} : { post }) }]);
	}
	return posts;
}

/** Reads the references and adds their people to `people`. */
export function readReferences(root: XmlElement, people: PersonCollector, lineAt: (offset: number) => number): References {
	const names = new Map<string, string>();
	for (const element of descendants(root, 'TLCRole', 'TLCOrganization', 'TLCLocation', 'TLCConcept', 'TLCTerm', 'TLCObject')) {
		names.set(`#${idOf(element) ?? ''}`, attribute(element, 'showAs') ?? '');
	}
	const posts = postsByHolder(root, names);
	const keys = new Map<string, string>();
	for (const element of descendants(root, 'TLCPerson')) {
		const id = idOf(element) ?? '';
		const name = attribute(element, 'showAs')?.trim() || id;
		const key = people.add({
			name,
			aliases: [],
			isRole: namingOf(name).kind === 'role' && !isId(id),
			line: lineAt(element.start),
			posts: posts.get(`#${id}`) ?? [],
			id: isId(id) ? id : undefined,
			romanization: attribute(element, 'romanization'),
			sameAs: attribute(element, 'sameAs')?.split(/\s+/),
		});
		keys.set(`#${id}`, key);
	}
	return { people: keys, names };
}

function frbr(root: XmlElement, name: string): XmlElement | undefined {
	const [work] = descendants(root, 'FRBRWork');
	return work && childNamed(work, name);
}

/** The facts about the seminar, less those that the document does not give. */
function readFacts(root: XmlElement, { names }: References): SourceMetadata['facts'] {
	const term = (name: string) => {
		const [element] = descendants(root, 'proprietary').flatMap((one) => descendants(one, name));
		return element && flatText(element);
	};
	const holder = (role: string) => {
		const author = descendants(root, 'FRBRauthor').find((one) => attribute(one, 'as') === role);
		return author && names.get(attribute(author, 'href') ?? '');
	};
	const [title] = descendants(root, 'docTitle');
	const [docDate] = descendants(root, 'docDate');
	const dates = [docDate, frbr(root, 'FRBRdate')].map((one) => one && attribute(one, 'date'));
	const [place] = descendants(root, 'preface').flatMap((preface) => descendants(preface, 'location'));
	const publisher = term('publisher');
	const source = term('source');
	// A name of another kind, such as a URN, is what the publisher says of the text.
	const url = source && isExternalLink(source) ? source : undefined;
	const note = term('provenance') ?? (url ? undefined : source);
	const [origin] = descendants(root, 'proprietary').flatMap((one) => descendants(one, 'origin'));
	const [language] = descendants(root, 'FRBRlanguage');
	const sourceTitle = origin && attribute(origin, 'title');
	const optional = { ...(sourceTitle ? { title: sourceTitle } : {}), ...(url ? { url } : {}), ...(note ? { note } : {}) };
	const facts = {
		title: title && flatText(title),
		date: dates.find((one) => /^\d{4}-\d\d-\d\d$/.test(one ?? '')),
		short: term('alternative'),
		summary: term('abstract'),
		place: place && flatText(place),
		host: holder('#role_host'),
		convenor: holder('#role_convenor'),
		kind: origin && attribute(origin, 'kind') === 'report' ? 'report' : undefined,
		lang: RECORD_LANGS.find((one) => one === (language && attribute(language, 'language'))),
		source: publisher === undefined ? undefined : { publisher, ...optional },
		licence: term('rights'),
	};
	return Object.fromEntries(Object.entries(facts).filter(([, value]) => value));
}

/** What the metadata and the preface say about the seminar. */
export function readMetadata(root: XmlElement, references: References): SourceMetadata {
	const name = frbr(root, 'FRBRname');
	const id = (name && attribute(name, 'value')) ?? '';
	const list = descendants(root, 'blockList').find((one) => idOf(one) === 'list_participants');
	const listed = list && descendants(list, 'person').flatMap((one) => references.people.get(attribute(one, 'refersTo') ?? '') ?? []);
	const chair = descendants(root, 'chair').flatMap((one) => references.people.get(attribute(one, 'holder') ?? '') ?? []);
	const topics = new Map<string, { label: string; description: string }>();
	for (const element of descendants(root, 'TLCConcept')) {
		const topic = topicIn(idOf(element) ?? '');
		const label = attribute(element, 'showAs') ?? '';
		if (topic !== undefined && isId(topic)) topics.set(topic, { label, description: attribute(element, 'description') ?? label });
	}
	return { id: isId(id) ? id : null, facts: readFacts(root, references), participants: listed ?? null, chair, topics };
}

/**
 * Adds the points, figures, narration and notes of our own export to the front matter of their pages.
 * @returns how many notes belong to no page
 */
export function addFrontMatter(root: XmlElement, sections: readonly Section[]): number {
	/** Anchor and front matter that a reference leads to; null where no page has it. */
	const placeOf = (reference: string | undefined) => {
		const anchor = anchorIn(reference);
		const section = anchor && sections.find(({ pageId }) => pageId === anchor.page);
		if (!anchor || !section) return null;
		section.frontMatter ??= {};
		return { at: anchor.at, frontMatter: section.frontMatter };
	};
	for (const point of descendants(root, 'point')) {
		const topics = (attribute(point, 'refersTo') ?? '').split(/\s+/).flatMap((one) => topicIn(one) ?? []);
		const place = placeOf(attribute(point, 'at'));
		if (!place) continue;
		place.frontMatter.points ??= [];
		place.frontMatter.points.push({ at: place.at, label: flatText(point), topics });
	}
	for (const figure of descendants(root, 'figure')) {
		const value = attribute(figure, 'value') ?? '';
		const place = placeOf(attribute(figure, 'at'));
		if (!place) continue;
		place.frontMatter.figures ??= [];
		place.frontMatter.figures.push({ at: place.at, value, label: flatText(figure) });
	}
	for (const narration of descendants(root, 'narration')) {
		const place = placeOf(attribute(narration, 'at'));
		if (!place) continue;
		place.frontMatter.narration ??= [];
		place.frontMatter.narration.push({ at: place.at, ...(narration.text === '' ? {} : { quote: narration.text }) });
	}
	const notes = descendants(root, 'notes').flatMap(elementsIn);
	const unplaced = notes.filter((note) => {
		if (nameOf(note) !== 'note') return false;
		const [quote, words] = elementsIn(note);
		const [ref] = quote ? descendants(quote, 'ref') : [];
		const place = placeOf(ref && attribute(ref, 'href'));
		if (!place || !ref || !words) return true;
		const only = attribute(note, 'only');
		const locale: { only?: Locale } = only === 'hant' || only === 'hans' ? { only } : {};
		place.frontMatter.notes ??= [];
		place.frontMatter.notes.push({ at: place.at, quote: flatText(ref), note: flatText(words), ...locale });
		return false;
	});
	return unplaced.length;
}
