/** Which lines of a saved web page are its main text. Readability chooses; what it may have missed is looked for and added. */
import { Readability } from '@mozilla/readability';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import type { HtmlLine } from './read-lines.ts';

/** Marks in front of each text node, by which its line is found again: characters for private use. */
const MARK = /\uE000(\d+)\uE001/gu;
const NOT_MAIN_TAGS = new Set([
	'nav',
	'footer',
	'aside',
	'form',
	'button',
	'figcaption',
	'dialog',
	'select',
	'textarea',
	'label',
	'input',
	'menu',
]);
const NOT_MAIN =
	/(?:^|[\s_-])(?:nav(?:bar)?|menu|footer|sidebar|aside|side|cookies?|gdpr|consent|comments?|share(?:bar)?|sharing|social|related|recommend(?:ed)?|breadcrumbs?|crumb|ads?|advert(?:isement)?|banner|pagination|pager|toolbar|btns?|buttons?|copyright|login|info|meta|byline|editor|source|subscribe|newsletter|hot|rank)(?:$|[\s_-])/iu;
/** A sentence of so many characters outside the main text may belong to it. */
const LONG_SENTENCE = 40;
const LABELLED = /^[^：:。，,；;！？!?\d]{1,24}[：:]\s*\S/u;
/** A shorter text is left to Readability's fallbacks. */
const LEAST_CHARACTERS = 100;

/** Whether an element is by its name or class no part of a page's text. */
function isNotMain({ tagName, properties }: Element): boolean {
	if (tagName === 'body' || tagName === 'html') return false;
	const names = [properties.className, properties.id, properties.role].flat().filter((one) => typeof one === 'string');
	return NOT_MAIN_TAGS.has(tagName) || names.some((name) => NOT_MAIN.test(String(name))) || properties.role === 'dialog';
}

/** A cell or box of which so much is links is a menu. */
const LEAST_LINK_SHARE = 0.5;
const BOXES = new Set(['td', 'th', 'ul', 'ol', 'div', 'section', 'p']);

/** Marks the lines of cells and boxes that consist of links. */
function markLinkLists(lines: readonly HtmlLine[], furniture: boolean[]): void {
	const sizes = new Map<Element, { all: number; linked: number }>();
	for (const { nodes, ancestors, linkedCharacters } of lines) {
		const all = nodes.reduce((sum, { value }) => sum + value.trim().length, 0);
		for (const element of ancestors) {
			const size = sizes.get(element) ?? { all: 0, linked: 0 };
			sizes.set(element, { all: size.all + all, linked: size.linked + linkedCharacters });
		}
	}
	const isMenu = (element: Element) => {
		const { all, linked } = sizes.get(element) ?? { all: 0, linked: 0 };
		return BOXES.has(element.tagName) && linked > 0 && linked >= all * LEAST_LINK_SHARE;
	};
	for (const [i, { ancestors }] of lines.entries()) if (ancestors.some(isMenu)) furniture[i] = true;
}

/** The indexes of the lines that Readability takes for the article; null where it finds none. */
function chosenByReadability(tree: Root, lines: readonly HtmlLine[]): Set<number> | null {
	const originals = lines.flatMap(({ nodes }, i) => nodes.map((node) => ({ node, value: node.value, mark: `\uE000${i}\uE001` })));
	for (const { node, value, mark } of originals) node.value = mark + value.replace(/[\uE000\uE001]/gu, '');
	const html = toHtml(tree, { allowDangerousHtml: false });
	for (const { node, value } of originals) node.value = value;
	const { document } = parseHTML(html);
	const article = new Readability(document as never, { charThreshold: LEAST_CHARACTERS }).parse();
	if (!article?.textContent) return null;
	return new Set([...article.textContent.matchAll(MARK)].map((match) => Number(match[1])));
}

/** The innermost element around all of some lines; null where only the document is. */
function commonAncestor(lines: readonly HtmlLine[]): Element | null {
	const [first, ...rest] = lines;
	return first?.ancestors.findLast((element) => rest.every(({ ancestors }) => ancestors.includes(element))) ?? null;
}

export interface MainText {
	/** Whether each line belongs to the main text. */
	isMain: boolean[];
	/** How many lines were added to Readability's choice. */
	added: number;
}

export function mainText(tree: Root, lines: readonly HtmlLine[]): MainText {
	const furniture = lines.map(({ ancestors }) => ancestors.some(isNotMain));
	markLinkLists(lines, furniture);
	const chosen = chosenByReadability(tree, lines);
	if (chosen === null) return { isMain: furniture.map((is) => !is), added: 0 };
	const linked = lines.map(({ ancestors }) => ancestors.some(({ tagName }) => tagName === 'a'));
	const missed = lines.map(
		({ text }, i) =>
			!chosen.has(i) && !furniture[i] && !linked[i] && (LABELLED.test(text) || (text.length >= LONG_SENTENCE && /[。！？.!?]/u.test(text))),
	);
	const isMain = lines.map((_, i) => chosen.has(i) && !furniture[i]);
	if (!missed.includes(true)) return { isMain, added: 0 };
	const around = commonAncestor(lines.filter((_, i) => isMain[i] || missed[i]));
	const widened = lines.map(
		({ ancestors }, i) => !furniture[i] && !linked[i] && (isMain[i] || around === null || ancestors.includes(around)),
	);
	return { isMain: widened, added: widened.filter((is, i) => is && !isMain[i]).length };
}
