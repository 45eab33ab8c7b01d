/** Where in the record: a seminar's strip with a tick at each match, drawn by the browser. */
import type { Catalog } from '../shared/catalog.ts';
import type { Hit } from '../shared/match.ts';
import type { PageHits, Results } from '../shared/results.ts';
import { STRIP_HEIGHT, STRIP_WIDTH, stretchBox, stripOf } from '../shared/strip.ts';
import { arrowKeys, element, filled } from './dom.ts';
import { addressOf, type Setting } from './hit-list.ts';

/** Ticks nearer than this are one. */
const TICK = 4;
/** So many seminars have a strip; the others' hits are in the list. */
const STRIPS = 6;

function svg<K extends keyof SVGElementTagNameMap>(name: K, attributes: Record<string, string | number>): SVGElementTagNameMap[K] {
	const made = document.createElementNS('http://www.w3.org/2000/svg', name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
	return made;
}

interface Placed {
	x: number;
	hue: number;
	page: PageHits['page'];
	hits: Hit[];
}

function tick(setting: Setting, { x, hue, page, hits }: Placed, first: boolean): SVGAElement | null {
	const [hit] = hits;
	if (!hit) return null;
	const text = hit.text.slice(Math.max(0, (hit.marks[0]?.start ?? 0) - 10)).slice(0, 30);
	const label = filled(setting.texts.tick, { speaker: hit.speaker ?? setting.texts.nobody, page: page.title, text });
	const link = svg('a', {
		href: addressOf(setting, page, hit.id),
		class: `tick hue-${hue}`,
		'aria-label': label,
		tabindex: first ? 0 : -1,
	});
	const title = svg('title', {});
	title.textContent = label;
	link.append(title, svg('rect', { x: Math.min(x, STRIP_WIDTH - TICK), y: 0, width: TICK, height: STRIP_HEIGHT }));
	return link;
}

/** The strips of the seminars that have hits, the first ones. */
export function strips(setting: Setting, { seminars, speakers }: Catalog, { pages }: Results): HTMLElement[] {
	const found = seminars.filter(({ id }) => pages.some(({ page }) => page.path.startsWith(`${id}/`))).slice(0, STRIPS);
	return found.map((seminar) => {
		const { stretches, xOf, hueOf } = stripOf(seminar, speakers);
		const ticks: Placed[] = [];
		for (const { page, hits } of pages.filter(({ page }) => page.path.startsWith(`${seminar.id}/`))) {
			const id = page.path.split('/')[1] ?? '';
			for (const hit of hits.filter(({ kind }) => kind !== 'label')) {
				const x = xOf(id, hit.at);
				const last = ticks.at(-1);
				if (last && x - last.x < TICK && last.page === page) last.hits.push(hit);
				else ticks.push({ x, hue: hueOf(hit.by), page, hits: [hit] });
			}
		}
		const drawing = svg('svg', {
			viewBox: `0 0 ${STRIP_WIDTH} ${STRIP_HEIGHT}`,
			preserveAspectRatio: 'none',
			role: 'group',
			'aria-label': seminar.title,
		});
		drawing.append(...stretches.map((stretch) => svg('rect', { ...stretchBox(stretch), class: `stretch hue-${stretch.hue}` })));
		drawing.append(...ticks.flatMap((one, i) => tick(setting, one, i === 0) ?? []));
		const name = found.length > 1 ? [element('figcaption', '', seminar.title)] : [];
		const figure = element('figure', 'strip', drawing, ...name);
		arrowKeys(figure, '.tick', ['ArrowLeft', 'ArrowRight'], () => {});
		return figure;
	});
}
