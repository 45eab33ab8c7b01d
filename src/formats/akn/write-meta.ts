/** The metadata of an Akoma Ntoso document: identification, references, notes, and what it has no element for. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Archive, Seminar } from '../../record/model.ts';
import { peopleOf, topicsOf, witnessOf } from '../shared/seminar-metadata.ts';
import { multiline } from '../xml/write.ts';
import { EDITOR, identity, type NumberedIds, noteId, PLACE, topicId } from './identifiers.ts';

/** Names for the archive as editor, for the roles of host and convenor, and for the list of participants. */
export interface AknLabels {
	editor: string;
	host: string;
	convenor: string;
	participants: string;
}

/** The ids of the organizations and roles that the metadata refers to, by their names. */
export interface ReferencedIds {
	organizations: NumberedIds;
	roles: NumberedIds;
}

/** Identification by FRBR; addresses follow the Akoma Ntoso Naming Convention 1.0. The country is the region of the record's language. */
export function identification(seminar: Seminar, url: string, { organizations }: ReferencedIds): Element {
	const { id, date, host, convenor, lang } = seminar;
	const region = lang.slice(-2).toLowerCase();
	const work = `/akn/${region}/debate/seminar/${date}/${id}`;
	const expression = `${work}/zho@${date}`;
	const author = (organization: string | undefined, as: string) =>
		organization === undefined ? [] : [x('FRBRauthor', { href: `#${organizations.idOf(organization)}`, as: `#${as}` })];
	const authors = [...author(host, 'role_host'), ...author(convenor, 'role_convenor')];
	const editor = x('FRBRauthor', { href: `#${EDITOR}`, as: '#role_editor' });
	const level = (uri: string, end: string, who: Element[], rest: Element[], aliases: Element[] = []) => [
		x('FRBRthis', { value: `${uri}/!main${end}` }),
		x('FRBRuri', { value: `${uri}${end}` }),
		...aliases,
		x('FRBRdate', { date, name: 'seminar' }),
		...who,
		...rest,
	];
	const country = [x('FRBRcountry', { value: region }), x('FRBRsubtype', { value: 'seminar' }), x('FRBRname', { value: id })];
	const alias = x('FRBRalias', { name: 'url', value: url });
	return multiline('identification', { source: `#${EDITOR}` }, [
		multiline('FRBRWork', {}, level(work, '', authors.length > 0 ? authors : [editor], country, [alias])),
		multiline('FRBRExpression', {}, level(expression, '', [editor], [x('FRBRlanguage', { language: lang })])),
		multiline('FRBRManifestation', {}, level(expression, '.xml', [editor], [x('FRBRformat', { value: 'application/akn+xml' })])),
	]);
}

/** Everyone and everything that the document refers to. Call it last: the other parts add organizations and roles to the ids. */
export function references(seminar: Seminar, archive: Archive, { organizations, roles }: ReferencedIds, labels: AknLabels): Element {
	const entry = (name: string, kind: string, eId: string, showAs: string, more: Record<string, string | undefined> = {}) =>
		x(name, { eId, href: `/akn/ontology/${kind}/${eId}`, showAs, ...more });
	const listed = (name: string, kind: string, { ids }: NumberedIds) => [...ids].map(([text, eId]) => entry(name, kind, eId, text));
	return multiline('references', { source: `#${EDITOR}` }, [
		...peopleOf(seminar, archive).map(({ id, name, romanization, sameAs }) =>
			entry('TLCPerson', 'person', id, name, {
				'record:romanization': romanization,
				'record:sameAs': sameAs.length > 0 ? sameAs.join(' ') : undefined,
			}),
		),
		entry('TLCOrganization', 'organization', EDITOR, labels.editor),
		...listed('TLCOrganization', 'organization', organizations),
		entry('TLCRole', 'role', 'role_editor', labels.editor),
		...(seminar.host === undefined ? [] : [entry('TLCRole', 'role', 'role_host', labels.host)]),
		...(seminar.convenor === undefined ? [] : [entry('TLCRole', 'role', 'role_convenor', labels.convenor)]),
		...listed('TLCRole', 'role', roles),
		...(seminar.place === undefined ? [] : [entry('TLCLocation', 'location', PLACE, seminar.place)]),
		...topicsOf(seminar, archive).map(({ id, label, description }) =>
			entry('TLCConcept', 'concept', topicId(id), label, { 'record:description': description }),
		),
	]);
}

/** The editors' notes: the wording, as a reference to its passage, then the note. Empty where there are none. */
export function notes(seminar: Seminar): Element[] {
	const all = seminar.pages.flatMap((page) =>
		page.notes.map(({ at, quote, note, only }, i) =>
			multiline('note', { eId: noteId(page, i), marker: String(i + 1), 'record:only': only }, [
				x('p', [x('ref', { href: `#${identity(page, at).eId}` }, quote)]),
				x('p', note),
			]),
		),
	);
	return all.length > 0 ? [multiline('notes', { source: `#${EDITOR}` }, all)] : [];
}

/** What Akoma Ntoso has no element for: Dublin Core terms, then elements of our own namespace. */
export function proprietary(seminar: Seminar, archive: Archive, { organizations, roles }: ReferencedIds): Element {
	const { short, title, summary, source, licence } = seminar;
	const term = (name: string, value: string | undefined) => (value === undefined ? [] : [x(`dcterms:${name}`, value)]);
	const posts = peopleOf(seminar, archive).flatMap(({ id, posts }) =>
		posts.map(({ institution, post }) => {
			const role = post === undefined ? undefined : `#${roles.idOf(post)}`;
			return x('record:post', { holder: `#${id}`, organization: `#${organizations.idOf(institution)}`, role });
		}),
	);
	const points = seminar.pages.flatMap((page) =>
		page.points.map(({ at, label, topics }) => {
			const refersTo = topics.length > 0 ? topics.map((topic) => `#${topicId(topic)}`).join(' ') : undefined;
			return x('record:point', { at: `#${identity(page, at).eId}`, refersTo }, label);
		}),
	);
	const figures = seminar.pages.flatMap((page) =>
		page.figures.map(({ at, value, label }) => x('record:figure', { at: `#${identity(page, at).eId}`, value }, label)),
	);
	const narration = seminar.pages.flatMap((page) =>
		page.narration.map(({ at, quote }) => x('record:narration', { at: `#${identity(page, at).eId}` }, quote ?? '')),
	);
	const chair = seminar.chair.map((id) => x('record:chair', { holder: `#${id}` }));
	const kind = x('record:origin', { kind: seminar.kind, title: source?.title });
	const witness = witnessOf(seminar);
	return multiline('proprietary', { source: `#${EDITOR}` }, [
		...term('alternative', short === title ? undefined : short),
		...term('abstract', summary),
		...term('publisher', source?.publisher),
		...term('source', source?.url),
		...term('provenance', source?.note),
		...term('rights', licence),
		kind,
		...chair,
		...posts,
		...points,
		...figures,
		...narration,
		...(witness ? [x('record:witness', { sha256: witness.sha256, characters: String(witness.characters) })] : []),
	]);
}
