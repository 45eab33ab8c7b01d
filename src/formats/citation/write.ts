/** Citations for reference managers: BibTeX, RIS, CSL-JSON. Pure. */
import { DEFAULT_LANG, type Locale, langIn } from '../../i18n/locale.ts';
import { CITATION_TYPES, type CitationFormat } from './file-types.ts';
import type { Item } from './item.ts';

/** An item with its address. */
export interface Entry {
	/** Unique in the archive. */
	key: string;
	item: Item;
	url: string;
}

/** LaTeX commands that print its special characters. Braces need one too: BibTeX counts them even after a backslash. */
const LATEX = new Map([
	['\\', '\\textbackslash{}'],
	['{', '\\textbraceleft{}'],
	['}', '\\textbraceright{}'],
	['~', '\\textasciitilde{}'],
	['^', '\\textasciicircum{}'],
]);

/** Escapes a text for a BibTeX value: LaTeX prints it character by character. */
function escapeTex(text: string): string {
	return text.replace(/[\\{}~^&%$#_]/g, (char) => LATEX.get(char) ?? `\\${char}`);
}

/** One field; none where it has no value. Inner braces in a value keep a Chinese name in one piece and a title's capitals. */
function field(name: string, value: string | null | undefined): string {
	return value ? `  ${name} = {${value}},\n` : '';
}

/** The language of the edition that is cited. */
export function languageOf({ lang = DEFAULT_LANG }: Item, locale: Locale): string {
	return langIn(lang, locale);
}

function editionOf({ edition }: Item): string | null {
	return edition && `${edition.date} (${edition.hash})`;
}

/** One entry of BibTeX. */
export function bibtex({ key, item, url }: Entry, locale: Locale): string {
	const part = item.container !== null;
	const [year, month] = item.date.split('-');
	return [
		`@${part ? 'inproceedings' : 'proceedings'}{${key},\n`,
		field('author', item.authors.map((name) => `{${escapeTex(name)}}`).join(' and ')),
		field('title', `{${escapeTex(item.title)}}`),
		field('booktitle', item.container && `{${escapeTex(item.container)}}`),
		field('organization', item.host && `{${escapeTex(item.host)}}`),
		field('address', item.place && escapeTex(item.place)),
		field('publisher', item.publisher && `{${escapeTex(item.publisher)}}`),
		field('year', year),
		field('month', String(Number(month))),
		field('eventdate', item.date),
		field('version', editionOf(item)),
		field('url', url),
		field('langid', 'chinese'),
		field('language', languageOf(item, locale)),
		'}\n',
	].join('');
}

/** One entry of RIS. */
export function ris({ key, item, url }: Entry, locale: Locale): string {
	const lines: [string, string | null][] = [
		['TY', item.container === null ? 'CONF' : 'CPAPER'],
		['ID', key],
		...item.authors.map((name): [string, string] => ['AU', name]),
		...(item.container === null && item.host ? [['A2', item.host] as [string, string]] : []),
		['TI', item.title],
		['T2', item.container],
		['CY', item.place],
		['PB', item.publisher],
		['PY', item.date.slice(0, 4)],
		['DA', item.date.replaceAll('-', '/')],
		['ET', editionOf(item)],
		['UR', url],
		['LA', languageOf(item, locale)],
		['ER', ''],
	];
	return lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`])).join('');
}

/** One item of CSL-JSON (schema 1.0.2). */
function cslJson({ key, item, url }: Entry, locale: Locale) {
	const date = { 'date-parts': [item.date.split('-').map(Number)] };
	return {
		id: key,
		type: item.container === null ? 'book' : 'paper-conference',
		title: item.title,
		...(item.authors.length > 0 ? { author: item.authors.map((literal) => ({ literal })) } : {}),
		...(item.host ? { 'container-author': [{ literal: item.host }] } : {}),
		...(item.container === null ? {} : { 'container-title': item.container, 'event-title': item.container }),
		...(item.place ? { 'event-place': item.place } : {}),
		...(item.publisher ? { publisher: item.publisher } : {}),
		'event-date': date,
		issued: date,
		...(item.edition ? { version: editionOf(item) } : {}),
		URL: url,
		language: languageOf(item, locale),
	};
}

/** JSON with each date on one line. A text in it has no line ends: they are escaped. */
function withDatesOnLines(json: string): string {
	return json.replace(/\{\s+"date-parts": \[\s+\[\s+(\d+),\s+(\d+),\s+(\d+)\s+\]\s+\]\s+\}/g, '{ "date-parts": [[$1, $2, $3]] }');
}

/** The citation formats by file extension: name, media type, and the text of a file with several entries. */
export const CITATION_FILES = {
	bib: {
		name: 'BibTeX',
		type: CITATION_TYPES.bib,
		write: (entries: readonly Entry[], locale: Locale) => entries.map((one) => bibtex(one, locale)).join('\n'),
	},
	ris: {
		name: 'RIS',
		type: CITATION_TYPES.ris,
		write: (entries: readonly Entry[], locale: Locale) => entries.map((one) => ris(one, locale)).join('\r\n'),
	},
	json: {
		name: 'CSL-JSON',
		type: CITATION_TYPES.json,
		write: (entries: readonly Entry[], locale: Locale) =>
			`${withDatesOnLines(
				JSON.stringify(
					entries.map((one) => cslJson(one, locale)),
					null,
					'\t',
				),
			)}\n`,
	},
} as const;

export const CITATION_FORMATS = Object.keys(CITATION_FILES) as CitationFormat[];
