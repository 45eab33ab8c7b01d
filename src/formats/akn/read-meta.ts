/** What an Akoma Ntoso document says of people, topics and the seminar; what our own export adds is read back too. */

import type { Locale } from '../../i18n/locale.ts';
import { isId } from '../../record/ids.ts';
import type { PersonCollector } from '../shared/person-collector.ts';
import { namingOf } from '../shared/person-names.ts';
import type { Given, Person, Section } from '../shared/transcript.ts';
import { attribute, childNamed, descendants, elementsIn, flatText, idOf, nameOf, type XmlElement } from '../xml/read.ts';

/** `dbsect_dong-ke__p1-s2`: page and anchor (src/formats/akn/identifiers.ts). */
const ANCHOR = /^#dbsect_(.+?)__(p\d+(?:-s\d+)?)$/;

/** Where references lead. */
export interface References {
	/** Reference (`#id`) of a person → key. */
	people: Map<string, string>;
	/** Reference of a role, organization, location or concept → how it is shown. */
	shown: Map<string, string>;
}

/** Reads who and what is referred to; people are added to the collector. */
export function readReferences(root: XmlElement, collector: PersonCollector, lineAt: (offset: number) => number): References {
	const shown = new Map<string, string>();
	for (const element of descendants(root, 'TLCRole', 'TLCOrganization', 'TLCLocation', 'TLCConcept', 'TLCTerm', 'TLCObject')) {
		shown.set(`#${idOf(element) ?? ''}`, attribute(element, 'showAs') ?? '');
	}
	const posts = descendants(root, 'post').filter((post) => attribute(post, 'holder') !== undefined);
	const people = new Map<string, string>();
	for (const element of descendants(root, 'TLCPerson')) {
		const id = idOf(element) ?? '';
		const name = attribute(element, 'showAs')?.trim() || id;
		const own = posts.filter((post) => attribute(post, 'holder') === `#${id}`);
		const person: Person = {
			name,
			aliases: [],
			role: namingOf(name).kind === 'role' && !isId(id),
			line: lineAt(element.start),
			posts: own.map((post) => {
				const role = shown.get(attribute(post, 'role') ?? '');
				return { institution: shown.get(attribute(post, 'organization') ?? '') ?? '', ...(role === undefined ? {} : { post: role }) };
			}),
			id: isId(id) ? id : undefined,
			romanization: attribute(element, 'romanization'),
		};
		people.set(`#${id}`, collector.add(person));
	}
	return { people, shown };
}

function frbr(root: XmlElement, name: string): XmlElement | undefined {
	const [work] = descendants(root, 'FRBRWork');
	return work && childNamed(work, name);
}

/** What the metadata and the preface say of the seminar. */
export function readGiven(root: XmlElement, { people, shown }: References): Given {
	const term = (name: string) => {
		const [element] = descendants(root, 'proprietary').flatMap((one) => descendants(one, name));
		return element && flatText(element);
	};
	const holder = (role: string) => {
		const author = descendants(root, 'FRBRauthor').find((one) => attribute(one, 'as') === role);
		return author && shown.get(attribute(author, 'href') ?? '');
	};
	const [docTitle] = descendants(root, 'docTitle');
	const [docDate] = descendants(root, 'docDate');
	const day = [docDate, frbr(root, 'FRBRdate')]
		.map((one) => one && attribute(one, 'date'))
		.find((one) => /^\d{4}-\d\d-\d\d$/.test(one ?? ''));
	const [place] = descendants(root, 'preface').flatMap((preface) => descendants(preface, 'location'));
	const publisher = term('publisher');
	const url = term('source');
	const note = term('provenance');
	const [origin] = descendants(root, 'proprietary').flatMap((one) => descendants(one, 'origin'));
	const kind = origin && attribute(origin, 'kind') === 'report' ? 'report' : undefined;
	const sourceTitle = origin && attribute(origin, 'title');
	const source =
		publisher === undefined
			? undefined
			: { publisher, ...(sourceTitle ? { title: sourceTitle } : {}), ...(url ? { url } : {}), ...(note ? { note } : {}) };
	const chair = descendants(root, 'chair').flatMap((one) => people.get(attribute(one, 'holder') ?? '') ?? []);
	const found = {
		title: docTitle && flatText(docTitle),
		date: day,
		short: term('alternative'),
		summary: term('abstract'),
		place: place && flatText(place),
		host: holder('#role_host'),
		convenor: holder('#role_convenor'),
		kind,
		source,
		licence: term('rights'),
	};
	const name = frbr(root, 'FRBRname');
	const id = (name && attribute(name, 'value')) ?? '';
	const list = descendants(root, 'blockList').find((one) => idOf(one) === 'list_participants');
	const present = list && descendants(list, 'person').flatMap((one) => people.get(attribute(one, 'refersTo') ?? '') ?? []);
	const topics = descendants(root, 'TLCConcept').flatMap((element): [string, { label: string; description: string }][] => {
		const topic = /^topic_(.+)$/.exec(idOf(element) ?? '')?.[1];
		const label = attribute(element, 'showAs') ?? '';
		return topic !== undefined && isId(topic) ? [[topic, { label, description: attribute(element, 'description') ?? label }]] : [];
	});
	return {
		id: isId(id) ? id : null,
		seminar: Object.fromEntries(Object.entries(found).filter(([, value]) => value)),
		present: present ?? null,
		chair,
		topics: new Map(topics),
	};
}

