/** Stretches of a strip as one path for each colour: a dialogue has hundreds, and as rectangles they would be half of a page. Pure. */

/** A stretch, in units of the strip's view box. */
interface Stretch {
	/** The number of its colour. */
	hue: number;
	x: number;
	width: number;
}

/**
 * The paths, in the order in which their colours come, as lines that are drawn as thick as the strip is high. Each stretch is at least one
 * unit wide, or it could not be seen.
 * @param middle where the lines run, from the strip's top
 */
export function huePaths(stretches: readonly Stretch[], middle: number): { hue: number; path: string }[] {
	const lineOf = ({ x, width }: Stretch) => {
		const [from, to] = [Math.round(x), Math.round(x + width)];
		return `M${from} ${middle}h${Math.max(to - from, 1)}`;
	};
	// What is shorter than a unit may be the same line twice.
	return [...Map.groupBy(stretches, ({ hue }) => hue)].map(([hue, own]) => ({ hue, path: [...new Set(own.map(lineOf))].join('') }));
}
