/** `opensearch.xml` (OpenSearch 1.1, draft 6): a browser can add the site's search as a search engine. */
import { x } from 'xastscript';
import { multiline, xmlDocument } from '../xml/write.ts';

export const OPENSEARCH_TYPE = 'application/opensearchdescription+xml';

/**
 * @param name of the site; cut to the 16 characters that the format allows
 * @param description what it searches
 * @param lang BCP 47 tag of the locale
 * @param searchUrl the absolute address of the search page
 * @param iconUrl the absolute address of the site's icon
 * @returns an XML document
 */
export function openSearch(name: string, description: string, lang: string, searchUrl: string, iconUrl: string): string {
	const engine = multiline('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
		x('ShortName', [...name].slice(0, 16).join('')),
		x('Description', description),
		x('InputEncoding', 'UTF-8'),
		x('OutputEncoding', 'UTF-8'),
		x('Language', lang),
		x('Image', { width: '16', height: '16', type: 'image/svg+xml' }, iconUrl),
		x('Url', { type: 'text/html', method: 'get', template: `${searchUrl}?q={searchTerms}` }),
	]);
	return xmlDocument(engine);
}
