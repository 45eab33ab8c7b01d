/**
 * Adjacent full-width punctuation. A mark fills half of its square; where two stand side by side, half a square between them is too much.
 * The first mark of such a pair gets a class, by which the stylesheet trims it (as `text-spacing-trim` does, CSS Text 4, 8.3, which
 * Chromium alone has). The characters stay as they are.
 */
import type { ElementContent } from 'hast';

/** Marks with their blank half behind them, and marks with it before them. */
const CLOSING = '，。、；：．”’》〉）」』】〕］｝';
const OPENING = '“‘《〈（「『【〔［｛';
/** Two marks with a blank half between them that is too much. */
const PAIR = new RegExp(`^(?:[${CLOSING}][${CLOSING}${OPENING}]|[${OPENING}]{2})$`, 'u');
const ANY_PAIR = new RegExp(`[${CLOSING}][${CLOSING}${OPENING}]|[${OPENING}]{2}`, 'u');
const CLASS = 'half';

/** Whether two marks with too much between them stand side by side in a text. */
export function isPaired(text: string): boolean {
	return ANY_PAIR.test(text);
}

/** The first character of some content, '' if it has no text. */
function firstOf(node: ElementContent | undefined): string {
	if (node?.type === 'text') return node.value.slice(0, 1);
	return node?.type === 'element' ? firstOf(node.children[0]) : '';
}

function setText(text: string, next: string): ElementContent[] {
	const parts: ElementContent[] = [];
	let at = 0;
	for (let i = 0; i < text.length; i++) {
		if (!PAIR.test(`${text[i]}${text[i + 1] ?? next}`)) continue;
		if (i > at) parts.push({ type: 'text', value: text.slice(at, i) });
		const children: ElementContent[] = [{ type: 'text', value: text[i] ?? '' }];
		parts.push({ type: 'element', tagName: 'span', properties: { className: [CLASS] }, children });
		at = i + 1;
	}
	if (at < text.length) parts.push({ type: 'text', value: text.slice(at) });
	return parts;
}

/** The same content with the class on each mark that is followed by another one. `next` is the character behind the content. */
export function markAdjacent(content: readonly ElementContent[], next = ''): ElementContent[] {
	return content.flatMap((node, i) => {
		// An element without text, such as the reference to a note, stands between the marks.
		const follower = i + 1 < content.length ? firstOf(content[i + 1]) : next;
		if (node.type === 'text') return setText(node.value, follower);
		if (node.type !== 'element') return [node];
		const { tagName, properties, children } = node;
		const [only] = children;
		// An element around one mark takes the class itself.
		const isMark = tagName === 'span' && children.length === 1 && only?.type === 'text' && PAIR.test(`${only.value}${follower}`);
		if (!isMark) return [{ ...node, children: markAdjacent(children, follower) }];
		return [{ ...node, properties: { ...properties, className: [...((properties['className'] as string[]) ?? []), CLASS] } }];
	});
}
