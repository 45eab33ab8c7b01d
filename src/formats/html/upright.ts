/**
 * Elements for vertical text: one or two digits share one square (縱中橫), and quotation marks have their vertical form (GB/T 15834—2011,
 * 5.2). The characters stay as they are; the stylesheet uses the elements.
 */
import type { ElementContent } from 'hast';

/** Quotation mark → class name. */
const MARKS = new Map([
	['“', 'q1'],
	['”', 'q2'],
	['‘', 'q3'],
	['’', 'q4'],
]);
/** A quotation mark, or a number of one or two digits beside no other ASCII character: its class is `tcy`. */
const UPRIGHT = /(?<![\p{ASCII}])\d{1,2}(?![\p{ASCII}])|[“”‘’]/gu;

/** Whether a text may need these elements. */
export function needsUpright(text: string): boolean {
	return /[\d“”‘’]/.test(text);
}

function setText(text: string): ElementContent[] {
	const parts: ElementContent[] = [];
	let at = 0;
	for (const { 0: found, index } of text.matchAll(UPRIGHT)) {
		if (index > at) parts.push({ type: 'text', value: text.slice(at, index) });
		const className = [MARKS.get(found) ?? 'tcy'];
		parts.push({ type: 'element', tagName: 'span', properties: { className }, children: [{ type: 'text', value: found }] });
		at = index + found.length;
	}
	if (at < text.length) parts.push({ type: 'text', value: text.slice(at) });
	return parts;
}

/** The same content with these elements around quotation marks and short numbers. */
export function upright(children: readonly ElementContent[]): ElementContent[] {
	return children.flatMap((child) => {
		if (child.type === 'text') return setText(child.value);
		return child.type === 'element' ? [{ ...child, children: upright(child.children) }] : [child];
	});
}
