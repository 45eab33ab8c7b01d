/** The parts of an EPUB 3.3 that describe it: container, package document, navigation. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Page, Seminar } from '../../record/model.ts';
import { permanentUrn } from '../shared/seminar-metadata.ts';
import { multiline } from '../xml/write.ts';
import { xhtml } from './chapter.ts';

/** Path of the package document in the container. */
export const PACKAGE = 'EPUB/package.opf';

/** File name of a page's chapter, in the folder of the package document. */
export function chapterFile(page: Page): string {
	return `page-${page.id}.xhtml`;
}

/** The container document (META-INF/container.xml). */
export function container(): Element {
	const namespace = { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' };
	const rootfile = x('rootfile', { 'full-path': PACKAGE, 'media-type': 'application/oebps-package+xml' });
	return multiline('container', namespace, [multiline('rootfiles', {}, [rootfile])]);
}

/** Metadata (EPUB 3.3, section 5.5, and EPUB Accessibility 1.1). Its date is the seminar's, so that each build gives the same book. */
function metadata(seminar: Seminar, lang: string, authors: readonly string[]): Element {
	const { id, title, date, source, licence, summary } = seminar;
	const meta = (property: string, value: string) => x('meta', { property }, value);
	const term = (name: string, value: string | undefined) => (value === undefined ? [] : [x(`dc:${name}`, value)]);
	return multiline('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
		x('dc:identifier', { id: 'name' }, permanentUrn(`${lang} ${id}`)),
		...term('title', title),
		...term('language', lang),
		...authors.map((author) => x('dc:creator', author)),
		...term('date', date),
		...term('publisher', source?.publisher),
		...term('description', summary),
		...term('rights', licence),
		meta('dcterms:modified', `${date}T00:00:00Z`),
		meta('schema:accessMode', 'textual'),
		meta('schema:accessModeSufficient', 'textual'),
		meta('schema:accessibilityFeature', 'tableOfContents'),
		meta('schema:accessibilityHazard', 'none'),
	]);
}

/**
 * The package document.
 * @param lang BCP 47 tag of the book's locale
 * @param authors names of all speakers
 */
export function packageDocument(seminar: Seminar, lang: string, authors: readonly string[]): Element {
	const item = (id: string, href: string, type: string, properties?: string) =>
		x('item', { id, href, 'media-type': type, ...(properties === undefined ? {} : { properties }) });
	const xhtmlType = 'application/xhtml+xml';
	const chapters = seminar.pages.map((page) => item(`page-${page.id}`, chapterFile(page), xhtmlType));
	const spine = ['title', 'nav', ...seminar.pages.map(({ id }) => `page-${id}`)].map((idref) => x('itemref', { idref }));
	const attributes = { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'name', 'xml:lang': lang };
	return multiline('package', attributes, [
		metadata(seminar, lang, authors),
		multiline('manifest', {}, [
			item('nav', 'nav.xhtml', xhtmlType, 'nav'),
			item('title', 'title.xhtml', xhtmlType),
			item('style', 'style.css', 'text/css'),
			...chapters,
		]),
		multiline('spine', {}, spine),
	]);
}

/** The table of contents: the pages, each with its points. */
export function navigation(seminar: Seminar, lang: string, heading: string): Element {
	const entries = seminar.pages.map((page) => {
		const file = chapterFile(page);
		const points = page.points.map(({ at, label }) => x('li', [x('a', { href: `${file}#${at}` }, label)]));
		return multiline('li', {}, [x('a', { href: file }, page.title), ...(points.length > 0 ? [multiline('ol', {}, points)] : [])]);
	});
	const nav = multiline('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' }, [x('h1', heading), multiline('ol', {}, entries)]);
	return xhtml(lang, heading, [nav]);
}
