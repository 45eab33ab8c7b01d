/**
 * Direct answers to names of speakers, institutions and topics and to titles of pages and seminars: in either script, in pinyin, by
 * initials.
 */

import { type Catalog, speakerPath } from '../shared/catalog.ts';
import { type FoldTable, fold } from '../shared/fold.ts';
import { plainLatin } from '../shared/latin.ts';
import type { Answer } from '../shared/results.ts';
import type { AnswerRequest, NamedEntry } from './answer-request.ts';

function answer(kind: Answer['kind'], label: string, note: string, path: string, links: Answer['links'] = []): Answer {
	return { kind, label, note, path, links };
}

/** The names and titles of a catalog, with folded names. */
export function namesIn({ speakers, institutions, topics, seminars }: Catalog, table: FoldTable): NamedEntry[] {
	const speakerEntries = speakers.map((speaker) => {
		const { name, aliases, roman, posts } = speaker;
		return { answer: answer('speaker', name, posts, speakerPath(speaker, seminars)), names: [name, ...aliases], roman };
	});
	const institutionEntries = institutions.map(({ name, roman }, index) => {
		const members = speakers.filter((speaker) => speaker.institutions.includes(index));
		const links = members.map((speaker) => ({ label: speaker.name, path: speakerPath(speaker, seminars) }));
		return { answer: answer('institution', name, '', '', links), names: [name], roman };
	});
	const topicEntries = topics.map(({ id, name, roman }) => ({ answer: answer('topic', name, '', `topics/${id}/`), names: [name], roman }));
	const titleEntries = seminars.flatMap(({ id, title, date, pages }) => [
		{ answer: answer('seminar', title, date, `${id}/`), names: [title], roman: '' },
		...pages.map((page) => ({ answer: answer('page', page.title, date, `${id}/${page.id}/`), names: [page.title], roman: '' })),
	]);
	const entries = [...speakerEntries, ...institutionEntries, ...topicEntries, ...titleEntries];
	return entries.map((entry) => ({ ...entry, names: entry.names.map((name) => fold(name, table)) }));
}

/**
 * How well typed letters fit a name's pinyin: 4 all of it or all initials, 3 its beginning, 2 the first initials, 1 the beginning of a
 * later syllable, 0 not at all. The least numbers of letters keep short input from naming everyone.
 */
function pinyinScore(typed: string, roman: string): number {
	if (typed.length < 2 || roman === '') return 0;
	const syllables = roman.split(' ');
	const whole = syllables.join('');
	const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
	if (typed === whole || typed === initials) return 4;
	if (whole.startsWith(typed)) return 3;
	if (typed.length > 2 && initials.startsWith(typed)) return 2;
	return typed.length > 3 && syllables.some((_, i) => i > 0 && syllables.slice(i).join('').startsWith(typed)) ? 1 : 0;
}

/** How well a query fits an entry: 5 its whole name, down to 1; 0 not at all. */
function score({ names, roman }: NamedEntry, folded: string, typed: string, { terms }: AnswerRequest): number {
	if (names.includes(folded)) return 5;
	if (names.some((name) => terms.includes(name))) return 4;
	if ([...folded].length > 1 && names.some((name) => name.startsWith(folded))) return 3;
	if ([...folded].length > 1 && names.some((name) => name.includes(folded))) return 2;
	return /^[a-z]+$/.test(typed) ? pinyinScore(typed, roman) : 0;
}

/** The entries that a query names, by falling score, then in the catalog's order. */
export function nameAnswers(request: AnswerRequest): Answer[] {
	const folded = fold(request.text, request.table);
	if (folded === '') return [];
	const typed = plainLatin(request.text);
	return request.names
		.map((entry) => ({ answer: entry.answer, score: score(entry, folded, typed, request) }))
		.filter((one) => one.score > 0)
		.sort((a, b) => b.score - a.score)
		.map((one) => one.answer);
}
