/** The kinds of file that a build makes, as hosts must send them. One list: `_headers`, the sample configurations and the doctor read it. */
import { CITATION_FILES, CITATION_FORMATS } from '../../formats/citation/write.ts';
import { DATASET_PATH } from '../../formats/dataset/datapackage.ts';
import { FORMATS } from '../../formats/shared/format-list.ts';
import { OPENSEARCH_TYPE } from '../../formats/site/opensearch.ts';
import { TIMEMAP_TYPE } from '../../formats/site/timemap.ts';
import { INDEX_PATH } from '../../search/shared/manifest.ts';

/** Media types by the end of a file's name; UTF-8 for every text whose type cannot say so itself. */
export const TYPES: Readonly<Record<string, string>> = {
	html: 'text/html; charset=utf-8',
	css: 'text/css; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	txt: 'text/plain; charset=utf-8',
	md: `${FORMATS.md.type}; charset=utf-8`,
	bib: `${CITATION_FILES.bib.type}; charset=utf-8`,
	ris: `${CITATION_FILES.ris.type}; charset=utf-8`,
	json: 'application/json',
	gz: 'application/gzip',
	xml: 'application/xml',
	webmanifest: 'application/manifest+json',
	link: TIMEMAP_TYPE,
	epub: FORMATS.epub.type,
	zip: FORMATS.zip.type,
	svg: 'image/svg+xml',
	png: 'image/png',
	ico: 'image/x-icon',
};

/** What else there is: packed parts of the search index. */
export const OTHER_TYPE = 'application/octet-stream';

/** Files whose type their ending does not tell, by name. */
export const NAMED_TYPES: Readonly<Record<string, string>> = {
	'feed.xml': 'application/atom+xml',
	'opensearch.xml': OPENSEARCH_TYPE,
	[FORMATS.akn.file]: FORMATS.akn.type,
	'cite.json': CITATION_FILES.json.type,
};

/** How the paths of files begin that have a hash of their content in their names and so never change: all of the index but its manifest. */
export const FOREVER = [
	'_astro/',
	...['pages/', 'index/', 'counts/', 'catalog.', 'layout.', 'places.', 'sounds.', 'speeches.', 'pagefind.'].map(
		(start) => `${INDEX_PATH}${start}`,
	),
];

/**
 * Data that pages of other sites may read. A name after a colon stands for one folder (`schema` is one), a slash at the end for all below. No file is
 * named twice: hosts would join the two headers.
 */
export const DATA: readonly { path: string; bothLocales: boolean }[] = [
	{ path: INDEX_PATH, bothLocales: false },
	{ path: 'index.json', bothLocales: false },
	{ path: 'years/:year/index.json', bothLocales: false },
	{ path: 'build.json', bothLocales: false },
	{ path: DATASET_PATH, bothLocales: false },
	{ path: 'llms.txt', bothLocales: false },
	{ path: 'feed.xml', bothLocales: true },
	{ path: 'speakers/:speaker/feed.xml', bothLocales: true },
	{ path: 'topics/:topic/feed.xml', bothLocales: true },
	{ path: 'search/saved/:search/feed.xml', bothLocales: true },
	{ path: ':seminar/source.txt', bothLocales: false },
	{ path: ':seminar/editions/timemap.link', bothLocales: false },
	...Object.values(FORMATS).map(({ file, bothLocales }) => ({ path: `:seminar/${file}`, bothLocales })),
	...CITATION_FORMATS.map((format) => ({ path: `:seminar/cite.${format}`, bothLocales: true })),
];
