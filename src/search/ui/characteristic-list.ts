/** The words that are characteristic of a speaker, a seminar or a year, each a link to its hits. Loaded when it is shown. */
import type { Subject, SubjectWords, WordFileCounts, WordsFile } from '../shared/characteristic.ts';
import { rateOf } from '../shared/distribution.ts';
import type { SearchTexts } from '../shared/element-data.ts';
import { AS_PASSAGES, formatSearchState, type SearchState } from '../shared/search-state.ts';
import { wordFileOf } from '../shared/word-file.ts';
import { element, filled } from './dom.ts';

/**
 * The list of a subject; null if it says too little to have one.
 * @throws if its file cannot be loaded
 */
export async function loadWords(site: string, subject: Subject, counts: WordFileCounts): Promise<SubjectWords | null> {
	const response = await fetch(`${site}search/words/${wordFileOf(subject, counts)}.json`, { cache: 'no-cache' });
	if (!response.ok) throw new Error(`${response.status}`);
	const file = (await response.json()) as WordsFile;
	return Object.hasOwn(file, subject.value) ? (file[subject.value] ?? null) : null;
}

/** The table of words, below what it compares. */
export function wordTable(
	texts: Pick<SearchTexts, 'wordsOf' | 'wordsNone' | 'wordsHead' | 'wordsHow'>,
	site: string,
	found: SubjectWords | null,
	state: SearchState,
): HTMLElement[] {
	if (!found || found.words.length === 0) return [element('p', '', texts.wordsNone)];
	const head = texts.wordsHead.map((text) => Object.assign(element('th', '', text), { scope: 'col' }));
	const rate = (count: number) => rateOf(count, found.characters).toLocaleString('zh', { maximumFractionDigits: 1 });
	const rows = found.words.map(([word, own, all, likelihood]) => {
		const link = element('a', '', word);
		// In quotation marks, so that no word is taken for an operator.
		link.href = `${site}search/?${formatSearchState({ ...state, ...AS_PASSAGES, text: `"${word}"` })}`;
		const row = element('tr', '', Object.assign(element('th', '', link), { scope: 'row' }));
		row.append(...[String(own), rate(own), String(all), String(likelihood)].map((text) => element('td', '', text)));
		Object.assign(row.dataset, { word, count: own });
		return row;
	});
	const caption = element('caption', '', filled(texts.wordsOf, { label: found.label }));
	const table = element('table', 'usage', caption, element('thead', '', element('tr', '', ...head)), element('tbody', '', ...rows));
	return [table, element('p', 'quiet', texts.wordsHow)];
}
