/**
 * The emendations of an imported source: rules that take labels and markup out, and one case for each line where the rules alone do not
 * give the text of the pages. The result is checked: it must rebuild the text of the pages from the source.
 */
import { indexAt } from '../formats/shared/source-lines.ts';
import { leavesOf, type Section, type Transcript, textOfSpans } from '../formats/shared/transcript.ts';
import { type Edit, type Emendations, editsOf, emend, linesOf } from '../record/emendation.ts';
import { lineStarts } from '../record/line-ends.ts';
import { type Cleaned, shiftedStarts } from './clean.ts';

const STRUCTURE = '標題、標籤或標記，不是正文的話：成為頁面的標題、發言者或格式。';
const JOINED = '硬換行：同一段話在來源裏分成幾行，這裏接為一段。';
const SPELLING = '標記（強調、鏈接、轉義、折行等）轉為頁面的格式。';

/** The lines of the pages, in the source's order. */
function pageLines(sections: readonly Section[]): string[] {
	const leaves = sections.flatMap(({ turns }) => turns.flatMap(({ blocks }) => leavesOf(blocks)));
	return linesOf(leaves.map(({ spans }) => textOfSpans(spans)).join('\n'));
}

/** The text that the pages have of one line of the source, and whether that line ends on the pages too. */
interface Target {
	text: string;
	ends: boolean;
}

function targetsOf(sections: readonly Section[], starts: readonly number[]): Target[] {
	const targets: Target[] = starts.map(() => ({ text: '', ends: true }));
	const leaves = sections.flatMap(({ turns }) => turns.flatMap(({ blocks }) => leavesOf(blocks)));
	for (const { spans } of leaves) {
		for (const [i, { start, text }] of spans.entries()) {
			const target = targets[indexAt(starts, start)];
			if (target !== undefined) target.text += i === 0 && target.text !== '' ? `\n${text}` : text;
		}
		const end = spans.at(-1)?.end ?? 0;
		for (let line = indexAt(starts, spans[0]?.start ?? 0); (starts[line + 1] ?? end + 1) <= end; line++) {
			const target = targets[line];
			if (target !== undefined) target.ends = false;
		}
	}
	return targets;
}

/**
 * Whether the rules give the text that the pages have of a line.
 * @param fresh whether the line before ended on the pages
 * @param last whether it is the last line of the source
 */
function agrees(made: string, target: Target, fresh: boolean, last: boolean): boolean {
	const wanted = target.text + (target.ends && !last ? '\n' : '');
	if (made === wanted) return true;
	if (!fresh || !target.ends) return false;
	const lines = linesOf(made);
	return (last || lines.length === 0 || made.endsWith('\n')) && lines.join('\n') === linesOf(wanted).join('\n');
}

/** The shortest part that differs and occurs once in the line; the whole line where there is none. */
function narrow(was: string, now: string): { find: string; put: string } {
	let head = 0;
	while (head < Math.min(was.length, now.length) && was[head] === now[head]) head++;
	let tail = 0;
	while (tail < Math.min(was.length, now.length) - head && was.at(-1 - tail) === now.at(-1 - tail)) tail++;
	const find = was.slice(head, was.length - tail);
	const once = find !== '' && was.indexOf(find) === was.lastIndexOf(find);
	return once ? { find, put: now.slice(head, now.length - tail) } : { find: was, put: now };
}

/**
 * @param source the source as received
 * @param cleaned the cleaned text, which the offsets of spans refer to
 * @param rules rules to try after those that cleaned the source
 * @param omissions why single lines were left out
 * @throws Error where the result does not rebuild the text of the pages: an error in this program
 */
export function emendationsFor(
	source: string,
	cleaned: Cleaned,
	sections: readonly Section[],
	{ rules, omissions = [] }: Pick<Transcript, 'rules' | 'omissions'>,
): Emendations {
	const starts = lineStarts(source);
	const targets = targetsOf(sections, shiftedStarts(starts, cleaned.edits));
	const tried = [...cleaned.rules, ...rules].map((rule) => ({ ...rule, count: 0 }));
	const edits = editsOf(source, { rules: tried, cases: [] });
	const reasons = new Map(omissions.map(({ line, reason }) => [line, reason]));
	const reasonOf = (line: number, { text, ends }: Target) =>
		reasons.get(line) ?? (text.trim() === '' ? STRUCTURE : ends ? SPELLING : JOINED);
	const cases: Emendations['cases'] = [];
	let next = 0;
	for (const [i, target] of targets.entries()) {
		const start = starts[i] ?? 0;
		const end = starts[i + 1] ?? source.length;
		const own: Edit[] = [];
		for (let edit = edits[next]; edit !== undefined && edit.start < end; edit = edits[++next]) {
			own.push({ ...edit, start: edit.start - start, end: edit.end - start });
		}
		const line = source.slice(start, end);
		const within = own.every((edit) => edit.end <= line.length);
		if (within && agrees(emend(line, own), target, targets[i - 1]?.ends !== false, end === source.length)) continue;
		const was = target.ends ? line.replace(/\n$/, '') : line;
		if (was === '') continue;
		const change = own.length > 0 ? { find: was, put: target.text } : narrow(was, target.text);
		cases.push({ id: `line-${i + 1}`, line: i + 1, ...change, reason: reasonOf(i + 1, target) });
	}
	const made = counted(source, { rules: tried, cases });
	if (linesOf(emend(source, editsOf(source, made))).join('\n') !== pageLines(sections).join('\n')) {
		throw new Error('the emendations do not rebuild the pages from the source: please report this, with the source');
	}
	return made;
}

/** The same emendations with the number of changes of each rule, without rules that change nothing. */
function counted(source: string, { rules, cases }: Emendations): Emendations {
	const counts = new Map<string, number>();
	for (const { emendation } of editsOf(source, { rules, cases })) counts.set(emendation, (counts.get(emendation) ?? 0) + 1);
	return { rules: rules.map((rule) => ({ ...rule, count: counts.get(rule.id) ?? 0 })).filter(({ count }) => count > 0), cases };
}
