/** Who took part: names, posts and colours. Pure. */
import { hueAt } from './hues.ts';
import type { Archive, Seminar, Speaker } from './model.ts';

/** A person's posts in the record's own words, each after its institution. */
export function postsOf({ posts }: Pick<Speaker, 'posts'>): string[] {
	return posts.map(({ institution, post = '' }) => `${institution}${post}`);
}

/** A person's name and posts on one line, as a quotation gives them; empty if there is no speaker. */
export function bylineOf(speaker: Speaker | undefined): string {
	if (!speaker) return '';
	return [speaker.name, ...postsOf(speaker)].join('，');
}

/** Ids of everyone who speaks in a seminar, in the order of their first words. */
function speakersIn({ pages }: Seminar): string[] {
	return [...new Set(pages.flatMap(({ speeches }) => speeches.flatMap(({ speaker }) => speaker ?? [])))];
}

/** Ids of everyone whom a seminar names: first the speakers in the order of their first words, then who attended, then of whom a page only tells. */
export function everyone({ seminars }: Archive): string[] {
	return [
		...new Set([
			...seminars.flatMap(speakersIn),
			...seminars.flatMap(({ participants }) => participants),
			...seminars.flatMap(({ pages }) => pages.flatMap(({ speaker, about }) => [...(speaker ? [speaker] : []), ...about])),
		]),
	];
}

/** Speaker id → number of the colour in the seminar, from 1, in the order of first words. The 13th speaker has the first one's colour. */
export function speakerColours(seminar: Seminar): Map<string, number> {
	return new Map(speakersIn(seminar).map((id, i) => [id, hueAt(i)]));
}
