/**
 * Citation styles, each by its own rules for a contribution to a conference that is read online. A citation is made of parts, so that the
 * page can replace those that depend on the reader: the address and the day of reading.
 */
import type { Locale } from '../../i18n/locale.ts';
import { quoted } from '../../record/quotation.ts';
import type { Item } from './item.ts';

export interface Part {
	text: string;
	/** `title`: set in italics. `url`, `bare-url` (without its scheme), `today`: the page puts in the passage's address and the day. */
	kind: 'plain' | 'title' | 'url' | 'bare-url' | 'today';
}

interface Style {
	id: string;
	name: string;
	/** @param url the address; @param today the day of reading, as YYYY-MM-DD */
	cite: (item: Item, url: string, today: string, locale: Locale) => Part[];
}

/** What kind of text is cited: one person's contribution, or the record. */
const KIND = {
	hant: { speech: '研討會發言', record: '研討會記錄' },
	hans: { speech: '研讨会发言', record: '研讨会记录' },
};

const plain = (text: string): Part => ({ text, kind: 'plain' });
const italic = (text: string): Part => ({ text, kind: 'title' });
const link = (text: string): Part => ({ text, kind: 'url' });
const bareLink = (url: string): Part => ({ text: url.replace(/^https?:\/\//, ''), kind: 'bare-url' });

/** Joins parts, and neighbouring plain text to one part. */
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

function longDate({ date }: Item): string {
	const [year, month, day] = date.split('-').map(Number);
	return `${year}年${month}月${day}日`;
}

/** Text with a full stop and a blank behind it; only a blank where it ends with a mark of its own. */
function withStop(text: string): string {
	return /[.。！？!?]$/.test(text) ? `${text} ` : `${text}. `;
}

function kindOf({ container, authors }: Item, locale: Locale): string {
	return container === null || authors.length === 0 ? KIND[locale].record : KIND[locale].speech;
}

/** The authors; for a whole seminar its host. */
function responsible({ container, host, authors }: Item): readonly string[] {
	return container === null && host ? [host] : authors;
}

/** What the two editions of GB/T 7714 punctuate differently. */
interface GbPunctuation {
	comma: string;
	brackets: readonly [open: string, close: string];
}

/** GB/T 7714 up to the year: 析出責任者. 題名[C/OL]//會議主辦者. 會議名. 版本. 出版者, 年. Three names at most, then “等” (8.1.2). */
function gbHead(item: Item, { comma, brackets: [open, close] }: GbPunctuation): string {
	const { title, host, container, authors, publisher, edition } = item;
	const names = container === null ? [host ?? ''] : authors.length > 3 ? [...authors.slice(0, 3), '等'] : authors;
	const author = names.join(comma);
	const source = container === null ? '. ' : `//${host ? withStop(host) : ''}${withStop(container)}`;
	const version = edition ? `${edition.date}版${open}${edition.hash}${close}. ` : '';
	return `${author && `${author}. `}${title}[C/OL]${source}${version}${publisher ? `${publisher}${comma}` : ''}${yearOf(item)}`;
}

/**
 * GB/T 7714—2025, clause 7: “.” with a blank behind it and “[ ]” are half-width, all other marks full-width. 8.5 and the examples of B.5. The day of reading is for web pages only; an unknown place of publication is left out online.
 */
function gb2025(item: Item, url: string): Part[] {
	return joined(`${gbHead(item, { comma: '，', brackets: ['（', '）'] })}. `, link(url), '.');
}

/** GB/T 7714—2015, 4.2. Online documents must have the day of reading. */
function gb2015(item: Item, url: string, today: string): Part[] {
	const head = gbHead(item, { comma: ', ', brackets: ['(', ')'] });
	return joined(`${head}[`, { text: today, kind: 'today' }, ']. ', link(url), '.');
}

/** APA, 7th edition, 10.5 (conference sessions): Author. (Date). *Title* [Kind]. Conference, Place. Address. Works without an author begin with the title. */
function apa(item: Item, url: string, _today: string, locale: Locale): Part[] {
	const names = responsible(item);
	const author = names.length > 1 ? `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}` : (names[0] ?? '');
	const date = `(${longDate(item)}). `;
	const title = [
		italic(item.title),
		`${item.edition ? ` (${item.edition.date}版; ${item.edition.hash})` : ''} [${kindOf(item, locale)}]. `,
	];
	const head = author ? [`${author}. ${date}`, ...title] : [...title, date];
	const where = [item.container, item.place].filter(Boolean).join(', ');
	return joined(...head, where && withStop(where), item.publisher ? `${item.publisher}. ` : '', link(url));
}

/** Chicago Manual of Style, 17th edition, 14.217 (papers presented at meetings), bibliography form. */
function chicago(item: Item, url: string, _today: string, locale: Locale): Part[] {
	const names = responsible(item);
	const author = names.length > 0 ? `${names.join(', ')}. ` : '';
	const title = item.container === null ? [italic(item.title), '. '] : [`${quoted(withStop(item.title).trimEnd())} `];
	const where = [kindOf(item, locale), item.container, item.place, longDate(item)].filter(Boolean).join(', ');
	const version = item.edition ? `${item.edition.date}版, ${item.edition.hash}. ` : '';
	return joined(author, ...title, `${where}. `, item.publisher ? `${item.publisher}. ` : '', version, link(url), '.');
}

/** MLA Handbook, 9th edition, 5.2: Author. “Title.” *Container*, version, publisher, date, location. */
function mla(item: Item, url: string): Part[] {
	const names = responsible(item);
	const author = names.length > 2 ? `${names[0]}, et al. ` : names.length > 0 ? `${names.join(', and ')}. ` : '';
	const title =
		item.container === null ? [italic(item.title), ', '] : [`${quoted(withStop(item.title).trimEnd())} `, italic(item.container), ', '];
	const version = item.edition && `${item.edition.date}版 (${item.edition.hash})`;
	const rest = [version, item.publisher, longDate(item), item.place].filter(Boolean).join(', ');
	return joined(author, ...title, `${rest}, `, bareLink(url), '.');
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
