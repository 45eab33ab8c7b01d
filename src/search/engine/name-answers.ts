/** Names of speakers, institutions and topics, titles of pages and seminars: in either script, romanized, by initials. */

import type { Catalog } from '../shared/catalog.ts';
import { type FoldTable, fold } from '../shared/fold.ts';
import { plainLatin } from '../shared/latin.ts';
import type { Answer } from '../shared/results.ts';
import type { AnswerRequest, NamedEntry } from './answer-request.ts';

function answer(kind: Answer['kind'], label: string, note: string, path: string, links: Answer['links'] = []): Answer {
	return { kind, label, note, path, links };
}

/** Everything that a catalog names. */
export function namesIn({ speakers, institutions, topics, seminars }: Catalog, table: FoldTable): NamedEntry[] {
	const speakerPath = (id: string) => `speakers/${id}/`;
	const people = speakers.map(({ id, name, aliases, roman, posts }) => ({
		answer: answer('speaker', name, posts, speakerPath(id)),
		names: [name, ...aliases],
		roman,
	}));
	const places = institutions.map(({ name, roman }, at) => {
		const members = speakers.filter((speaker) => speaker.institutions.includes(at));
		const links = members.map((speaker) => ({ label: speaker.name, path: speakerPath(speaker.id) }));
		return { answer: answer('institution', name, '', '', links), names: [name], roman };
	});
	const subjects = topics.map(({ id, name, roman }) => ({ answer: answer('topic', name, '', `topics/${id}/`), names: [name], roman }));
	const titles = seminars.flatMap(({ id, title, date, pages }) => [
		{ answer: answer('seminar', title, date, `${id}/`), names: [title], roman: '' },
		...pages.map((page) => ({ answer: answer('page', page.title, date, `${id}/${page.id}/`), names: [page.title], roman: '' })),
	]);
	return [...people, ...places, ...subjects, ...titles].map((one) => ({ ...one, names: one.names.map((name) => fold(name, table)) }));
}

/** Whether letters spell a name from its first syllable on, or from any other, or are its initials. Fewer than two are no name. */
function spells(typed: string, roman: string): number {
	if (typed.length < 2 || roman === '') return 0;
	const parts = roman.split(' ');
	const whole = parts.join('');
	const initials = parts.map((part) => part.charAt(0)).join('');
	if (typed === whole || typed === initials) return 4;
	if (whole.startsWith(typed)) return 3;
	if (typed.length > 2 && initials.startsWith(typed)) return 2;
	return typed.length > 3 && parts.some((_, i) => i > 0 && parts.slice(i).join('').startsWith(typed)) ? 1 : 0;
}

/** How well a query names something: 5 its whole name, down to 1; 0 not at all. */
function grade({ names, roman }: NamedEntry, whole: string, typed: string, { terms }: AnswerRequest): number {
	if (names.includes(whole)) return 5;
	if (names.some((name) => terms.includes(name))) return 4;
	if ([...whole].length > 1 && names.some((name) => name.startsWith(whole))) return 3;
	if ([...whole].length > 1 && names.some((name) => name.includes(whole))) return 2;
	return /^[a-z]+$/.test(typed) ? spells(typed, roman) : 0;
}

/** What a query names, the best first, then in the catalog's order. */
export function nameAnswers(request: AnswerRequest): Answer[] {
	const whole = fold(request.text, request.table);
	if (whole === '') return [];
	const typed = plainLatin(request.text);
	return request.names
		.map((one) => ({ answer: one.answer, grade: grade(one, whole, typed, request) }))
		.filter((one) => one.grade > 0)
		.sort((a, b) => b.grade - a.grade)
		.map((one) => one.answer);
}
