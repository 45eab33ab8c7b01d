/** What the editors' points add up to: passages by topic and speaker. Pure. */
import { type Archive, type Page, type Paragraph, type Passage, type Point, paragraphsIn, type Seminar } from './model.ts';

/** A point, the speaker who makes it and the passages it covers. */
export interface Made {
	seminar: Seminar;
	page: Page;
	point: Point;
	/** Null where the record speaks for itself. */
	speaker: string | null;
	paragraph: Paragraph;
	passages: Passage[];
}

/** Whether a point labels a whole paragraph. */
function isWhole({ at }: Point): boolean {
	return !at.includes('-');
}

/** The passages from a point's anchor to the next point of the paragraph; the whole paragraph where the point labels it. */
function covered(point: Point, paragraph: Paragraph, points: readonly Point[]): Passage[] {
	if (isWhole(point)) return paragraph.passages;
	const start = paragraph.passages.findIndex(({ id }) => id === point.at);
	const others = new Set(points.map(({ at }) => at));
	const next = paragraph.passages.findIndex(({ id }, i) => i > start && others.has(id));
	return paragraph.passages.slice(start, next < 0 ? undefined : next);
}

/** Every point of a page with who makes it and what it covers, in the front matter's order. */
export function pointsMade(seminar: Seminar, page: Page): Made[] {
	return page.points.flatMap((point) =>
		page.speeches.flatMap(({ speaker, blocks }) =>
			paragraphsIn(blocks)
				.filter(({ id }) => id === point.at.split('-')[0])
				.map((paragraph) => ({ seminar, page, point, speaker, paragraph, passages: covered(point, paragraph, page.points) })),
		),
	);
}

/** A point and the points inside its paragraph. */
export interface PointTree {
	point: Point;
	items: Point[];
}

/** The points of a page in two levels: those of a paragraph that has a point of its own stand below it. */
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
	/** Passages that stand together in the record, each run with the labels of its points. */
	runs: { labels: Point[]; passages: Passage[] }[];
}

/** The points of one page and speaker as runs: passages of a paragraph that follow one another stay together, none comes twice. */
function runsOf(made: readonly Made[]): View['runs'] {
	return [...new Set(made.map(({ paragraph }) => paragraph))].flatMap((paragraph) => {
		const here = made.filter((one) => one.paragraph === paragraph);
		const wanted = new Set(here.flatMap(({ passages }) => passages));
		const runs: Passage[][] = [];
		for (const [i, passage] of paragraph.passages.entries()) {
			if (!wanted.has(passage)) continue;
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

/** Who says what about a topic, in the record's order, newest seminar first. */
export function viewsOn(topic: string, archive: Archive): View[] {
	return archive.seminars.flatMap((seminar) =>
		seminar.pages.flatMap((page) => {
			const made = pointsMade(seminar, page).filter(({ point }) => point.topics.includes(topic));
			const speakers = [...new Set(made.map(({ speaker }) => speaker))];
			return speakers.map((speaker) => ({ seminar, page, speaker, runs: runsOf(made.filter((one) => one.speaker === speaker)) }));
		}),
	);
}

/** One row of the table of speakers and topics. */
export interface TopicRow {
	topic: string;
	/** For each speaker of the seminar, in the order of their first words, the points on the topic. */
	cells: Made[][];
}

/** Whether a point stands inside a paragraph whose own point has the topic already. */
function isInside({ page, point }: Made, topic: string): boolean {
	return !isWhole(point) && page.points.some(({ at, topics }) => at === point.at.split('-')[0] && topics.includes(topic));
}

/** Topics × speakers of a seminar: the speakers who made points on any topic, and the topics they made them on. */
export function topicTable(seminar: Seminar, archive: Archive): { speakers: string[]; rows: TopicRow[] } {
	const made = seminar.pages.flatMap((page) => pointsMade(seminar, page)).filter(({ point }) => point.topics.length > 0);
	const speakers = [...new Set(made.flatMap(({ speaker }) => speaker ?? []))];
	const rows = [...archive.topics.keys()].map((topic) => {
		const on = made.filter((one) => one.point.topics.includes(topic) && !isInside(one, topic));
		return { topic, cells: speakers.map((speaker) => on.filter((one) => one.speaker === speaker)) };
	});
	return { speakers, rows: rows.filter(({ cells }) => cells.some((cell) => cell.length > 0)) };
}
