/** The map of a seminar: one stretch for each speech, as long as it is. Shared by the overview (build) and search (browser). */
import type { Catalog, CatalogSeminar } from './catalog.ts';

/** How many colours the stylesheet has for speakers. */
const HUES = 12;
/** The strip's inner size. */
export const STRIP_WIDTH = 1000;
export const STRIP_HEIGHT = 40;

export interface Stretch {
	/** Page's part of the address, and its title. */
	page: string;
	title: string;
	/** Name of the speaker, or null. */
	speaker: string | null;
	/** 1 to 12 by the order of first words in the seminar; 0 where nobody speaks. */
	hue: number;
	/** In units of the strip's width. */
	x: number;
	width: number;
}

/** Places on a seminar's strip. */
export interface Strip {
	stretches: Stretch[];
	/** Where so many folded characters into a page lie. */
	xOf: (page: string, at: number) => number;
	hueOf: (speaker: string | null) => number;
}

export function stripOf(seminar: CatalogSeminar, speakers: Catalog['speakers']): Strip {
	const spoke = [...new Set(seminar.pages.flatMap((page) => page.speeches.map(([speaker]) => speaker)))].filter((at) => at >= 0);
	const hue = (speaker: number) => (speaker < 0 ? 0 : (spoke.indexOf(speaker) % HUES) + 1);
	const whole = seminar.pages.reduce((sum, page) => page.speeches.reduce((all, [, length]) => all + length, sum), 0) || 1;
	const scale = STRIP_WIDTH / whole;
	const starts = new Map<string, number>();
	const stretches: Stretch[] = [];
	let at = 0;
	for (const page of seminar.pages) {
		starts.set(page.id, at);
		for (const [speaker, length] of page.speeches) {
			const name = speakers[speaker]?.name ?? null;
			stretches.push({ page: page.id, title: page.title, speaker: name, hue: hue(speaker), x: at * scale, width: length * scale });
			at += length;
		}
	}
	return {
		stretches,
		xOf: (page, offset) => ((starts.get(page) ?? 0) + offset) * scale,
		hueOf: (id) => hue(speakers.findIndex((speaker) => speaker.id === id)),
	};
}

/** Where a stretch is drawn: a hair's breadth lies between it and the next. */
export function stretchBox({ x, width }: Pick<Stretch, 'x' | 'width'>): { x: number; y: number; width: number; height: number } {
	const round = (value: number) => Math.round(value * 100) / 100;
	return { x: round(x), y: 12, width: round(Math.max(width - 1.5, 0.5)), height: 16 };
}
