/** An anchor, an address of the record, or a whole citation that has one: straight to the passage. */

import type { CatalogPage, CatalogSeminar } from '../shared/catalog.ts';
import type { Answer } from '../shared/results.ts';
import type { AnswerSource } from './answer-request.ts';

const ANCHOR = 'p[1-9]\\d*(?:-s[1-9]\\d*)?(?:~p[1-9]\\d*(?:-s[1-9]\\d*)?)?';
const ANCHOR_ALONE = new RegExp(`^(?:([a-z0-9-]+)/?)?#(${ANCHOR})$|^(${ANCHOR})$`);
/** What may stand behind `seminar/` in an address: `page/`, `?w=…`, `#anchor`; a full stop behind it is none of it. */
const REST = /(?:([a-z0-9]+(?:-[a-z0-9]+)*)\/)?(\?w=[\w.~-]+)?(?:#([\w~-]+))?/y;

function answer(seminar: CatalogSeminar, page: CatalogPage | undefined, part: string, rest: string): Answer {
	const anchor = rest.includes('#') ? rest.slice(rest.indexOf('#')) : '';
	const label = `${page?.title ?? seminar.title}${anchor}`;
	return { kind: 'passage', label, note: seminar.title, path: `${seminar.id}/${part}${rest}`, links: [] };
}

/** The place that an address in a text names, wherever it stands: behind an origin, a base or a script, inside a citation. */
function addressed(text: string, seminars: readonly CatalogSeminar[]): Answer[] {
	if (!text.includes('/')) return [];
	for (const seminar of seminars) {
		const at = text.search(new RegExp(`(?<![\\w-])${seminar.id}/`));
		if (at < 0) continue;
		REST.lastIndex = at + seminar.id.length + 1;
		const [, part, wording = '', anchor] = REST.exec(text) ?? [];
		const page = seminar.pages.find(({ id }) => id === part);
		return [answer(seminar, page, part === undefined ? '' : `${part}/`, anchor === undefined ? '' : `${wording}#${anchor}`)];
	}
	return [];
}

/** Answers a query that is an anchor (of every page, or of the pages named in front of it) or has an address in it. */
export const citationAnswers: AnswerSource = ({ text, catalog }) => {
	const alone = ANCHOR_ALONE.exec(text.trim());
	if (!alone) return addressed(text, catalog.seminars);
	const [, name, behind, bare] = alone;
	return catalog.seminars.flatMap((seminar) =>
		seminar.pages
			.filter(({ id }) => name === undefined || id === name)
			.map((page) => answer(seminar, page, `${page.id}/`, `#${behind ?? bare}`)),
	);
};
