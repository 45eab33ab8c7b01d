/** The archive for language models: `llms.txt` (llmstxt.org), Markdown that describes the site and links its texts. */
import type { BlockContent, Root } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Texts } from '../../i18n/interface/hant.ts';
import { type Locale, localeOf, type RecordLang } from '../../i18n/locale.ts';
import type { Archive } from '../../record/model.ts';
import { extentOf } from '../../record/site-extent.ts';
import { DATASET_PATH } from '../dataset/datapackage.ts';
import { headingNode, listNode, paragraphNode, textNode } from '../markdown/nodes.ts';
import { BYTE_ORDER_MARK } from '../shared/byte-order-mark.ts';
import { FORMATS, formatsIn } from '../shared/format-list.ts';

/** How many of the newest seminars are listed; index.json lists all. */
const MOST_SEMINARS = 100;

function linkItem(label: string, url: string, about: string): BlockContent[] {
	return [paragraphNode([{ type: 'link', url, children: [textNode(label)] }, textNode(`：${about}`)])];
}

/**
 * The text, with a byte order mark in front.
 * @param archive its seminars in their own scripts
 * @param urlOf the address of a path below the site's base, in the root's locale or another; absolute if the site's origin is known
 */
export function llmsText(
	archive: Archive,
	t: Pick<Texts, 'allSeminars' | 'export'>,
	urlOf: (path: string, locale?: Locale) => string,
): string {
	const hasTexts = formatsIn(extentOf(archive)).includes('md');
	/** What a program reads best of a seminar. */
	const fileOf = (id: string, lang: RecordLang) => urlOf(hasTexts ? `${id}/${FORMATS.md.file}` : `${id}/`, localeOf(lang));
	const seminars = archive.seminars
		.slice(0, MOST_SEMINARS)
		.map(({ id, short, date, summary, title, lang }) => linkItem(short, fileOf(id, lang), `${date}。${summary ?? title}`));
	const { llms } = t.export;
	const machines = [
		linkItem('index.json', urlOf('index.json'), llms.index),
		...(extentOf(archive) !== 'least' ? [linkItem('record.json', urlOf('schema/record.json'), llms.schema)] : []),
		linkItem('datapackage.json', urlOf(`${DATASET_PATH}datapackage.json`), llms.dataset),
		linkItem('feed.xml', urlOf('feed.xml'), t.export.feed),
	];
	const root: Root = {
		type: 'root',
		children: [
			headingNode(1, archive.site.name),
			{ type: 'blockquote', children: [paragraphNode(archive.site.tagline)] },
			...llms.about.map((about) => paragraphNode(about)),
			headingNode(2, t.allSeminars),
			listNode(seminars),
			headingNode(2, t.export.heading),
			listNode(machines),
		],
	};
	return `${BYTE_ORDER_MARK}${toMarkdown(root, { bullet: '-' })}`;
}
