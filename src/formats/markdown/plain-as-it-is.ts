/** Writes paragraphs without markup as they are: to search a text for what has to be escaped takes most of the time of writing it. */
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';
import { isPlainText } from '../../content/mdx/plain-text.ts';

/** The handler of texts. What stands beside other nodes is searched: it may be markup together with them. */
export const PLAIN_AS_IT_IS: { text: Handle } = {
	text: (node, parent, state, info) =>
		parent?.type === 'paragraph' && parent.children.length === 1 && isPlainText(node.value)
			? node.value
			: defaultHandlers.text(node, parent, state, info),
};
