/** Which answers to an anchor lead to one that exists. */
import type { Locale } from '../../i18n/locale.ts';
import { type IndexedPage, paragraphAnchor } from '../shared/indexed-page.ts';
import type { Answer } from '../shared/results.ts';
import type { PageTexts } from './page-texts.ts';

/** Not more groups of texts than this are loaded: an anchor alone may stand on any page of a large archive. */
const MOST_LOADED_GROUPS = 8;
const ANCHORS = /#(p\d[^~]*)(?:~(.+))?$/;

/** Whether a page has the anchor of a paragraph or passage, or had it once. */
function hasAnchor({ paragraphs, aliases = [] }: IndexedPage, anchor: string): boolean {
	return (
		aliases.includes(anchor) ||
		paragraphs.some((paragraph) => paragraphAnchor(paragraph) === anchor || paragraph.passages.some(({ id }) => id === anchor))
	);
}

/**
 * The answers whose anchors exist, in order; answers without an anchor stay. A range needs both of its ends.
 * @param paths the paths of all pages, in the record's order
 * @param wanted so many answers are enough
 * @throws if a text cannot be loaded or is damaged
 */
export async function existingAnchors(
	answers: readonly Answer[],
	paths: readonly string[],
	wanted: number,
	texts: PageTexts,
	locale: Locale,
): Promise<Answer[]> {
	const existing: Answer[] = [];
	const loaded = new Set<number>();
	for (const answer of answers) {
		if (existing.length === wanted) break;
		const [, from, to = from] = ANCHORS.exec(answer.path) ?? [];
		if (from !== undefined && to !== undefined) {
			const position = paths.indexOf(answer.path.replace(/[?#].*$/, ''));
			const group = texts.groupOf(position);
			if (texts.missingFiles(group, locale) > 0) loaded.add(group);
			if (loaded.size > MOST_LOADED_GROUPS) break;
			const page = await texts.page(position, locale);
			if (!hasAnchor(page, from) || !hasAnchor(page, to)) continue;
		}
		existing.push(answer);
	}
	return existing;
}
