/** A saved web page as text: every visible line, and which of them are the main text. */
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { Finding } from '../shared/transcript.ts';
import type { UnpackedText } from '../shared/unpacked.ts';
import { mainText } from './main-text.ts';
import { htmlLines } from './read-lines.ts';

const OUTSIDE = '網頁的導航、按鈕、廣告、留言、版權等：不在正文之內。';
/** A title ends before the name of the site: 標題 - 網站. */
const squeezed = (text: string) => text.replace(/\s+/gu, '');

/** The page's own title: what `og:title` or `title` says. */
function documentTitle(tree: Root): string {
	let [title, shared] = ['', ''];
	visit(tree, 'element', ({ tagName, properties, children }) => {
		if (tagName === 'title' && title === '') title = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
		if (tagName === 'meta' && properties.property === 'og:title') shared = String(properties.content ?? '');
	});
	return shared || title;
}

/** @param html the page's source, decoded */
export function readHtml(html: string): UnpackedText {
	const tree = fromHtml(html);
	const lines = htmlLines(tree);
	const { isMain, added } = mainText(tree, lines);
	const title = squeezed(documentTitle(tree));
	const heading = lines.findIndex(({ text, hint }) => hint.heading !== undefined && title !== '' && title.startsWith(squeezed(text)));
	const first = heading >= 0 ? heading : lines.findIndex(({ hint }) => hint.heading === 1);
	const findings: Finding[] = [];
	const left = isMain.filter((is, i) => !is && i !== first).length;
	if (left > 0)
		findings.push({ line: 1, message: `${left} lines of the web page are outside its main text: they are kept in source.txt only` });
	if (added > 0)
		findings.push({ line: 1, message: `the main text of the web page was widened by ${added} lines: check its beginning and end` });
	const hints = new Map(
		lines.map(({ hint }, i) => {
			if (i === first) return [i + 1, { heading: 1 }] as const;
			return [i + 1, isMain[i] ? hint : { leftOut: OUTSIDE }] as const;
		}),
	);
	return { text: `${lines.map(({ text }) => text).join('\n')}\n`, hints, findings };
}
