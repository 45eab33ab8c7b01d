/** Checks that what `content/site.yaml` refers to exists, and that a speaker says what it quotes. Pure. */
import type { Seminar } from '../record/model.ts';
import { saidAt } from '../record/said-words.ts';
import type { PassageAddress } from '../record/site-identity.ts';
import type { ReadContext } from './read-context.ts';
import type { SiteRead } from './read-site.ts';

/** A fault of a reference: the field with it, what is wrong, what to do. */
type Fault = [field: keyof PassageAddress, what: string, remedy: string];

/** What is wrong with a reference to a passage; null if nothing. */
function faultOf({ seminar, page, at }: PassageAddress, seminars: readonly Seminar[], isQuoted: boolean): Fault | null {
	const pages = seminars.find(({ id }) => id === seminar)?.pages;
	if (!pages) return ['seminar', `no seminar “${seminar}”`, 'Give the name of a folder with a seminar.yaml.'];
	const found = pages.find(({ id }) => id === page);
	if (!found) return ['page', `no page “${page}” in ${seminar}`, `Use one of ${pages.map(({ id }) => id).join(', ')}.`];
	const said = saidAt(found, at);
	if (!said) return ['at', `no anchor “${at}” on the page ${page}`, `Use a paragraph or passage of ${found.file}.`];
	if (isQuoted && (said.speaker === null || said.text === '')) {
		return ['at', `nobody says ${at} of the page ${page}`, 'Choose a passage that a speaker says.'];
	}
	return null;
}

/** Adds to the context's problems what is wrong with the references of site.yaml. */
export function checkSite(context: ReadContext, { site, checked: { file, lineAt } }: SiteRead, seminars: readonly Seminar[]): void {
	for (const [i, { query }] of site.searches.entries()) {
		const asked = new URLSearchParams(query).getAll('seminar');
		for (const seminar of asked.filter((one) => !seminars.some(({ id }) => id === one))) {
			const what = `the search has no seminar “${seminar}”`;
			context.problems.push({
				file,
				line: lineAt(['searches', i, 'address']),
				what,
				remedy: 'Give the name of a folder with a seminar.yaml.',
			});
		}
	}
	const check = (path: PropertyKey[], where: PassageAddress, isQuoted: boolean) => {
		const fault = faultOf(where, seminars, isQuoted);
		if (fault === null) return;
		const [field, what, remedy] = fault;
		context.problems.push({ file, line: lineAt([...path, field]), what, remedy });
	};
	for (const [i, quote] of site.quotes.entries()) check(['quotes', i], quote, true);
	for (const [i, { where }] of site.questions.entries()) if (where) check(['questions', i], where, false);
}
