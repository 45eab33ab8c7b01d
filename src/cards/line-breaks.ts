/** Lines of a card picture: Chinese text broken to a width. Pure. */
import type { Outline } from './font.ts';

/** Characters that never begin a line (Requirements for Chinese Text Layout, 6.1.1). */
const NOT_FIRST = new Set('，。、；：？！”’」』）》〉…—');

/**
 * Breaks outlines into lines.
 * @param width how wide a line may be, in em
 * @param most how many lines at most; what is left over is dropped behind an ellipsis, which the font always has
 */
export function breakLines(outlines: readonly Outline[], width: number, most: number, ellipsis: Outline): Outline[][] {
	const lines: Outline[][] = [[]];
	let used = 0;
	for (const outline of outlines) {
		const line = lines.at(-1) ?? [];
		if (used + outline.advance > width && line.length > 1) {
			const carried = NOT_FIRST.has(outline.char) ? line.splice(-1) : [];
			lines.push([...carried, outline]);
			used = [...carried, outline].reduce((sum, { advance }) => sum + advance, 0);
		} else {
			line.push(outline);
			used += outline.advance;
		}
	}
	if (lines.length <= most) return lines;
	const kept = lines.slice(0, most);
	const last = kept.at(-1) ?? [];
	return [...kept.slice(0, -1), [...last.slice(0, -1), ellipsis]];
}
