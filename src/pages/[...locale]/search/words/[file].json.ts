/** Loaded by the search page's view of characteristic words: the lists of some speakers, seminars or years. */

import type { APIRoute } from 'astro';
import { archiveIn, textIn } from '../../../../content/gateway.ts';
import { everyLocale, type LocaleRoute } from '../../../../i18n/address.ts';
import { characteristicWords } from '../../../../search/build/characteristic-words.ts';
import { contentIn } from '../../../../search/build/locale-content.ts';
import { wordFileCounts } from '../../../../search/build/word-files.ts';
import { keepingWords } from '../../../../search/build/words-before.ts';
import { SUBJECT_FACETS, type SubjectFacet, type WordsFile } from '../../../../search/shared/characteristic.ts';
import { wordFileOf } from '../../../../search/shared/word-file.ts';

interface Props extends LocaleRoute {
	content: WordsFile;
}

export function getStaticPaths() {
	const found = characteristicWords(contentIn('hant').pages, keepingWords());
	return everyLocale().flatMap(({ params, props }) => {
		const { locale } = props;
		const archive = archiveIn(locale);
		const counts = wordFileCounts(archive);
		const seminars = new Map(archive.seminars.map((seminar) => [seminar.id, seminar.short]));
		const labelOf = (facet: SubjectFacet, value: string) =>
			(facet === 'speaker' ? archive.speakers.get(value)?.name : facet === 'seminar' ? seminars.get(value) : undefined) ?? value;
		const files = new Map<string, WordsFile>();
		for (const facet of SUBJECT_FACETS) {
			for (let i = 0; i < counts[facet]; i++) files.set(`${facet}-${i}`, {});
			for (const [value, { characters, words }] of found[facet]) {
				const file = files.get(wordFileOf({ facet, value }, counts));
				const shown =
					locale === 'hant' ? words : words.map(([word, ...figures]): (typeof words)[number] => [textIn(word, locale), ...figures]);
				if (file) file[value] = { label: labelOf(facet, value), characters, words: shown };
			}
		}
		return [...files].map(([file, content]) => ({ params: { ...params, file }, props: { ...props, content } }));
	});
}

export const GET: APIRoute<Props> = ({ props: { content } }) => Response.json(content);
