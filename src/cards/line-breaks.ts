/** Breaks the text of a share picture into lines. Pure. */
import { NOT_FIRST } from '../i18n/line-edges.ts';
import type { Outline } from './font.ts';

/**
 * @param width of a line, in em
 * @param most how many lines at most; longer text ends with the ellipsis
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
