/** Direct answers to an anchor, to an address of the record, and to a citation that contains one: the passage. */

import type { Locale } from '../../i18n/locale.ts';
import { type CatalogPage, type CatalogSeminar, pagePathsIn } from '../shared/catalog.ts';
import type { Answer } from '../shared/results.ts';
import { existingAnchors } from './anchor-check.ts';
import type { AnswerRequest } from './answer-request.ts';
import type { PageTexts } from './page-texts.ts';

const ANCHOR = 'p[1-9]\\d*(?:-s[1-9]\\d*)?(?:~p[1-9]\\d*(?:-s[1-9]\\d*)?)?';
const ANCHOR_ALONE = new RegExp(`^(?:([a-z0-9-]+)/?)?#(${ANCHOR})$|^(${ANCHOR})$`);
/** What may follow `seminar/` in an address: `page/`, `?w=…`, `#anchor`. A full stop after it does not belong to it. */
const AFTER_SEMINAR = /(?:([a-z0-9]+(?:-[a-z0-9]+)*)\/)?(\?w=[\w.~-]+)?(?:#([\w~-]+))?/y;

/** @param pagePath `page/`, or empty for the seminar's own page. @param suffix parameters and anchor */
function answer(seminar: CatalogSeminar, page: CatalogPage | undefined, pagePath: string, suffix: string): Answer {
	const anchor = suffix.includes('#') ? suffix.slice(suffix.indexOf('#')) : '';
	const label = `${page?.title ?? seminar.title}${anchor}`;
	return { kind: 'passage', label, note: seminar.title, path: `${seminar.id}/${pagePath}${suffix}`, links: [] };
}

/** The page or passage of an address anywhere in a text: after an origin, a base or a locale, or inside a citation. */
function answerToAddress(text: string, seminars: readonly CatalogSeminar[]): Answer[] {
	if (!text.includes('/')) return [];
	for (const seminar of seminars) {
		const start = text.search(new RegExp(`(?<![\\w-])${seminar.id}/`));
		if (start < 0) continue;
		AFTER_SEMINAR.lastIndex = start + seminar.id.length + 1;
		const [, id, wording = '', anchor] = AFTER_SEMINAR.exec(text) ?? [];
		const page = seminar.pages.find((one) => one.id === id);
		return [answer(seminar, page, id === undefined ? '' : `${id}/`, anchor === undefined ? '' : `${wording}#${anchor}`)];
	}
	return [];
}

/**
 * An anchor alone is answered with that anchor on every page, or on the pages whose id is in front of it; whether a page has it is not
 * known here. Width does not matter (＃ｐ１).
 */
export function citationAnswers({ text: typed, catalog }: Pick<AnswerRequest, 'text' | 'catalog'>): Answer[] {
	const text = typed.normalize('NFKC').trim();
	const match = ANCHOR_ALONE.exec(text);
	if (!match) return answerToAddress(text, catalog.seminars);
	const [, pageId, anchorOnPage, anchorAlone] = match;
	return catalog.seminars.flatMap((seminar) =>
		seminar.pages
			.filter(({ id }) => pageId === undefined || id === pageId)
			.map((page) => answer(seminar, page, `${page.id}/`, `#${anchorOnPage ?? anchorAlone}`)),
	);
}

/**
 * What `citationAnswers` gives, without anchors that no page has. Those of an address stay: the page itself says that they are gone.
 * @param wanted so many answers are enough
 * @throws if a text cannot be loaded or is damaged
 */
export async function citedPassages(request: AnswerRequest, wanted: number, texts: PageTexts, locale: Locale): Promise<Answer[]> {
	const found = citationAnswers(request);
	return request.text.includes('/') ? found : await existingAnchors(found, pagePathsIn(request.catalog), wanted, texts, locale);
}
