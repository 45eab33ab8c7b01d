/** Queries that find something in the archive, for the search page and the search help. Pure. */
import { convert } from '../../i18n/convert.ts';
import type { ExampleKind } from '../../i18n/interface/search-help.ts';
import { type Archive, paragraphsOf, type Seminar } from '../../record/model.ts';
import { amountsIn } from '../../record/remarks.ts';
import { fold } from '../shared/fold.ts';
import { exampleWords } from './example-words.ts';
import { fullTable } from './fold-table.ts';
import { syllables } from './romanize.ts';

/** Queries by what they show; empty where the record has none. */
type SearchExamples = Record<ExampleKind, string[]>;

/** How far two terms of the example may be apart, in characters. */
const NEAR = 10;
/** The best words are tried in pairs. */
const MOST_WORDS = 24;

/** The first pair of different words for which `holds` is true. */
function pairOf(words: readonly string[], holds: (a: string, b: string) => boolean): [string, string] | undefined {
	for (const a of words) for (const b of words) if (a !== b && holds(a, b)) return [a, b];
	return undefined;
}

/** A word in the other script, items between commas, a number in full width, a Latin word in the other case. */
function wordings(word: string | undefined, texts: readonly string[]): string[] {
	const first = (pattern: RegExp) => texts.map((text) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
	const [items, number, latin] = [
		first(/(?<!\p{Script=Han})\p{Script=Han}{1,2}(?:、\p{Script=Han}{1,2}){2}(?!\p{Script=Han})/u),
		first(/(?<![\p{N}.])\d{1,4}\p{Script=Han}{1,2}(?=\p{P})/u),
		first(/(?<![A-Za-z])[A-Z]{2,}(?![A-Za-z])/),
	];
	const simplified = word && convert(word, 'hans');
	return [
		word,
		simplified !== word && fold(simplified ?? '', fullTable) === fold(word ?? '', fullTable) ? simplified : undefined,
		items && `“${items}”`,
		number?.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
		latin?.toLowerCase(),
	].filter((one) => one !== undefined);
}

/** The name of who says most in a seminar, as written, romanized, in Latin letters and by its initials. */
function nameForms({ speakers }: Archive, seminar: Seminar): string[] {
	const [most] = [...amountsIn(seminar)].sort(([, a], [, b]) => b.characters - a.characters);
	const speaker = speakers.get(most?.[0] ?? '');
	if (!speaker) return [];
	const read = /\p{Script=Han}/u.test(speaker.name) ? syllables(speaker.name, speaker.romanization).split(' ') : [];
	const initials = read.map((syllable) => syllable[0]).join('');
	const forms = [speaker.name, speaker.romanization, read.join(''), initials.length > 1 ? initials : ''];
	return forms.filter((form): form is string => form !== undefined && form !== '');
}

/**
 * Queries that find something in the newest seminar.
 * @param archive as the locale shows it
 */
export function searchExamples(archive: Archive): SearchExamples {
	const [seminar] = archive.seminars;
	if (!seminar) return { wording: [], terms: [], phrase: [], without: [], near: [], name: [], compared: [] };
	const words = exampleWords(seminar, archive.topics.values()).slice(0, MOST_WORDS);
	const pages = seminar.pages.map((page) =>
		paragraphsOf(page)
			.filter(({ direction }) => !direction)
			.map(({ text }) => text),
	);
	const paragraphs = pages.flat();
	const isIn = (texts: readonly string[], word: string) => texts.some((text) => text.includes(word));
	const together = pairOf(words, (a, b) => paragraphs.some((text) => text.includes(a) && text.includes(b)));
	const adjacent = pairOf(words, (a, b) => isIn(paragraphs, `${a}${b}`));
	const apart = pairOf(
		words,
		(a, b) => pages.some((texts) => isIn(texts, a) && !isIn(texts, b)) && pages.some((texts) => isIn(texts, a) && isIn(texts, b)),
	);
	const whole = paragraphs.join('\n');
	const close = pairOf(words, (a, b) => new RegExp(`${a}.{1,${NEAR}}${b}`, 'u').test(whole));
	const third =
		together &&
		words.find((word) => !together.includes(word) && pages.some((texts) => [...together, word].every((one) => isIn(texts, one))));
	return {
		wording: wordings(words[0], paragraphs),
		terms: together ? [together.join(' '), ...(third ? [[...together, third].join(' ')] : [])] : [],
		phrase: adjacent ? [`"${adjacent.join(' ')}"`, `「${adjacent.join(' ')}」`] : [],
		without: apart ? [`${apart[0]} -${apart[1]}`] : [],
		near: close ? [`${close[0]} ~${NEAR} ${close[1]}`] : [],
		name: nameForms(archive, seminar),
		compared: together ?? [],
	};
}
