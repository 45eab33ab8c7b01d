/** Date, place, participants and other facts about a seminar, and its notes, for the exports that people read. */
import type { Texts } from '../../i18n/interface/hant.ts';
import { localeOf } from '../../i18n/locale.ts';
import type { Note } from '../../record/editorial.ts';
import type { Archive, Seminar } from '../../record/model.ts';

/** The absolute address of a path below the site's base and locale; undefined where the site's origin is not known. */
export type UrlOf = (path: string) => string | undefined;

export type FactTexts = Pick<
	Texts,
	'date' | 'place' | 'host' | 'convenor' | 'participants' | 'source' | 'licence' | 'export' | 'script' | 'converted'
>;

/** What the Markdown and the plain text say in the interface's words. */
export type ReadingTexts = FactTexts & Pick<Texts, 'notes'>;

/** Facts that the record gives, and the seminar's address where the site's origin is known. */
export function factsOf(seminar: Seminar, archive: Archive, t: FactTexts, urlOf: UrlOf): [label: string, value: string][] {
	const { date, place, host, convenor, participants, source, licence } = seminar;
	const names = participants.flatMap((id) => archive.speakers.get(id)?.name ?? []).join('、');
	const from = source && [source.publisher, source.url, source.note].filter((one) => one !== undefined).join('；');
	const conversion = seminar.converted && t.converted[localeOf(seminar.lang)];
	const facts: [string, string | undefined][] = [
		[t.date, date],
		[t.place, place],
		[t.host, host],
		[t.convenor, convenor],
		[t.participants, names || undefined],
		[t.source, from],
		[t.licence, licence],
		[t.script, conversion],
		[t.export.address, urlOf(`${seminar.id}/`)],
	];
	return facts.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]]));
}

/** The same as lines of text: `日期：2024-11-20`. */
export function factLines(...args: Parameters<typeof factsOf>): string[] {
	return factsOf(...args).map(([label, value]) => `${label}：${value}`);
}

/** An editors' note as a line of text: the wording, its anchor, the note. */
export function noteLine({ at, quote, note }: Note): string {
	return `“${quote}”（${at}）：${note}`;
}
