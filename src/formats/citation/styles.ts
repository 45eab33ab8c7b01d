/**
 * The styles a reader may want, each from its own rules for a contribution to a conference that is read online.
 * A citation is made of parts, so that what depends on the reader (the address, the day of reading) can be put in later.
 */
import type { Locale } from '../../i18n/locale.ts';
import type { Item } from './item.ts';

export interface Part {
	text: string;
	/** `title`: set in italics. `url`, `today`: put in by the page for the passage and the day. */
	kind: 'plain' | 'title' | 'url' | 'today';
}

export interface Style {
	id: string;
	name: string;
	/** @param url the address; @param today the day of reading, as YYYY-MM-DD */
	cite: (item: Item, url: string, today: string, locale: Locale) => Part[];
}

/** What the styles say in words, by script. */
const WORDS = {
	hant: {
		edition: '版',
		speech: '研討會發言',
		record: '研討會記錄',
		etc: '等',
		months: (y: string, m: number, d: number) => `${y}年${m}月${d}日`,
	},
	hans: {
		edition: '版',
		speech: '研讨会发言',
		record: '研讨会记录',
		etc: '等',
		months: (y: string, m: number, d: number) => `${y}年${m}月${d}日`,
	},
};

const plain = (text: string): Part => ({ text, kind: 'plain' });
const italic = (text: string): Part => ({ text, kind: 'title' });
const link = (text: string): Part => ({ text, kind: 'url' });

/** Puts parts one after the other, and neighbouring plain text together. */
function joined(...parts: (Part | string)[]): Part[] {
	const made: Part[] = [];
	for (const part of parts.map((one) => (typeof one === 'string' ? plain(one) : one))) {
		const last = made.at(-1);
		if (part.text === '') continue;
		if (last?.kind === 'plain' && part.kind === 'plain') last.text += part.text;
		else made.push({ ...part });
	}
	return made;
}

function yearOf({ date }: Item): string {
	return date.slice(0, 4);
}

function longDate(date: string, locale: Locale): string {
	const [year = '', month, day] = date.split('-');
	return WORDS[locale].months(year, Number(month), Number(day));
}

/** Words with a full stop behind them, unless they bring a mark of their own. */
function stopped(text: string): string {
	return /[.。！？!?]$/.test(text) ? `${text} ` : `${text}. `;
}

/** GB/T 7714, 8.1.2: up to three names, then “等”. */
function gbNames(names: readonly string[], separator: string, locale: Locale): string {
	return names.length > 3 ? [...names.slice(0, 3), WORDS[locale].etc].join(separator) : names.join(separator);
}

/** GB/T 7714, 版本項: which state of the text is meant. */
function gbVersion({ edition }: Item, locale: Locale, [open, close]: readonly [string, string]): string {
	return `${edition.date}${WORDS[locale].edition}${open}${edition.hash}${close}. `;
}

/**
 * GB/T 7714—2025, 8.5 and the examples of B.5: 析出責任者. 題名[C/OL]//會議主辦者. 會議名. 版本. 出版者, 年. 地址. — `，` between names, no day of
 * reading, which the standard keeps for web pages. A place of publication that is not known is left out online.
 */
function gb2025(item: Item, url: string, _today: string, locale: Locale): Part[] {
	const whole = item.container === null;
	const responsible = whole ? (item.host ?? '') : gbNames(item.authors, '，', locale);
	const container = whole ? '. ' : `//${item.host ? stopped(item.host) : ''}${stopped(item.container ?? '')}`;
	return joined(
		responsible && `${responsible}. `,
		`${item.title}[C/OL]${container}`,
		gbVersion(item, locale, ['（', '）']),
		`${item.publisher ? `${item.publisher}, ` : ''}${yearOf(item)}. `,
		link(url),
		'.',
	);
}

