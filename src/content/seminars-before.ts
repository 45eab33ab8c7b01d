/** Seminars that an earlier build read: reading one back takes a fraction of the time. */
import { hash } from 'node:crypto';
import type { Page, Seminar } from '../record/model.ts';
import { keptJson, type Slot } from './kept-results.ts';
import { withOneCopy } from './one-copy.ts';
import type { Known, PageLink, ReadContext } from './read-context.ts';
import { readSeminar } from './read-seminar.ts';

/** The code that reads, checks and aligns, and the versions of packages. */
const MADE_BY = ['src/content/**/*.ts', 'src/anchors/*.ts', 'src/record/*.ts', 'src/i18n/*.ts', 'package-lock.json'];

/** What a seminar refers to: an id, and whether there was one. */
type Asked = [kind: keyof Known, id: string, found: boolean][];

/** A seminar without faults, as JSON has it. */
interface KeptSeminar {
	asked: Asked;
	seminar: Omit<Seminar, 'posts' | 'witness'> & {
		posts: [string, Seminar['posts'] extends ReadonlyMap<string, infer V> ? V : never][];
		/** Without its text, which is a file. */
		witness: Omit<NonNullable<Seminar['witness']>, 'text'> | null;
	};
	/** The links in its words, each with the index of its page. */
	links: (Omit<PageLink, 'page'> & { page: number })[];
}

/** The same ids; each that is asked for is noted. */
function noting(known: Known): { noted: Known; asked: () => Asked } {
	const asked = new Map<string, Asked[number]>();
	const noted = (kind: keyof Known) => ({
		has: (id: string) => {
			const found = known[kind].has(id);
			asked.set(`${kind}/${id}`, [kind, id, found]);
			return found;
		},
	});
	return { noted: { speakers: noted('speakers'), topics: noted('topics') }, asked: () => [...asked.values()] };
}

function kept({ posts, witness, ...seminar }: Seminar, links: readonly PageLink[], asked: Asked): KeptSeminar {
	const { text: _, ...source } = witness ?? { text: '' };
	return {
		asked,
		seminar: { ...seminar, posts: [...posts], witness: witness && (source as Omit<typeof witness, 'text'>) },
		links: links.map((link) => ({ ...link, page: seminar.pages.indexOf(link.page) })),
	};
}

function restored({ seminar, links }: KeptSeminar, source: string): { seminar: Seminar; links: PageLink[] } {
	const { posts, witness, ...rest } = seminar;
	const read = { ...withOneCopy(rest), posts: new Map(posts), witness: witness && { ...witness, text: source } };
	return { seminar: read, links: links.flatMap(({ page, ...link }) => pageLink(read.pages[page], link)) };
}

function pageLink(page: Page | undefined, link: Omit<PageLink, 'page'>): PageLink[] {
	return page === undefined ? [] : [{ ...link, page }];
}

/** Makes a function that gives the place for what is read of a seminar's folder. */
function seminarSlots(): (context: ReadContext, folder: string) => Slot<unknown> {
	const slotOf = keptJson('read-seminars', MADE_BY);
	return (context, folder) => {
		// Hashes of the texts: one list of the texts themselves would be a second copy of them.
		const texts = [...context.filesIn(folder)].map(([path, text]) => [path, hash('sha256', text)]).sort();
		return slotOf(JSON.stringify([context.pathOf(folder), texts]));
	};
}

/** Makes a function that says whether a seminar was read before, whatever it refers to. */
export function knowingSeminars(): (context: ReadContext, folder: string) => boolean {
	const slotOf = seminarSlots();
	return (context, folder) => slotOf(context, folder).read() !== null;
}

/**
 * Makes a function that does what `readSeminar` does, and keeps what it has read. A seminar with faults, or whose pages differ from its
 * anchors, is read every time. What is read back adds no ledger to the context: it is the published one.
 * @returns the function; and for each seminar that it has read, by id, a hash of all that it was read from
 */
export function keepingSeminars(): { read: typeof readSeminar; origins: ReadonlyMap<string, string> } {
	const slotOf = seminarSlots();
	const origins = new Map<string, string>();
	const read = (context: ReadContext, folder: string, known: Known): Seminar | null => {
		const slot = slotOf(context, folder);
		origins.set(folder, slot.id);
		const before = slot.read() as KeptSeminar | null;
		if (before?.asked.every(([kind, id, found]) => known[kind].has(id) === found)) {
			const { seminar, links } = restored(before, context.files.get(`${folder}/source.txt`) ?? '');
			context.links.push(...links);
			return seminar;
		}
		const [problems, stale, links] = [context.problems.length, context.stale.length, context.links.length];
		const watched = noting(known);
		const seminar = readSeminar(context, folder, watched.noted);
		const isSound = context.problems.length === problems && context.stale.length === stale;
		if (seminar !== null && isSound) slot.keep(kept(seminar, context.links.slice(links), watched.asked()));
		return seminar;
	};
	return { read, origins };
}
