/** Checks that what a page refers to exists: speakers, topics, anchors, quoted wordings. Pure. */
import { type Page, paragraphsOf } from '../record/model.ts';
import type { ParsedPage } from './mdx/parsed-page.ts';
import type { Problem } from './problem.ts';
import type { Known } from './read-context.ts';
import type { FrontMatter } from './schemas/page-schema.ts';
import type { Checked } from './yaml.ts';

/** The references of a page's front matter. */
export function checkReferences(page: Page, lineAt: Checked<unknown>['lineAt'], known: Known, times: FrontMatter['times']): Problem[] {
	const problems: Problem[] = [];
	const report = (path: PropertyKey[], what: string, remedy: string, dependsOn?: string) =>
		problems.push({ file: page.file, line: lineAt(path), what, remedy, ...(dependsOn && { dependsOn }) });
	const texts = new Map(paragraphsOf(page).flatMap((one) => [one, ...one.passages].map(({ id, text }) => [id, text])));
	const checkPerson = (path: PropertyKey[], id: string) => {
		if (!known.speakers.has(id))
			report(path, `no speaker “${id}”`, 'Add the id to content/speakers.yaml, or correct it here.', 'speakers.yaml');
	};
	if (page.speaker !== null) checkPerson(['speaker'], page.speaker);
	for (const [i, id] of page.about.entries()) checkPerson(['about', i], id);
	const checkAnchor = (path: PropertyKey[], anchor: string) => {
		if (!texts.has(anchor)) report(path, `no anchor “${anchor}” on this page`, `Use one of ${[...texts.keys()].join(', ')}.`);
	};
	for (const [i, point] of page.points.entries()) {
		checkAnchor(['points', i, 'at'], point.at);
		for (const [j, topic] of point.topics.entries()) {
			if (known.topics.has(topic)) continue;
			report(['points', i, 'topics', j], `no topic “${topic}”`, 'Add the id to content/topics.yaml, or correct it here.', 'topics.yaml');
		}
	}
	for (const [i, { at }] of times.entries()) checkAnchor(['times', i, 'at'], at);
	const checkQuote = (path: PropertyKey[], anchor: string, quote: string) => {
		checkAnchor([...path.slice(0, -1), 'at'], anchor);
		if (texts.get(anchor)?.includes(quote) !== false) return;
		report(path, `“${quote}” does not occur in ${anchor}`, 'Copy the wording from the text exactly.');
	};
	for (const [i, { at, quote }] of page.notes.entries()) checkQuote(['notes', i, 'quote'], at, quote);
	for (const [i, { at, quote }] of page.narration.entries()) {
		if (quote === undefined) checkAnchor(['narration', i, 'at'], at);
		else checkQuote(['narration', i, 'quote'], at, quote);
	}
	for (const [i, { at, value }] of page.figures.entries()) checkQuote(['figures', i, 'value'], at, value);
	return problems;
}

/** The speakers of a page's `<Speech>` elements. */
export function checkSpeakers({ speeches }: ParsedPage, file: string, speakers: Known['speakers']): Problem[] {
	return speeches.flatMap(({ speaker, line }) => {
		if (speaker === null || speakers.has(speaker)) return [];
		const remedy = 'Add the id to content/speakers.yaml, or correct it in <Speech by="…">.';
		return [{ file, line, what: `no speaker “${speaker}”`, remedy, dependsOn: 'speakers.yaml' }];
	});
}
