/** One hit: who says it, the passage with its matches marked, what it is listed with, and a button that opens its paragraph in place. */
import { excerptOfEnd } from '../../record/excerpt.ts';
import type { TextRange } from '../../record/text-range.ts';
import type { Hit } from '../shared/hit.ts';
import type { PageHits } from '../shared/results.ts';
import { button, element, type Part } from './dom.ts';
import { hitAddress, type ViewContext } from './view-context.ts';

export type HitTexts = 'kinds' | 'nobody' | 'wholeParagraph';

/** Of a lead-in, as many characters of its end are shown. */
const LEAD_IN_LENGTH = 40;

/** A part of a text with its marks, which may begin before the part or end behind it. */
function marked(text: string, marks: readonly TextRange[], from = 0, to = text.length): Part[] {
	const parts: Part[] = [];
	let offset = from;
	for (const mark of marks) {
		const [start, end] = [Math.max(mark.start, from), Math.min(mark.end, to)];
		if (start >= end) continue;
		parts.push(text.slice(offset, start), element('mark', '', text.slice(start, end)));
		offset = end;
	}
	return [...parts, text.slice(offset, to)];
}

/** Who is named with a hit: nobody whom the heading above it names. */
function attribution({ kinds, nobody }: ViewContext<HitTexts>['texts'], { title }: PageHits['page'], hit: Hit): string {
	if (hit.isNarrated) return nobody;
	if (hit.speaker === null) return kinds[hit.kind];
	return title.includes(hit.speaker) ? '' : hit.speaker;
}

/** The button that opens the paragraph around the passage. @param inParagraph what the open paragraph shows too */
function opener(label: string, { paragraph, start, text }: Hit, passage: HTMLElement, inParagraph: readonly HTMLElement[]): HTMLElement {
	const around = [
		element('span', 'hit-around', ...marked(paragraph.text, paragraph.marks, 0, start)),
		element('span', 'hit-around', ...marked(paragraph.text, paragraph.marks, start + text.length)),
	] as const;
	const made = button('hit-open', label, () => {
		const isOpen = made.ariaExpanded !== 'true';
		made.ariaExpanded = String(isOpen);
		for (const part of inParagraph) part.hidden = isOpen;
		if (!isOpen) return around.forEach((part) => void part.remove());
		passage.prepend(around[0]);
		passage.append(around[1]);
	});
	made.ariaExpanded = 'false';
	return made;
}

export function hitItem(context: ViewContext<HitTexts>, page: PageHits['page'], hit: Hit): HTMLLIElement {
	const { texts } = context;
	const link = element('a', '', ...marked(hit.text, hit.marks));
	link.href = hitAddress(context, page, hit.id);
	const passage = element('p', 'hit-text', link);
	const leadIn = hit.leadIn === undefined ? [] : [element('p', 'hit-lead-in', excerptOfEnd(hit.leadIn, LEAD_IN_LENGTH))];
	const items = hit.items ? [element('ul', 'hit-items', ...hit.items.map((item) => element('li', '', item)))] : [];
	const who = attribution(texts, page, hit);
	const item = element('li', 'hit', ...(who ? [element('span', 'hit-speaker', who)] : []), ...leadIn, passage, ...items);
	const { paragraph } = hit;
	if (paragraph.text !== hit.text) {
		const isInParagraph = (text = '') => paragraph.text.includes(text);
		const repeated = [...(isInParagraph(hit.leadIn) ? leadIn : []), ...(isInParagraph(hit.items?.[0]) ? items : [])];
		item.append(opener(texts.wholeParagraph, hit, passage, repeated));
	}
	item.dataset['searchResult'] = '';
	return item;
}
