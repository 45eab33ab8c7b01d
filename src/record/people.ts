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

/** Ids of everyone who speaks in a seminar, and of those whose part the record tells without their words. */
export function partakersOf(seminar: Seminar): string[] {
	return [...new Set([...speakersIn(seminar), ...seminar.pages.flatMap(({ about }) => about)])];
}

/** Ids of everyone who speaks in or attends any seminar: first the speakers in the order of their first words, then the others. */
export function everyone({ seminars }: Archive): string[] {
	return [...new Set([...seminars.flatMap(speakersIn), ...seminars.flatMap(({ participants }) => participants)])];
}

/** Speaker id → number of the colour in the seminar, from 1, in the order of first words. The 13th speaker has the first one's colour. */
export function speakerColours(seminar: Seminar): Map<string, number> {
	return new Map(speakersIn(seminar).map((id, i) => [id, hueAt(i)]));
}
