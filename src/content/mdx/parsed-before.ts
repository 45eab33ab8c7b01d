/** Pages that an earlier build parsed: reading one back takes a hundredth of the time. */

import { keptJson } from '../kept-json.ts';
import type { Problem } from '../problem.ts';
import { parsePage } from './parse.ts';
import type { ParsedPage } from './parsed-page.ts';

/** The code that parses and cuts, and the versions of packages. */
const MADE_BY = ['src/content/mdx/*.ts', 'src/record/*.ts', 'package-lock.json'];

/**
 * Makes a function that does what `parsePage` does, and keeps what it has parsed. A page with problems is parsed every time: they name its
 * file.
 */
export function keepingParser(): typeof parsePage {
	const slotOf = keptJson('parsed-pages', MADE_BY);
	return (text, file): { page: ParsedPage; problems: Problem[] } => {
		const slot = slotOf(text);
		const known = slot.read();
		if (known !== null) return { page: known as ParsedPage, problems: [] };
		const parsed = parsePage(text, file);
		if (parsed.problems.length === 0) slot.keep(parsed.page);
		return parsed;
	};
}
