/** Checks that concern more than one file or value, which no schema can make. Each adds what is wrong to the context's problems. */
import { EmendationError, type Emendations, editsOf } from '../record/emendation.ts';
import { isPageId, isSeminarId, NAMING_REMEDY } from '../record/ids.ts';
import { type Page, paragraphsOf, type Seminar, type SeminarFacts } from '../record/model.ts';
import type { Known, ReadContext } from './read-context.ts';
import { pageId } from './read-page.ts';
import { MOST_RULE_MS, runawayRule } from './runaway-rule.ts';
import type { Checked } from './yaml.ts';

/** The name of a seminar's folder can be an address. */
export function checkSeminarName(context: ReadContext, folder: string, file: string): void {
	if (isSeminarId(folder)) return;
	context.problems.push({ file, line: 1, what: `“${folder}” cannot be a seminar's address`, remedy: NAMING_REMEDY.seminar });
}

/** The id of a page, from its file's name, can be an address. */
export function checkPageName(context: ReadContext, id: string, file: string): boolean {
	if (isPageId(id)) return true;
	context.problems.push({ file, line: 1, what: `“${id}” cannot be a page's address`, remedy: NAMING_REMEDY.page });
	return false;
}

/** No two pages of a seminar have the same id or the same order. */
export function checkDuplicates(context: ReadContext, folder: string, pages: readonly { page: Page; orderLine: number }[]): void {
	const byId = new Map<string, Page>();
	const byOrder = new Map<number, Page>();
	for (const { page, orderLine } of pages) {
		const report = (line: number, what: string, remedy: string) => context.problems.push({ file: page.file, line, what, remedy });
		const sameId = byId.get(page.id);
		if (sameId) report(1, `two pages of one name: ${sameId.file} has the address /${folder}/${page.id}/ too`, 'Rename one of them.');
		byId.set(page.id, page);
		const sameOrder = byOrder.get(page.order);
		if (sameOrder)
			report(orderLine, `two pages of order ${page.order}: ${sameOrder.file} is the other`, 'Give each page an order of its own.');
		byOrder.set(page.order, page);
	}
}

/** Every participant, and everyone whose posts are given, is in speakers.yaml. */
export function checkParticipants(context: ReadContext, facts: Checked<SeminarFacts>, speakers: Known['speakers']): void {
	const { participants = [], chair = [], posts = {} } = facts.value ?? {};
	const named: [id: string, path: PropertyKey[]][] = [
		...participants.map((id, i): [string, PropertyKey[]] => [id, ['participants', i]]),
		...chair.map((id, i): [string, PropertyKey[]] => [id, ['chair', i]]),
		...Object.keys(posts).map((id): [string, PropertyKey[]] => [id, ['posts', id]]),
	];
	for (const [id, path] of named) {
		if (speakers.has(id)) continue;
		const remedy = 'Add the id to content/speakers.yaml, or correct it here.';
		context.problems.push({ file: facts.file, line: facts.lineAt(path), what: `no speaker “${id}”`, remedy, dependsOn: 'speakers.yaml' });
	}
}

/** Every pattern is a regular expression that comes to an end, and every case finds its wording in the source. */
export function checkEmendations(context: ReadContext, source: string, { value, lineAt, file }: Checked<Emendations>): void {
	const runaway = runawayRule(source, value?.rules ?? []);
	if (runaway >= 0) {
		const what = `the rule “${value?.rules[runaway]?.id}” took more than ${MOST_RULE_MS / 1000} s: its pattern tries the same characters in too many ways`;
		const remedy = 'Repeat no group that holds a repetition itself, such as (a+)+; or state the changes as cases.';
		context.problems.push({ file, line: lineAt(['rules', runaway, 'find']), what, remedy });
		return;
	}
	try {
		editsOf(source, value ?? { rules: [], cases: [] });
	} catch (error) {
		if (!(error instanceof EmendationError)) throw error;
		const remedy = 'Copy the wording from source.txt exactly, and give the number of its line.';
		context.problems.push({ file, line: lineAt(error.path), what: error.message, remedy });
	}
}

/** Every page is in a seminar's folder: others would not be published. */
export function checkStrayPages(context: ReadContext, folders: ReadonlySet<string>): void {
	for (const path of context.files.keys()) {
		const parts = path.split('/');
		if (!path.endsWith('.mdx') || (parts.length === 2 && folders.has(parts[0] ?? ''))) continue;
		context.problems.push({
			file: context.pathOf(path),
			line: 1,
			what: "the page is not in a seminar's folder",
			remedy: `Move ${pageId(parts.at(-1) ?? '')} into a folder that has a seminar.yaml.`,
		});
	}
}

/** Every link from the record's words to an anchor of the archive leads to an existing one. */
export function checkLinks(context: ReadContext, seminars: readonly Seminar[]): void {
	const pages = new Map<string, Page>(
		seminars.flatMap(({ id, pages }) => pages.map((page) => [`/${id}/${page.id}/`, page] as const)).reverse(),
	);
	for (const { page, url, line } of context.links) {
		const [path = '', fragment] = url.split('#');
		const target = path === '' ? page : pages.get(path);
		if (target === undefined || fragment === undefined) continue;
		if (paragraphsOf(target).some((one) => one.id === fragment || one.passages.some(({ id }) => id === fragment))) continue;
		const what = `the link leads to the anchor “${fragment}”, which does not exist`;
		context.problems.push({ file: page.file, line, what, remedy: `Link to a paragraph or passage of ${target.file}.` });
	}
}
