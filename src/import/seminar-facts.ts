/** Id, title and date of an imported seminar: from the source if it has them, else from the file. */
import { dateIn } from '../formats/shared/title-and-date.ts';
import type { Finding, Transcript } from '../formats/shared/transcript.ts';
import { isSeminarId } from '../record/ids.ts';
import type { SeminarFacts } from '../record/model.ts';
import type { Source } from './inputs.ts';
import { freeId, slug } from './new-ids.ts';

const LEADING_DATE = /^\d{4}-\d{2}-\d{2}[\s_-]+/;
const EXTENSION = /\.(?:an\.)?\w{1,8}$/;

export type KnownFacts = Partial<SeminarFacts> & Pick<SeminarFacts, 'title' | 'date'>;

/** The date: from the file's name, else the first in the text, else the file's own, which the summary then says is a guess. */
function dateOf(transcript: Transcript, source: Source, findings: Finding[]): { date: string; summary?: string } {
	const named = dateIn(source.name.replace(/^(\d{4})(\d{2})(\d{2})(?!\d)/, '$1-$2-$3'));
	if (named !== null) return { date: named };
	if (transcript.date !== null) {
		const { line, text } = transcript.date;
		findings.push({ line, message: `the date was taken from the text: ${text}` });
		return { date: text };
	}
	findings.push({
		line: 1,
		message: `no date was found: the date of the file, ${source.changed}, is used; import again with --date YYYY-MM-DD, or correct date in seminar.yaml and remove the summary that says so`,
	});
	return { date: source.changed, summary: '日期未詳，暫以文件日期代之。' };
}

/** What the editor says on the command line. */
function optionFacts({ title, date }: { title?: string | null; date?: string | null }): Partial<SeminarFacts> {
	return { ...(title == null ? {} : { title }), ...(date == null ? {} : { date }) };
}

/**
 * @param options title and date as the editor gives them, which go before the source's
 * @param isTaken whether a seminar has this id already
 * @returns an id that is free and can be an address, the facts that go into seminar.yaml, and what was guessed
 */
export function seminarFacts(
	transcript: Transcript,
	source: Source,
	options: { title?: string | null; date?: string | null },
	isTaken: (id: string) => boolean,
): { id: string; facts: KnownFacts; findings: Finding[] } {
	const findings: Finding[] = [];
	const stem = source.name.replace(EXTENSION, '');
	const given = { ...transcript.facts, ...transcript.metadata?.facts, ...optionFacts(options) };
	const dated = given.date === undefined ? dateOf(transcript, source, findings) : { date: given.date };
	if (transcript.title === null && given.title === undefined)
		findings.push({
			line: 1,
			message: `no title was found: the file's name, “${stem}”, is used; to give one, import again with --title 'TITLE'`,
		});
	const title = given.title ?? ((transcript.title?.text ?? stem).replace(LEADING_DATE, '') || stem);
	const facts = { ...dated, ...(transcript.kind ? { kind: transcript.kind } : {}), ...given, title };
	const fromFile = `${facts.date}-${slug(stem.replace(LEADING_DATE, '')) || 'seminar'}`.replace(`${facts.date}-${facts.date}`, facts.date);
	const id = freeId(transcript.metadata?.id ?? fromFile, (one) => isTaken(one) || !isSeminarId(one));
	return { id, facts, findings };
}
