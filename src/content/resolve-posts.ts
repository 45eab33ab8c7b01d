/** Says for every person of a seminar which posts they held on that day. Pure. */
import { simplified } from '../i18n/simplified.ts';
import type { Post, Seminar, Speaker } from '../record/model.ts';
import { namedIn } from '../record/people.ts';

/** The same for a post in either script. */
function keyOf({ institution, post = '' }: Post): string {
	return simplified(`${institution}\n${post}`);
}

/** The same posts, each once. */
function distinct(posts: readonly Post[]): Post[] {
	return [...Map.groupBy(posts, keyOf).values()].flatMap(([first]) => first ?? []);
}

/**
 * A post that a seminar.yaml gives holds at that seminar. The other posts of speakers.yaml hold at every seminar that gives none.
 * @returns the seminars with the posts of everyone present, and the people with all their posts
 */
export function resolvePosts(
	seminars: readonly Seminar[],
	speakers: ReadonlyMap<string, Speaker>,
): { seminars: Seminar[]; speakers: Map<string, Speaker> } {
	const given = new Map<string, Post[]>();
	for (const { posts } of seminars.toReversed()) {
		for (const [id, held] of posts) given.set(id, [...(given.get(id) ?? []), ...held]);
	}
	const lasting = new Map(
		[...speakers].map(([id, { posts }]) => {
			const dated = new Set(given.get(id)?.map(keyOf));
			return [id, posts.filter((post) => !dated.has(keyOf(post)))];
		}),
	);
	return {
		seminars: seminars.map((seminar) => {
			const posts = [...namedIn(seminar)].map((id) => [id, seminar.posts.get(id) ?? lasting.get(id) ?? []] as const);
			return { ...seminar, posts: new Map(posts.filter(([, held]) => held.length > 0)) };
		}),
		speakers: new Map([...speakers].map(([id, one]) => [id, { ...one, posts: distinct([...one.posts, ...(given.get(id) ?? [])]) }])),
	};
}
