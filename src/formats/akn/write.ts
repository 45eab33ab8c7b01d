/** A seminar as Akoma Ntoso 3.0: `record.akn.xml`. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Archive, Seminar } from '../../record/model.ts';
import { lines, xmlDocument } from '../xml/write.ts';
import { AKN_NAMESPACE, DC_NAMESPACE, Numbered, PLACE, RECORD_NAMESPACE } from './identifiers.ts';
import { sectionXml } from './write-body.ts';
import { type AknLabels, identification, notes, proprietary, type Registry, references } from './write-meta.ts';

const LANGUAGE = { 'xml:lang': 'zh-Hant-CN' };

function preface(seminar: Seminar, archive: Archive, labels: AknLabels): Element {
	const { title, date, place, participants } = seminar;
	const present = participants.flatMap((id) => archive.speakers.get(id) ?? []);
	const items = present.map(({ id, name }) => x('item', [x('p', [x('person', { refersTo: `#${id}` }, name)])]));
	return lines('preface', LANGUAGE, [
		x('p', [x('docTitle', title)]),
		x('p', [x('docDate', { date }, date)]),
		...(place === undefined ? [] : [x('p', [x('location', { refersTo: `#${PLACE}` }, place)])]),
		...(items.length === 0
			? []
			: [lines('blockList', { eId: 'list_participants' }, [x('listIntroduction', labels.participants), ...items])]),
	]);
}

/**
 * @param urlOf the address of a path below the site's base, in traditional script; absolute where the site's origin is known
 * @param labels how the archive and the parts of a host and a convenor are called
 * @returns the whole record; akn-ids.ts says how its identifiers follow from the anchors
 */
export function recordAkn(seminar: Seminar, archive: Archive, urlOf: (path: string) => string, labels: AknLabels): string {
	const registry: Registry = { organizations: new Numbered('organization'), roles: new Numbered('role') };
	const voiceOf = (id: string) => {
		const speaker = archive.speakers.get(id);
		const post = speaker?.posts.find(({ post }) => post !== undefined)?.post;
		return { name: speaker?.name ?? id, role: post && registry.roles.idOf(post) };
	};
	const body = lines(
		'debateBody',
		LANGUAGE,
		seminar.pages.map((page) => sectionXml(page, voiceOf)),
	);
	const identified = identification(seminar, urlOf(`${seminar.id}/`), registry);
	const rest = [...notes(seminar), proprietary(seminar, archive, registry)];
	const meta = lines('meta', {}, [identified, references(seminar, archive, registry, labels), ...rest]);
	const namespaces = { xmlns: AKN_NAMESPACE, 'xmlns:dcterms': DC_NAMESPACE, 'xmlns:record': RECORD_NAMESPACE };
	const debate = lines('debate', { name: 'seminar' }, [meta, preface(seminar, archive, labels), body]);
	return xmlDocument(lines('akomaNtoso', namespaces, [debate]));
}
