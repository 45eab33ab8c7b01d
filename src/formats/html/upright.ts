/**
 * What a vertical setting needs of a text: one or two digits stand in one square (縱中橫), quotation marks take their vertical form
 * (GB/T 15834—2011, 5.2). Both are elements around the characters, so the words stay as they are; the stylesheet does the rest.
 */
import type { ElementContent } from 'hast';

/** Class names by character; a number of one or two digits that touches no other figure or Latin letter has `tcy`. */
const MARKS = new Map([
	['“', 'q1'],
	['”', 'q2'],
	['‘', 'q3'],
	['’', 'q4'],
]);
const UPRIGHT = /(?<![\p{ASCII}])\d{1,2}(?![\p{ASCII}])|[“”‘’]/gu;

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

/** The same elements with what must stand upright in elements of its own. */
export function upright(children: readonly ElementContent[]): ElementContent[] {
	return children.flatMap((child) => {
		if (child.type === 'text') return setText(child.value);
		return child.type === 'element' ? [{ ...child, children: upright(child.children) }] : [child];
	});
}
