/** Words that a seminar is about. Pure. */
import { paragraphsOf, type Seminar, type Topic } from '../../record/model.ts';

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words of two to four Chinese characters. */
const WORD = /^\p{Script=Han}{2,4}$/u;
/** At most about this many characters of the seminar are looked at, so that a long one costs no more. */
const MOST_CHARACTERS = 50_000;
/** A word that stands in titles, topics and labels counts so many times. */
const WEIGHT_OF_LABELS = 4;

/** The paragraphs from the seminar's beginning, as far as they are looked at; without stage directions. */
function textsOf({ pages }: Seminar): string[] {
	const texts = pages.flatMap((page) => paragraphsOf(page).flatMap(({ direction, text }) => (direction ? [] : [text])));
	let characters = 0;
	const end = texts.findIndex((text) => {
		characters += text.length;
		return characters > MOST_CHARACTERS;
	});
	return end < 0 ? texts : texts.slice(0, end + 1);
}

/**
 * Words of a seminar, those that tell most of it first: frequent, in few of its paragraphs, and in what its editors write. A word that is
 * everywhere (我們) tells nothing.
 */
export function exampleWords(seminar: Seminar, topics: Iterable<Topic>): string[] {
	const texts = textsOf(seminar);
	const editors = [
		seminar.title,
		...seminar.pages.flatMap(({ title, points }) => [title, ...points.map(({ label }) => label)]),
		...[...topics].map(({ label }) => label),
	].join('\n');
	const counts = new Map<string, { count: number; paragraphs: number; last: number }>();
	for (const [i, text] of texts.entries()) {
		for (const { segment, isWordLike } of WORDS.segment(text)) {
			if (!isWordLike || !WORD.test(segment)) continue;
			const before = counts.get(segment) ?? { count: 0, paragraphs: 0, last: -1 };
			counts.set(segment, { count: before.count + 1, paragraphs: before.paragraphs + (before.last === i ? 0 : 1), last: i });
		}
	}
	const weightOf = (word: string) => {
		const { count = 0, paragraphs = 1 } = counts.get(word) ?? {};
		return count * Math.log((texts.length + 1) / paragraphs) * (editors.includes(word) ? WEIGHT_OF_LABELS : 1);
	};
	return [...counts.keys()].sort((a, b) => weightOf(b) - weightOf(a));
}