/** Points, figures and notes of the pages, by the pages' names. Returns how many notes could not be placed. */
export function placeFrontMatter(root: XmlElement, sections: readonly Section[]): number {
	const frontMatterOf = (page: string): Section['frontMatter'] => {
		const section = sections.find(({ name }) => name === page);
		if (section === undefined) return undefined;
		section.frontMatter ??= {};
		return section.frontMatter;
	};
	for (const point of descendants(root, 'point').filter((one) => attribute(one, 'at') !== undefined)) {
		const [, page = '', at = ''] = ANCHOR.exec(attribute(point, 'at') ?? '') ?? [];
		const topics = (attribute(point, 'refersTo') ?? '').split(/\s+/).flatMap((one) => /^#topic_(.+)$/.exec(one)?.[1] ?? []);
		const frontMatter = frontMatterOf(page);
		if (frontMatter) frontMatter.points = [...(frontMatter.points ?? []), { at, label: flatText(point), topics }];
	}
	for (const figure of descendants(root, 'figure').filter((one) => attribute(one, 'at') !== undefined)) {
		const [, page = '', at = ''] = ANCHOR.exec(attribute(figure, 'at') ?? '') ?? [];
		const frontMatter = frontMatterOf(page);
		if (frontMatter)
			frontMatter.figures = [...(frontMatter.figures ?? []), { at, value: attribute(figure, 'value') ?? '', label: flatText(figure) }];
	}
	for (const narration of descendants(root, 'narration').filter((one) => attribute(one, 'at') !== undefined)) {
		const [, page = '', at = ''] = ANCHOR.exec(attribute(narration, 'at') ?? '') ?? [];
		const frontMatter = frontMatterOf(page);
		const quote = narration.text;
		if (frontMatter) frontMatter.narration = [...(frontMatter.narration ?? []), { at, ...(quote === '' ? {} : { quote }) }];
	}
	let left = 0;
	for (const note of descendants(root, 'notes')
		.flatMap(elementsIn)
		.filter((one) => nameOf(one) === 'note')) {
		const [quote, words] = elementsIn(note);
		const [ref] = quote ? descendants(quote, 'ref') : [];
		const [, page = '', at = ''] = ANCHOR.exec((ref && attribute(ref, 'href')) ?? '') ?? [];
		const frontMatter = frontMatterOf(page);
		const only = attribute(note, 'only');
		const edition: { only?: Locale } = only === 'hant' || only === 'hans' ? { only } : {};
		if (frontMatter && ref && words)
			frontMatter.notes = [...(frontMatter.notes ?? []), { at, quote: flatText(ref), note: flatText(words), ...edition }];
		else left++;
	}
	return left;
}
