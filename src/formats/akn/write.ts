/** A seminar as Akoma Ntoso 3.0: `record.akn.xml`. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Archive, Seminar } from '../../record/model.ts';
import { speakerAt } from '../../record/people.ts';
import { multiline, xmlDocument } from '../xml/write.ts';
import { AKN_NAMESPACE, DC_NAMESPACE, NumberedIds, PLACE, RECORD_NAMESPACE } from './identifiers.ts';
import { sectionXml } from './write-body.ts';
import { type AknLabels, identification, notes, proprietary, type ReferencedIds, references } from './write-meta.ts';

function preface(seminar: Seminar, archive: Archive, labels: AknLabels): Element {
	const { title, date, place, participants, lang } = seminar;
	const present = participants.flatMap((id) => archive.speakers.get(id) ?? []);
	const items = present.map(({ id, name }) => x('item', [x('p', [x('person', { refersTo: `#${id}` }, name)])]));
	return multiline('preface', { 'xml:lang': lang }, [
		x('p', [x('docTitle', title)]),
		x('p', [x('docDate', { date }, date)]),
		...(place === undefined ? [] : [x('p', [x('location', { refersTo: `#${PLACE}` }, place)])]),
		...(items.length === 0
			? []
			: [multiline('blockList', { eId: 'list_participants' }, [x('listIntroduction', labels.participants), ...items])]),
	]);
}

/**
 * The whole seminar. identifiers.ts explains how its identifiers follow from the anchors.
 * @param seminar in its own script
 * @param urlOf the address of a path below the site's base, in the locale of the record's script; absolute where the site's origin is known
 * @param labels names for the archive as editor, and for host, convenor and participants
 * @returns an XML document
 */
export function recordAkn(seminar: Seminar, archive: Archive, urlOf: (path: string) => string, labels: AknLabels): string {
	const ids: ReferencedIds = { organizations: new NumberedIds('organization'), roles: new NumberedIds('role') };
	const referenceTo = (id: string) => {
		const speaker = speakerAt(id, seminar, archive);
		const post = speaker?.posts.find(({ post }) => post !== undefined)?.post;
		return { name: speaker?.name ?? id, role: post && ids.roles.idOf(post) };
	};
	const body = multiline(
		'debateBody',
		{ 'xml:lang': seminar.lang },
		seminar.pages.map((page) => sectionXml(page, referenceTo)),
	);
	const identified = identification(seminar, urlOf(`${seminar.id}/`), ids);
	const rest = [...notes(seminar), proprietary(seminar, archive, ids)];
	const meta = multiline('meta', {}, [identified, references(seminar, archive, ids, labels), ...rest]);
	const namespaces = { xmlns: AKN_NAMESPACE, 'xmlns:dcterms': DC_NAMESPACE, 'xmlns:record': RECORD_NAMESPACE };
	const debate = multiline('debate', { name: 'seminar' }, [meta, preface(seminar, archive, labels), body]);
	return xmlDocument(multiline('akomaNtoso', namespaces, [debate]));
}
