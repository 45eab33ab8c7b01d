/** Words without markup of their own as HTML. Most passages are such: an archive has hundreds of thousands, so no tree is serialized for them. */
import type { ElementContent } from 'hast';
import { isPaired, markAdjacent } from './adjacent-punctuation.ts';
import { needsUpright, upright } from './upright.ts';

/** Characters that HTML must escape, and line ends, which Markdown's rules join. */
const NOT_PLAIN = /[&<\r\n]/;

/** The HTML of texts, and of spans with a class; null where there is anything else. */
function spansHtml(content: readonly ElementContent[]): string | null {
	let html = '';
	for (const node of content) {
		if (node.type === 'text') html += node.value;
		else if (node.type === 'element' && node.tagName === 'span') {
			html += `<span class="${(node.properties['className'] as string[]).join(' ')}">${spansHtml(node.children)}</span>`;
		} else return null;
	}
	return html;
}

/**
 * @param next the first character behind the words; '' if none follows
 * @returns null where the words need what only a whole tree gives: the caller makes one
 */
export function plainHtml(words: string, next: string): string | null {
	if (NOT_PLAIN.test(words)) return null;
	if (!needsUpright(words) && !isPaired(`${words}${next}`)) return words;
	return spansHtml(markAdjacent(upright([{ type: 'text', value: words }]), next));
}