/** GB/T 7714—2015, 4.2: the same, with half-width commas between names and the day of reading, which online documents must have. */
function gb2015(item: Item, url: string, today: string, locale: Locale): Part[] {
	const whole = item.container === null;
	const responsible = whole ? (item.host ?? '') : gbNames(item.authors, ', ', locale);
	const container = whole ? '. ' : `//${item.host ? stopped(item.host) : ''}${stopped(item.container ?? '')}`;
	return joined(
		responsible && `${responsible}. `,
		`${item.title}[C/OL]${container}`,
		gbVersion(item, locale, ['(', ')']),
		`${item.publisher ? `${item.publisher}, ` : ''}${yearOf(item)}[`,
		{ text: today, kind: 'today' },
		']. ',
		link(url),
		'.',
	);
}

/** APA, 7th edition, 10.5 (conference sessions): Author. (Date). *Title* [Kind]. Conference, Place. Address. Nameless works begin with the title. */
function apa(item: Item, url: string, _today: string, locale: Locale): Part[] {
	const names = item.container === null && item.host ? [item.host] : item.authors;
	const author = names.length > 1 ? `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}` : (names[0] ?? '');
	const kind = item.container === null || item.authors.length === 0 ? WORDS[locale].record : WORDS[locale].speech;
	const date = `(${longDate(item.date, locale)}). `;
	const title = [italic(item.title), ` (${item.edition.date}${WORDS[locale].edition}; ${item.edition.hash}) [${kind}]. `];
	const head = author ? [`${author}. ${date}`, ...title] : [...title, date];
	const where = [item.container, item.place].filter(Boolean).join(', ');
	return joined(...head, where && stopped(where), item.publisher ? `${item.publisher}. ` : '', link(url));
}

/** Chicago Manual of Style, 17th edition, 14.217 (papers presented at meetings), bibliography form. */
function chicago(item: Item, url: string, _today: string, locale: Locale): Part[] {
	const names = item.container === null && item.host ? [item.host] : item.authors;
	const author = names.length > 0 ? `${names.join(', ')}. ` : '';
	const kind = item.container === null || item.authors.length === 0 ? WORDS[locale].record : WORDS[locale].speech;
	const title = item.container === null ? [italic(item.title), '. '] : [`“${stopped(item.title).trimEnd()}” `];
	const where = [kind, item.container, item.place, longDate(item.date, locale)].filter(Boolean).join(', ');
	const version = `${item.edition.date}${WORDS[locale].edition}, ${item.edition.hash}. `;
	return joined(author, ...title, `${where}. `, item.publisher ? `${item.publisher}. ` : '', version, link(url), '.');
}

/** MLA Handbook, 9th edition, 5.2: Author. “Title.” *Container*, version, publisher, date, location. */
function mla(item: Item, url: string, _today: string, locale: Locale): Part[] {
	const names = item.container === null && item.host ? [item.host] : item.authors;
	const author = names.length > 2 ? `${names[0]}, et al. ` : names.length > 0 ? `${names.join(', and ')}. ` : '';
	const title =
		item.container === null ? [italic(item.title), ', '] : [`“${stopped(item.title).trimEnd()}” `, italic(item.container), ', '];
	const version = `${item.edition.date}${WORDS[locale].edition} (${item.edition.hash})`;
	const rest = [version, item.publisher, longDate(item.date, locale), item.place].filter(Boolean).join(', ');
	return joined(author, ...title, `${rest}, `, link(url.replace(/^https?:\/\//, '')), '.');
}

export const STYLES: readonly Style[] = [
	{ id: 'gb-2025', name: 'GB/T 7714—2025', cite: gb2025 },
	{ id: 'gb-2015', name: 'GB/T 7714—2015', cite: gb2015 },
	{ id: 'apa', name: 'APA 7', cite: apa },
	{ id: 'chicago', name: 'Chicago 17', cite: chicago },
	{ id: 'mla', name: 'MLA 9', cite: mla },
];

/** A citation as one text. */
export function textOf(parts: readonly Part[]): string {
	return parts.map(({ text }) => text).join('');
}
