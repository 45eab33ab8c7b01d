/** Where the links of a seminar's strip lead: a link for each speech, or for several where they are many. Pure. */
import type { Texts } from '../i18n/interface/hant.ts';
import type { Bar } from '../search/shared/strip.ts';
import { joined } from './page-name.ts';

/** A strip of more bars has links for several of them: hundreds of links are narrower than a finger, and as many stops of the Tab key. */
const MOST_SINGLE = 40;
/** A link for several bars is so wide at least, in units of `STRIP_WIDTH`: 9 pixels on a phone. */
const LEAST_WIDTH = 25;

/** A bar with the anchor that its speech begins at; undefined where a speech has no words. */
export interface PlacedBar extends Bar {
	at: string | undefined;
}

export interface StripLink {
	/** Relative to the overview. */
	href: string;
	label: string;
	/** What it covers, in units of `STRIP_WIDTH`. */
	x: number;
	width: number;
}

/** Whether each bar is a link of its own. */
export function hasSingleLinks(bars: readonly PlacedBar[]): boolean {
	return bars.length <= MOST_SINGLE;
}

/** The bars that share a link, in order: those of one page, until they are wide enough. */
function linkedTogether(bars: readonly PlacedBar[]): PlacedBar[][] {
	const groups: PlacedBar[][] = [];
	let width = 0;
	for (const bar of bars) {
		const last = groups.at(-1);
		const begins = last === undefined || last[0]?.page !== bar.page || width >= LEAST_WIDTH;
		if (begins) groups.push([bar]);
		else last.push(bar);
		width = (begins ? 0 : width) + bar.width;
	}
	return groups;
}

/** The links of a strip, side by side from its beginning to its end. Each leads to the first words that it covers, and names who speaks there. */
export function stripLinks(bars: readonly PlacedBar[], t: Pick<Texts, 'andOthers'>): StripLink[] {
	const groups = hasSingleLinks(bars) ? bars.map((bar) => [bar]) : linkedTogether(bars);
	const hasPages = bars.some(({ page }) => page !== bars[0]?.page);
	return groups.flatMap((own) => {
		const [first] = own;
		if (first === undefined) return [];
		const names = [...new Set(own.flatMap(({ speaker }) => speaker ?? []))];
		const who = joined(names, t);
		const whoAndWhere = first.title.startsWith(who) ? first.title : `${who}，${first.title}`;
		return {
			href: `${first.page}/${first.at === undefined ? '' : `#${first.at}`}`,
			label: names.length > 0 && !hasPages ? who : whoAndWhere,
			x: first.x,
			width: own.reduce((sum, { width }) => sum + width, 0),
		};
	});
}
