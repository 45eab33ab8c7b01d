/** Whose words some parts of passages are. */
import type { Voice } from '../record/quotation.ts';

/** A part of a passage: offsets in its text. */
export interface Part {
	passage: Element;
	start: number;
	end: number;
}

/** What no speaker says: narration, and stage directions. Blocks.astro and passage-html.ts give the classes. */
const NOBODY = '.narration, .narrative';

/** How many characters of a part no speaker says. */
function narratedLength({ passage, start, end }: Part): number {
	if (passage.closest(NOBODY)) return end - start;
	return [...passage.querySelectorAll('.narration')].reduce((sum, element) => {
		const before = document.createRange();
		before.setStart(passage, 0);
		before.setEndBefore(element);
		const from = before.toString().length;
		const to = from + (element.textContent?.length ?? 0);
		return sum + Math.max(0, Math.min(to, end) - Math.max(from, start));
	}, 0);
}

/** Whether the speakers say all, none or a part of some words. */
export function voiceOf(parts: readonly Part[]): Voice {
	const narrated = parts.reduce((sum, part) => sum + narratedLength(part), 0);
	if (narrated === 0) return 'speaker';
	return narrated === parts.reduce((sum, { start, end }) => sum + end - start, 0) ? 'report' : 'both';
}
