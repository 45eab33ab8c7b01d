/** From the lines of a plain source to its paragraphs: what is no text is left out, broken lines are joined, each with its reason. */
import { withoutClockLines } from '../layout/clock-lines.ts';
import { withoutPageFurniture } from '../layout/page-furniture.ts';
import { unwrap } from '../layout/unwrap.ts';
import { withoutWebFurniture } from '../layout/web-furniture.ts';
import { LabelReader } from '../shared/labelled-turns.ts';
import { type Omission, type Paragraph, type SourceContext, slice } from '../shared/paragraphs.ts';
import { isDirection } from '../shared/stage-directions.ts';
import type { Finding, Rule } from '../shared/transcript.ts';
import { cueParagraphs, isSubtitles } from '../subtitles/cues.ts';
import { labelled } from './marked-labels.ts';
import { withNameLines } from './name-lines.ts';

export interface PlainParagraphs {
	paragraphs: Paragraph[];
	omissions: Omission[];
	rules: Rule[];
	findings: Finding[];
}

const SPLIT = '一行之內有幾位發言者的話：在標籤之前分段。';
const BRACKETED = /^[（(［[〔【]/u;
const FACT = /^[^：:︰﹕∶。，]{1,16}[：:︰﹕∶]\s*\S/u;
/** Where a label stands behind a sentence and a blank in the same line. */
const LABEL_WITHIN = /(?<=[。！？!?….”」』）)])[ \t\u3000]+(?=[^\s：:。，,；;！？!?]{1,16}[：:])/gu;
/** At least this many labels within lines show that a source has lost its line ends. */
const LEAST_WITHIN = 3;
/** The title and facts stand among so many first lines: they are never joined. */
const HEAD_LINES = 12;

/** Paragraphs that a source without line ends has in one line. */
function splitAtLabels(lines: readonly Paragraph[]): Paragraph[] {
	const starts = lines.map(({ text }) => [...text.matchAll(LABEL_WITHIN)].map((match) => match.index + match[0].length));
	if (starts.flat().length < LEAST_WITHIN || starts.flat().length < lines.length) return [...lines];
	return lines.flatMap((line, i) => {
		const cuts = [0, ...(starts[i] ?? []), line.text.length];
		return cuts.slice(0, -1).flatMap((from, n) => slice(line, from, cuts[n + 1]) ?? []);
	});
}

/** @param lines each line that is not blank */
export function plainParagraphs(lines: readonly Paragraph[], context: SourceContext): PlainParagraphs {
	const outside = lines.filter(({ hint }) => hint.leftOut !== undefined);
	const leftOut = outside.map(({ line, hint }) => ({ line, reason: hint.leftOut ?? '' }));
	const inside = lines.filter(({ hint }) => hint.leftOut === undefined);
	if (isSubtitles(inside)) {
		const { paragraphs, omissions, rules } = cueParagraphs(inside);
		const findings = [{ line: 1, message: 'the times of the subtitles became the times of the paragraphs they begin' }];
		return { paragraphs, omissions: [...leftOut, ...omissions], rules, findings };
	}
	const pages = withoutPageFurniture(inside, context.pageBreaks);
	const clocks = withoutClockLines(pages.lines);
	const web = withoutWebFurniture(clocks.lines);
	const split = withNameLines(splitAtLabels(web.lines));
	const labels = new LabelReader(split.map(labelled), 'plain', context);
	const isSpeaker = new Set(split.filter((one) => labels.isSpeaker(labelled(one))));
	const opens = (one: Paragraph) => BRACKETED.test(one.text) || isSpeaker.has(one);
	const head = new Set(split.slice(0, HEAD_LINES).filter((one, i) => i === 0 || (FACT.test(one.text) && !isSpeaker.has(one))));
	const standsAlone = (one: Paragraph) =>
		head.has(one) ||
		isDirection(one.text) ||
		one.hint.nameAlone === true ||
		(isSpeaker.has(one) && labels.labelOf(labelled(one))?.alone === true);
	const paragraphs = unwrap(split, opens, standsAlone);
	const omissions = [...leftOut, ...pages.omissions, ...clocks.omissions, ...web.omissions];
	const findings = omissionFindings([...pages.omissions, ...web.omissions], lines);
	if (paragraphs.length < split.length) {
		const count = split.length - paragraphs.length;
		findings.push({ line: 1, message: `${count} line ends were taken for breaks inside a paragraph: the lines were joined` });
	}
	const splits = split.length > web.lines.length ? web.lines.map(({ line }) => ({ line, reason: SPLIT })) : [];
	return { paragraphs, omissions: [...splits, ...omissions], rules: [], findings };
}

function omissionFindings(omissions: readonly Omission[], lines: readonly Paragraph[]): Finding[] {
	const texts = new Map(lines.map(({ line, text }) => [line, text]));
	return omissions.map(({ line }) => ({ line, message: `“${texts.get(line) ?? ''}” was left out: it is not part of the text` }));
}
