/** Plain-text transcripts with speaker labels: 主席：…, 張三（11時18分）：…, 【講者】, 問：/答：. Nothing in them is markup. */
import { LabelReader, moveTrailingDirections, openTurn } from '../shared/labelled-turns.ts';
import { textLines } from '../shared/source-lines.ts';
import { labelAt } from '../shared/speaker-labels.ts';
import { DATE_LINES, findDate, isTitle } from '../shared/title-and-date.ts';
import { plainBlock, type Section, TRANSCRIPT_TITLE, type Transcript, type Turn } from '../shared/transcript.ts';

/** A whole line in brackets: （笑）, （休息十分鐘）, the title of a part. */
const DIRECTION = /^[（(［[〔][^（）()［］[\]〔〕]*[）)］\]〕]$/u;

/** @param text the cleaned source */
export function readTurns(text: string): Transcript {
	const lines = textLines(text);
	const labels = new LabelReader(lines, 'plain');
	const turns: Turn[] = [];
	const [first] = lines;
	const title = first !== undefined && lines.length > 1 && isTitle(first.text) && labelAt(first.text, 'plain') === null ? first : null;
	let speaker: string | null = null;
	for (const line of title === null ? lines : lines.slice(1)) {
		const label = labels.read(line);
		if (label === null) {
			const kind = DIRECTION.test(line.text) ? 'narrative' : 'paragraph';
			openTurn(turns, speaker).blocks.push(plainBlock(line.start, line.text, kind));
			continue;
		}
		({ speaker } = label);
		const words = line.text.slice(label.length);
		const turn = openTurn(turns, speaker);
		if (words !== '') turn.blocks.push(plainBlock(line.start + label.length, words));
	}
	const section: Section = {
		title: null,
		fallback: TRANSCRIPT_TITLE,
		pageId: null,
		line: first?.number ?? 1,
		turns: moveTrailingDirections(turns),
	};
	return {
		title: title && { text: title.text, line: title.number },
		date: findDate(lines.slice(0, DATE_LINES)),
		sections: [section],
		people: labels.people.people,
		findings: labels.findings(),
		rules: labels.rules(),
	};
}
