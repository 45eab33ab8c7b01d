/** The archive for language models: `llms.txt` (llmstxt.org), Markdown that says what is here and where its texts are. */
import type { ListItem, PhrasingContent, Root } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Texts } from '../../i18n/interface/hant.ts';
import type { Archive } from '../../record/model.ts';
import { BYTE_ORDER_MARK } from '../shared/byte-order-mark.ts';
import { FORMATS } from '../shared/format-list.ts';

/** How many seminars are listed one by one; index.json has all. */
const NEWEST = 100;

const words = (value: string): PhrasingContent => ({ type: 'text', value });

function linked(label: string, url: string, about: string): ListItem {
	const link: PhrasingContent = { type: 'link', url, children: [words(label)] };
	return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [link, words(`：${about}`)] }] };
}

/**
 * The text, with a byte order mark in front.
 * @param urlOf the address of a path below the site's base, in traditional script; absolute where the site's origin is known
 */
export function llmsText(
	archive: Archive,
	t: Pick<Texts, 'site' | 'tagline' | 'allSeminars' | 'export'>,
	urlOf: (path: string) => string,
): string {
	const seminars = archive.seminars
		.slice(0, NEWEST)
		.map(({ id, short, date, summary, title }) => linked(short, urlOf(`${id}/${FORMATS.md.file}`), `${date}。${summary ?? title}`));
	const { llms } = t.export;
	const machines = [
		linked('index.json', urlOf('index.json'), llms.index),
		linked('record.json', urlOf('schema/record.json'), llms.schema),
		linked('feed.xml', urlOf('feed.xml'), t.export.feed),
	];
	const root: Root = {
		type: 'root',
		children: [
			{ type: 'heading', depth: 1, children: [words(t.site)] },
			{ type: 'blockquote', children: [{ type: 'paragraph', children: [words(t.tagline)] }] },
			...llms.about.map((about) => ({ type: 'paragraph' as const, children: [words(about)] })),
			{ type: 'heading', depth: 2, children: [words(t.allSeminars)] },
			{ type: 'list', ordered: false, spread: false, children: seminars },
			{ type: 'heading', depth: 2, children: [words(t.export.heading)] },
			{ type: 'list', ordered: false, spread: false, children: machines },
		],
	};
	return `${BYTE_ORDER_MARK}${toMarkdown(root, { bullet: '-' })}`;
}
