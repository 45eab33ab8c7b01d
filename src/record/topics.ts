/** The editors' points by topic and speaker. Pure. */
import type { Point } from './editorial.ts';
import { type Archive, type Page, type Paragraph, type Passage, paragraphsIn, type Seminar } from './model.ts';

/** A point, who makes it and the passages it covers. */
interface PointMade {
	seminar: Seminar;
	page: Page;
	point: Point;
	/** Id; null if nobody speaks. */
	speaker: string | null;
	paragraph: Paragraph;
	passages: Passage[];
}

/** Whether a point labels a whole paragraph. */
function isWhole({ at }: Point): boolean {
	return !at.includes('-');
}

/** The passages from a point's anchor up to the next point of the paragraph; all of them if the point labels the paragraph. */
function covered(point: Point, paragraph: Paragraph, points: readonly Point[]): Passage[] {
	if (isWhole(point)) return paragraph.passages;
	const start = paragraph.passages.findIndex(({ id }) => id === point.at);
	const others = new Set(points.map(({ at }) => at));
	const next = paragraph.passages.findIndex(({ id }, i) => i > start && others.has(id));
	return paragraph.passages.slice(start, next < 0 ? undefined : next);
}

/** Every point of a page with who makes it and what it covers, in the order of the front matter. */
export function pointsMade(seminar: Seminar, page: Page): PointMade[] {
	return page.points.flatMap((point) =>
		page.speeches.flatMap(({ speaker, blocks }) =>
			paragraphsIn(blocks)
				.filter(({ id }) => id === point.at.split('-')[0])
				.map((paragraph) => ({ seminar, page, point, speaker, paragraph, passages: covered(point, paragraph, page.points) })),
		),
	);
}

/** A point, and the points inside its paragraph if it labels one. */
interface PointTree {
	point: Point;
	items: Point[];
}

/** The points of a page in two levels: points of passages are below the point that labels their paragraph, if there is one. */
export function pointTree(points: readonly Point[]): PointTree[] {
	const wholes = new Set(points.filter(isWhole).map(({ at }) => at));
	return points
		.filter((point) => isWhole(point) || !wholes.has(point.at.split('-')[0] ?? ''))
		.map((point) => ({ point, items: isWhole(point) ? points.filter(({ at }) => at.startsWith(`${point.at}-`)) : [] }));
}

/** What one person says on one page about a topic. */
export interface View {
	seminar: Seminar;
	page: Page;
	speaker: string | null;
	/** Consecutive passages of one paragraph, with the points that begin among them. */
	runs: { labels: Point[]; passages: Passage[] }[];
}

/** The passages that some points of one page and speaker cover, as runs; each passage is in one run. */
function runsOf(made: readonly PointMade[]): View['runs'] {
	return [...new Set(made.map(({ paragraph }) => paragraph))].flatMap((paragraph) => {
		const here = made.filter((one) => one.paragraph === paragraph);
		const covered = new Set(here.flatMap(({ passages }) => passages));
		const runs: Passage[][] = [];
		for (const [i, passage] of paragraph.passages.entries()) {
			if (!covered.has(passage)) continue;
			const last = runs.at(-1);
			if (last && last.at(-1) === paragraph.passages[i - 1]) last.push(passage);
			else runs.push([passage]);
		}
		return runs.map((passages) => ({
			passages,
			labels: here.filter((one) => one.passages[0] && passages.includes(one.passages[0])).map(({ point }) => point),
		}));
	});
}

/** What everyone says about a topic: the newest seminar first, each in the order of the record. */
export function viewsOn(topic: string, archive: Archive): View[] {
	return archive.seminars.flatMap((seminar) =>
		seminar.pages.flatMap((page) => {
			const made = pointsMade(seminar, page).filter(({ point }) => point.topics.includes(topic));
			const speakers = [...new Set(made.map(({ speaker }) => speaker))];
			return speakers.map((speaker) => ({ seminar, page, speaker, runs: runsOf(made.filter((one) => one.speaker === speaker)) }));
		}),
	);
}

/** One row of the table of topics and speakers. */
interface TopicRow {
	topic: string;
	/** The points on the topic, for each of the table's speakers. */
	cells: PointMade[][];
}

/** Whether a point is inside a paragraph whose own point has the topic already. */
function isInside({ page, point }: PointMade, topic: string): boolean {
	return !isWhole(point) && page.points.some(({ at, topics }) => at === point.at.split('-')[0] && topics.includes(topic));
}

/** The table of topics and speakers of a seminar: only topics that someone made a point on, only speakers who made one, in the order of the pages. */
export function topicTable(seminar: Seminar, archive: Archive): { speakers: string[]; rows: TopicRow[] } {
	const made = seminar.pages.flatMap((page) => pointsMade(seminar, page)).filter(({ point }) => point.topics.length > 0);
	const speakers = [...new Set(made.flatMap(({ speaker }) => speaker ?? []))];
	const rows = [...archive.topics.keys()].map((topic) => {
		const on = made.filter((one) => one.point.topics.includes(topic) && !isInside(one, topic));
		return { topic, cells: speakers.map((speaker) => on.filter((one) => one.speaker === speaker)) };
	});
	return { speakers, rows: rows.filter(({ cells }) => cells.some((cell) => cell.length > 0)) };
}
