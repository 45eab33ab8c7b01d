/** A seminar as an EPUB 3 book: `record.epub`. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { x } from 'xastscript';
import type { Texts } from '../../i18n/interface/hant.ts';
import { type Archive, type Seminar, speakersOf } from '../../record/model.ts';
import { type FactTexts, factsOf, type UrlOf } from '../shared/facts.ts';
import { NO_TIME } from '../shared/zip-time.ts';
import { multiline, xmlDocument } from '../xml/write.ts';
import { type ChapterTexts, chapter, xhtml } from './chapter.ts';
import { chapterFile, container, navigation, PACKAGE, packageDocument } from './package.ts';

const STYLE = `body { line-height: 1.7; }
h1, h2, h3, h4, h5, h6 { line-height: 1.35; }
p { margin: 0 0 0.8em; text-align: justify; }
.byline { font-weight: bold; }
.narrative { font-style: italic; }
.narration { color: #666; }
.notes { font-size: 0.9em; }
dt { font-weight: bold; }
dd { margin: 0 0 0.5em; }
`;

/** The addresses of the record's links from inside the book: a chapter, or the web; undefined where the site's origin is not known. */
function linksFrom(seminar: Seminar, urlOf: UrlOf): (url: string) => string | undefined {
	const chapters = new Map(seminar.pages.map((page) => [`/${seminar.id}/${page.id}/`, chapterFile(page)]));
	return (url) => {
		if (!url.startsWith('/')) return url;
		const [path = '', fragment] = url.split('#');
		const file = chapters.get(path);
		if (file !== undefined) return fragment === undefined ? file : `${file}#${fragment}`;
		return urlOf(url.slice(1));
	};
}

/**
 * The whole seminar.
 * @param archive the archive in the same locale as the seminar and the texts
 * @param lang BCP 47 tag of that locale
 * @returns the bytes of the book; the same record gives the same bytes
 */
export function recordEpub(
	seminar: Seminar,
	archive: Archive,
	lang: string,
	t: FactTexts & ChapterTexts & Pick<Texts, 'outline'>,
	urlOf: UrlOf,
): Uint8Array<ArrayBuffer> {
	const context = { archive, lang, t, linkTo: linksFrom(seminar, urlOf) };
	const speakers = new Set(seminar.pages.flatMap(speakersOf));
	const authors = [...speakers].flatMap((id) => archive.speakers.get(id)?.name ?? []);
	const facts = factsOf(seminar, archive, t, urlOf).flatMap(([label, value]) => [x('dt', label), x('dd', value)]);
	const summary = seminar.summary === undefined ? [] : [x('p', seminar.summary)];
	const title = xhtml(lang, seminar.title, [x('h1', seminar.title), ...summary, multiline('dl', {}, facts)]);
	const files: Zippable = {
		mimetype: [strToU8('application/epub+zip'), { level: 0, ...NO_TIME }],
		'META-INF/container.xml': strToU8(xmlDocument(container())),
		[PACKAGE]: strToU8(xmlDocument(packageDocument(seminar, lang, authors))),
		'EPUB/nav.xhtml': strToU8(xmlDocument(navigation(seminar, lang, t.outline), 'html')),
		'EPUB/title.xhtml': strToU8(xmlDocument(title, 'html')),
		'EPUB/style.css': strToU8(STYLE),
	};
	for (const page of seminar.pages) files[`EPUB/${chapterFile(page)}`] = strToU8(xmlDocument(chapter(page, context), 'html'));
	return zipSync(files, NO_TIME);
}
