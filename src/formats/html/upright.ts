/**
 * Elements for vertical text: one or two digits share one square (縱中橫), and quotation marks have their vertical form (GB/T 15834—2011,
 * 5.2). The characters stay as they are; the stylesheet uses the elements. A line may be broken between a Chinese character and a quotation
 * mark outside it (UAX #14, LB19a); Firefox needs a `wbr` there.
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

const ENDS_CHINESE = /[\p{Ideographic}\p{sc=Hiragana}\p{sc=Katakana}]$/u;
const BEGINS_CHINESE = /^[\p{Ideographic}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Whether a text may need these elements. */
export function needsUpright(text: string): boolean {
	return /[\d“”‘’]/.test(text);
}

function setText(text: string): ElementContent[] {
	const parts: ElementContent[] = [];
	const breakHere = () => parts.push({ type: 'element', tagName: 'wbr', properties: {}, children: [] });
	let at = 0;
	for (const { 0: found, index } of text.matchAll(UPRIGHT)) {
		const end = index + found.length;
		if (index > at) parts.push({ type: 'text', value: text.slice(at, index) });
		if (/[“‘]/.test(found) && ENDS_CHINESE.test(text.slice(0, index))) breakHere();
		const className = [MARKS.get(found) ?? 'tcy'];
		parts.push({ type: 'element', tagName: 'span', properties: { className }, children: [{ type: 'text', value: found }] });
		if (/[”’]/.test(found) && BEGINS_CHINESE.test(text.slice(end))) breakHere();
		at = end;
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
