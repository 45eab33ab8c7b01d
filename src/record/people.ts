/** Who took part: names, posts and colours. Pure. */
import { hueAt } from './hues.ts';
import { type Archive, type Post, type Seminar, type Speaker, speakersOf } from './model.ts';
import { homeOn } from './person-path.ts';

/** A person's posts in the record's own words, each after its institution. */
export function postsOf({ posts }: { posts: readonly Post[] }): string[] {
	return posts.map(({ institution, post = '' }) => `${institution}${post}`);
}

/** A person as of a seminar: with the posts held on that day. Undefined if nobody has the id. */
export function speakerAt(id: string | null, seminar: Seminar, { speakers }: Pick<Archive, 'speakers'>): Speaker | undefined {
	const speaker = speakers.get(id ?? '');
	return speaker && { ...speaker, posts: [...(seminar.posts.get(speaker.id) ?? [])] };
}

/** A post, and the seminars at which a person held it, the oldest first. */
export interface DatedPost {
	post: string;
	seminars: Seminar[];
}

/**
 * A person's posts with the seminars at which they were held, in the order of those.
 * @param seminars those at which the person was present, newest first
 * @returns empty where the person has the same posts at all of them, so that no dates are needed
 */
export function datedPosts(id: string, seminars: readonly Seminar[]): DatedPost[] {
	const dated = new Map<string, Seminar[]>();
	const at = seminars.toReversed().map((seminar) => ({ seminar, posts: postsOf({ posts: seminar.posts.get(id) ?? [] }) }));
	if (new Set(at.map(({ posts }) => posts.join('\n'))).size < 2) return [];
	for (const { seminar, posts } of at) for (const post of posts) dated.set(post, [...(dated.get(post) ?? []), seminar]);
	return [...dated].map(([post, held]) => ({ post, seminars: held }));
}

/** A person's name and posts on one line, as a quotation gives them; empty if there is no speaker. */
export function bylineOf(speaker: Speaker | undefined): string {
	if (!speaker) return '';
	return [speaker.name, ...postsOf(speaker)].join('，');
}

/** Found once for each seminar: every list of people asks. */
const speaking = new WeakMap<Seminar, readonly string[]>();

/** Ids of everyone who speaks in a seminar, in the order of their first words. */
function speakersIn(seminar: Seminar): readonly string[] {
	const known = speaking.get(seminar);
	if (known) return known;
	const found = [...new Set(seminar.pages.flatMap(({ speeches }) => speeches.flatMap(({ speaker }) => speaker ?? [])))];
	speaking.set(seminar, found);
	return found;
}

const attended = new WeakMap<readonly Seminar[], ReadonlyMap<string, readonly Seminar[]>>();

/** Id → the seminars of a list at which the person was present or spoke, in its order. One pass over the list. */
export function seminarsByPerson(seminars: readonly Seminar[]): ReadonlyMap<string, readonly Seminar[]> {
	const known = attended.get(seminars);
	if (known) return known;
	const found = new Map<string, Seminar[]>();
	for (const seminar of seminars) {
		for (const id of new Set([...seminar.participants, ...seminar.chair, ...speakersIn(seminar)])) {
			const all = found.get(id);
			if (all) all.push(seminar);
			else found.set(id, [seminar]);
		}
	}
	attended.set(seminars, found);
	return found;
}

/** Ids of everyone who speaks in a seminar, and of those whose part the record tells without their words. */
export function partakersOf(seminar: Seminar): string[] {
	return [...new Set([...speakersIn(seminar), ...seminar.pages.flatMap(({ about }) => about)])];
}

/** Ids of everyone whom one seminar names: who was present, spoke or chaired, and of whom a page tells. */
export function namedIn({ participants, chair, pages }: Seminar): Set<string> {
	return new Set([...participants, ...chair, ...pages.flatMap((page) => [page.speaker ?? [], page.about, speakersOf(page)].flat())]);
}

/** Ids of everyone whom a seminar names: first the speakers in the order of their first words, then who attended, then of whom a page only tells. */
export function everyone({ seminars }: { seminars: readonly Seminar[] }): string[] {
	return [
		...new Set([
			...seminars.flatMap(speakersIn),
			...seminars.flatMap(({ participants }) => participants),
			...seminars.flatMap(({ pages }) => pages.flatMap(({ speaker, about }) => [...(speaker ? [speaker] : []), ...about])),
		]),
	];
}

/** Everyone whom a seminar names, in the order of `everyone`. */
export function peopleIn({ seminars, speakers }: { seminars: readonly Seminar[]; speakers: ReadonlyMap<string, Speaker> }): Speaker[] {
	return everyone({ seminars }).flatMap((id) => speakers.get(id) ?? []);
}

/** The years of some seminars: 2019, or 2015–2019; empty if there are none. */
export function yearsOf(seminars: readonly Pick<Seminar, 'date'>[]): string {
	const years = seminars.map(({ date }) => date.slice(0, 4)).sort();
	const [first = '', last = ''] = [years[0], years.at(-1)];
	return first === last ? first : `${first}–${last}`;
}

/** The same people; those of one name get what tells them apart: their last institution, and the years in which they took part. */
export function namesakes(seminars: readonly Seminar[], speakers: ReadonlyMap<string, Speaker>): Map<string, Speaker> {
	const byName = Map.groupBy(peopleIn({ seminars, speakers }), ({ name }) => name);
	const apart = [...byName.values()].filter((same) => same.length > 1).flat();
	const bySpeaker = seminarsByPerson(seminars);
	const told = apart.map((one): [string, Speaker] => {
		const present = (bySpeaker.get(one.id) ?? []).filter(
			(seminar) => seminar.participants.includes(one.id) || speakersIn(seminar).includes(one.id),
		);
		const institution = present.flatMap((seminar) => seminar.posts.get(one.id)?.[0]?.institution ?? [])[0];
		return [one.id, { ...one, distinction: [institution, yearsOf(present)].filter((part) => part !== undefined).join('，') }];
	});
	return new Map([...speakers, ...told]);
}

/**
 * The same people; those who were present at one seminar alone, and of whom no other tells, are told of on its overview. Pages of their own for
 * them would be most of a large archive's.
 */
export function withHomes(seminars: readonly Seminar[], speakers: ReadonlyMap<string, Speaker>): Map<string, Speaker> {
	const present = seminarsByPerson(seminars);
	const naming = Map.groupBy(
		seminars.flatMap((seminar) => [...namedIn(seminar)].map((id) => ({ id, seminar }))),
		({ id }) => id,
	);
	return new Map(
		[...speakers].map(([id, one]) => {
			const [only, ...others] = naming.get(id) ?? [];
			return [id, only && others.length === 0 && present.has(id) ? { ...one, home: homeOn(only.seminar.id, id) } : one];
		}),
	);
}

/** Everyone whom a seminar names and who has a page of their own, in the order of `everyone`. */
export function peopleWithPages(archive: Parameters<typeof peopleIn>[0]): Speaker[] {
	return peopleIn(archive).filter(({ home }) => home === undefined);
}

/** A person's name in a list; with what tells them apart from others of the name. */
export function listedName({ name, distinction }: Pick<Speaker, 'name' | 'distinction'>): string {
	return distinction === undefined ? name : `${name}（${distinction}）`;
}

/** Speaker id → number of the colour in the seminar, from 1, in the order of first words. The 13th speaker has the first one's colour. */
export function speakerColours(seminar: Seminar): Map<string, number> {
	return new Map(speakersIn(seminar).map((id, i) => [id, hueAt(i)]));
}
