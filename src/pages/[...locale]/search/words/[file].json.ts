/** Loaded by the search page's view of characteristic words: the lists of some speakers, seminars or years. */

import type { APIRoute } from 'astro';
import { archiveIn, textIn } from '../../../../content/gateway.ts';
import { keyed } from '../../../../content/keyed-routes.ts';
import { everyLocale, type LocaleRoute } from '../../../../i18n/address.ts';
import type { Locale } from '../../../../i18n/locale.ts';
import type { Archive } from '../../../../record/model.ts';
import { archiveWords } from '../../../../search/build/archive-words.ts';
import { wordFileCounts } from '../../../../search/build/word-files.ts';
import { SUBJECT_FACETS, type Subject, type WordFileCounts, type WordsFile } from '../../../../search/shared/characteristic.ts';

interface Props extends LocaleRoute {
	file: string;
	/** Into how many files the subjects are divided decides which ones are in this. */
	counts: WordFileCounts;
}

export function getStaticPaths() {
	const routes = everyLocale().flatMap(({ params, props }) => {
		const counts = wordFileCounts(archiveIn(props.locale));
		const files = SUBJECT_FACETS.flatMap((facet) => Array.from({ length: counts[facet] }, (_, i) => `${facet}-${i}`));
		return files.map((file) => ({ params: { ...params, file }, props: { ...props, file, counts } }));
	});
	return keyed(routes);
}

function labelOf({ facet, value }: Subject, { speakers }: Pick<Archive, 'speakers'>, titles: ReadonlyMap<string, string>): string {
	return (facet === 'speaker' ? speakers.get(value)?.name : facet === 'seminar' ? titles.get(value) : undefined) ?? value;
}

async function wordsFile(file: string, locale: Locale): Promise<WordsFile> {
	const archive = archiveIn(locale);
	// Everything that the archive says counts, in the edition in which it is counted too: the file is made anew where any of it has changed.
	const titles = new Map([archiveIn('hant'), archive].flatMap(({ seminars }) => seminars.map(({ id, short }) => [id, short])));
	const subjects = (await archiveWords()).get(file) ?? [];
	const inLocale = (word: string) => (locale === 'hant' ? word : textIn(word, locale));
	return Object.fromEntries(
		subjects.map(({ characters, words, ...subject }) => [
			subject.value,
			{
				label: labelOf(subject, archive, titles),
				characters,
				words: words.map(([word, ...figures]): (typeof words)[number] => [inLocale(word), ...figures]),
			},
		]),
	);
}

export const GET: APIRoute<Props> = async ({ props: { file, locale } }) => Response.json(await wordsFile(file, locale));
