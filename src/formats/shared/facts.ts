/** The facts of a seminar as label and value, for the exports that people read. */
import type { Texts } from '../../i18n/interface/hant.ts';
import type { Archive, Seminar } from '../../record/model.ts';

/** The absolute address of a path below the site's base and locale; undefined if the site's origin is not known. */
export type UrlOf = (path: string) => string | undefined;

export type FactTexts = Pick<Texts, 'date' | 'place' | 'host' | 'convenor' | 'participants' | 'source' | 'licence' | 'export'>;

/**
 * @param url the seminar's address, absolute; left out where the site's origin is not known
 */
export function factsOf(seminar: Seminar, archive: Archive, t: FactTexts, url: string | undefined): [label: string, value: string][] {
	const { date, place, host, convenor, participants, source, licence } = seminar;
	const names = participants.flatMap((id) => archive.speakers.get(id)?.name ?? []).join('、');
	const from = source && [source.publisher, source.url, source.note].filter((one) => one !== undefined).join('；');
	const facts: [string, string | undefined][] = [
		[t.date, date],
		[t.place, place],
		[t.host, host],
		[t.convenor, convenor],
		[t.participants, names || undefined],
		[t.source, from],
		[t.licence, licence],
		[t.export.address, url],
	];
	return facts.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]]));
}
