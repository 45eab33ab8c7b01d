/** Times of a recording that stand on a line of their own: below each name (Feishu), or every few minutes (Google Meet). */
import { cueTime, secondsOf } from '../../record/cue-time.ts';
import type { Omission, Paragraph } from '../shared/paragraphs.ts';

const CLOCK = /^\d{1,2}:\d{2}(?::\d{2})?$/u;
/** Fewer lines may be the hours of a program. */
const LEAST_LINES = 2;
/** A recording's first time is before this second. */
const LATEST_START = 180;
const REASON = '錄音的時間：軟件所加，不是發言者的話。';

/** Takes the lines out and keeps each time with the line below. Hours of the day (9:30) stay: only times that begin near zero and ascend are a recording's. */
export function withoutClockLines(lines: readonly Paragraph[]): { lines: Paragraph[]; omissions: Omission[] } {
	const seconds = lines.flatMap(({ text }) => (CLOCK.test(text) ? [secondsOf(cueTime(text) ?? '')] : []));
	const ascends = seconds.every((time, i) => i === 0 || time >= (seconds[i - 1] ?? 0));
	if (seconds.length < LEAST_LINES || (seconds[0] ?? LATEST_START) >= LATEST_START || !ascends) return { lines: [...lines], omissions: [] };
	const kept: Paragraph[] = [];
	const omissions: Omission[] = [];
	let above: Paragraph | null = null;
	for (const line of lines) {
		if (CLOCK.test(line.text)) {
			omissions.push({ line: line.line, reason: REASON });
			above = line;
			continue;
		}
		const time = above === null ? null : cueTime(above.text);
		kept.push(
			above === null ? line : { ...line, spaced: line.spaced || above.spaced, hint: { ...line.hint, ...(time === null ? {} : { time }) } },
		);
		above = null;
	}
	return { lines: kept, omissions };
}
