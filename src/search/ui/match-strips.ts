/** The strips of the search page: the map of each seminar with hits, with a tick at each hit. */
import type { Catalog, CatalogSeminar } from '../shared/catalog.ts';
import type { Hit } from '../shared/hit.ts';
import type { PageHits, Results } from '../shared/results.ts';
import { barBox, STRIP_HEIGHT, STRIP_WIDTH, stripOf } from '../shared/strip.ts';
import { arrowKeys, element, filled } from './dom.ts';
import { hitAddress, type ViewContext } from './view-context.ts';

/** The width of a tick, in units of `STRIP_WIDTH`. Hits of a page that are nearer than this share a tick. */
const TICK_WIDTH = 4;
/** How many seminars have a strip. The hits of the others are only in the list. */
const MOST_STRIPS = 6;
/** A tick's label quotes its first hit: this many UTF-16 units, beginning so many before the first match. */
const QUOTE_LENGTH = 30;
const QUOTE_BEFORE = 10;

function svg<K extends keyof SVGElementTagNameMap>(name: K, attributes: Record<string, string | number>): SVGElementTagNameMap[K] {
	const made = document.createElementNS('http://www.w3.org/2000/svg', name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
	return made;
}

interface Tick {
	x: number;
	page: PageHits['page'];
	/** The first hit at this place: the tick links to it. */
	hit: Hit;
}

/** The ticks of one seminar. Labels have none: they are not on the map. */
function ticksOf(pages: readonly PageHits[], xOf: (page: string, offset: number) => number): Tick[] {
	const ticks: Tick[] = [];
	for (const { page, hits } of pages) {
		const id = page.path.split('/')[1] ?? '';
		for (const hit of hits) {
			const x = xOf(id, hit.offset);
			const last = ticks.at(-1);
			const isShared = last?.page === page && x - last.x < TICK_WIDTH;
			if (hit.kind !== 'label' && !isShared) ticks.push({ x, page, hit });
		}
	}
	return ticks;
}

function tickLink(context: ViewContext<'tick' | 'nobody'>, { x, page, hit }: Tick, hue: number, isFirst: boolean): SVGAElement {
	const text = hit.text.slice(Math.max(0, (hit.marks[0]?.start ?? 0) - QUOTE_BEFORE)).slice(0, QUOTE_LENGTH);
	const label = filled(context.texts.tick, { speaker: hit.speaker ?? context.texts.nobody, page: page.title, text });
	const link = svg('a', {
		href: hitAddress(context, page, hit.id),
		class: `tick hue-${hue}`,
		'aria-label': label,
		// The Tab key stops once on a strip; the arrow keys go from tick to tick.
		tabindex: isFirst ? 0 : -1,
	});
	const title = svg('title', {});
	title.textContent = label;
	link.append(title, svg('rect', { x: Math.min(x, STRIP_WIDTH - TICK_WIDTH), y: 0, width: TICK_WIDTH, height: STRIP_HEIGHT }));
	return link;
}

function figureOf(
	context: ViewContext<'tick' | 'nobody'>,
	seminar: CatalogSeminar,
	speakers: Catalog['speakers'],
	pages: readonly PageHits[],
	caption: readonly HTMLElement[],
): HTMLElement {
	const { bars, xOf, hueOf } = stripOf(seminar, speakers);
	const drawing = svg('svg', {
		viewBox: `0 0 ${STRIP_WIDTH} ${STRIP_HEIGHT}`,
		preserveAspectRatio: 'none',
		role: 'group',
		'aria-label': seminar.title,
	});
	const ticks = ticksOf(pages, xOf);
	drawing.append(
		...bars.map((bar) => svg('rect', { ...barBox(bar), class: `stretch hue-${bar.hue}` })),
		...ticks.map((tick, i) => tickLink(context, tick, hueOf(tick.hit.speakerId), i === 0)),
	);
	const figure = element('figure', 'strip', drawing, ...caption);
	arrowKeys(figure, '.tick', ['ArrowLeft', 'ArrowRight'], () => {});
	return figure;
}

/**
 * The strip of an archive of one seminar. In others, the strips of the first `MOST_STRIPS` seminars with hits are in a closed `<details>`
 * and drawn when it is opened: the first hit is to be on the first screen.
 * @param wasOpen whether it is open at first
 * @param wholeCatalog gives the catalog with the lengths of speeches
 */
export function strips(
	context: ViewContext<'tick' | 'nobody' | 'strips'>,
	{ seminars, speakers }: Catalog,
	{ pages }: Results,
	wasOpen: boolean,
	wholeCatalog: () => Promise<Pick<Catalog, 'seminars' | 'speakers'>>,
): HTMLElement[] {
	const bySeminar = Map.groupBy(pages, ({ page }) => page.path.split('/')[0]);
	const [first, ...others] = seminars.filter(({ id }) => bySeminar.has(id)).slice(0, MOST_STRIPS);
	if (!first) return [];
	const figure = (seminar: CatalogSeminar, people: Catalog['speakers'], ...caption: HTMLElement[]) =>
		figureOf(context, seminar, people, bySeminar.get(seminar.id) ?? [], caption);
	if (seminars.length === 1) return [figure(first, speakers)];
	const label = filled(context.texts.strips, { n: others.length + 1 });
	const fold = element('details', 'strip-fold', element('summary', '', label));
	const draw = async () => {
		const whole = await wholeCatalog();
		const shown = whole.seminars.filter(({ id }) => [first, ...others].some((one) => one.id === id));
		fold.append(...shown.map((one) => figure(one, whole.speakers, element('figcaption', '', one.title))));
	};
	// Where the lengths cannot be loaded, the hits below have all that the strips would lead to.
	fold.addEventListener('toggle', () => draw().catch(() => {}), { once: true });
	fold.open = wasOpen;
	return [fold];
}
