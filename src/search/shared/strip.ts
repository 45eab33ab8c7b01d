/**
 * The map of a seminar: a horizontal strip with a bar for each speech, as wide as the speech is long. The overview page draws it at
 * build, the search page in the browser.
 */
import { hueAt } from '../../record/hues.ts';
import type { Catalog, CatalogSeminar } from './catalog.ts';

/** The size of the strip's SVG view box. */
export const STRIP_WIDTH = 1000;
export const STRIP_HEIGHT = 40;
/** Where its bars are. */
export const BAR_TOP = 12;
export const BAR_HEIGHT = 16;

export interface Bar {
	/** The page's part of its address. */
	page: string;
	/** The page's title. */
	title: string;
	/** Name of the speaker, or null. */
	speaker: string | null;
	/** The number of the speaker's colour, see `hueAt`; 0 for no speaker. */
	hue: number;
	/** In units of `STRIP_WIDTH`. */
	x: number;
	width: number;
}

export interface Strip {
	bars: Bar[];
	/** The x of a position on a page, given in folded characters from the page's start. */
	xOf: (page: string, offset: number) => number;
	/** The number of a speaker's colour, by the speaker's id. */
	hueOf: (speakerId: string | null) => number;
}

export function stripOf(seminar: CatalogSeminar, speakers: Catalog['speakers']): Strip {
	const inOrder = [...new Set(seminar.pages.flatMap(({ speeches }) => speeches.map(([speaker]) => speaker)))].filter((index) => index >= 0);
	const hueOfIndex = (speaker: number) => (speaker < 0 ? 0 : hueAt(inOrder.indexOf(speaker)));
	const total = seminar.pages.reduce((sum, { speeches }) => speeches.reduce((all, [, length]) => all + length, sum), 0) || 1;
	const scale = STRIP_WIDTH / total;
	const pageStarts = new Map<string, number>();
	const bars: Bar[] = [];
	let start = 0;
	for (const page of seminar.pages) {
		pageStarts.set(page.id, start);
		for (const [speaker, length] of page.speeches) {
			const name = speakers[speaker]?.name ?? null;
			bars.push({
				page: page.id,
				title: page.title,
				speaker: name,
				hue: hueOfIndex(speaker),
				x: start * scale,
				width: length * scale,
			});
			start += length;
		}
	}
	return {
		bars,
		xOf: (page, offset) => ((pageStarts.get(page) ?? 0) + offset) * scale,
		hueOf: (speakerId) => hueOfIndex(speakers.findIndex(({ id }) => id === speakerId)),
	};
}

/** The rectangle of a bar. It leaves a gap before the next bar. */
export function barBox({ x, width }: Pick<Bar, 'x' | 'width'>): { x: number; y: number; width: number; height: number } {
	const round = (value: number) => Math.round(value * 100) / 100;
	return { x: round(x), y: BAR_TOP, width: round(Math.max(width - 1.5, 0.5)), height: BAR_HEIGHT };
}
