/** One source, from its bytes to the files of its folder. Pure but for the register of speakers, which grows. */

import { readAkn } from '../formats/akn/read.ts';
import { readMarkdown } from '../formats/markdown/read.ts';
import { readNews } from '../formats/news/read.ts';
import { SourceError } from '../formats/shared/source-error.ts';
import { lineStarts } from '../formats/shared/source-lines.ts';
import { dateIn, freeId, slug } from '../formats/shared/title-and-date.ts';
import type { Finding, Given, Transcript } from '../formats/shared/transcript.ts';
import { readTurns } from '../formats/turns/read.ts';
import { isSeminarId } from '../record/ids.ts';
import { clean } from './clean.ts';
import { type Decoded, decode } from './decode.ts';
import { detect, type Format } from './detect.ts';
import { type Folder, folderOf } from './seminar-folder.ts';
import type { Register } from './speaker-register.ts';

/** The longest line allowed, in characters. A longer one has lost its line ends. */
export const LONGEST_LINE = 200_000;
/** How much of a source tells its kind, in characters. */
const LOOKED_AT = 1_000_000;
const DAY_AHEAD = /^\d{4}-\d{2}-\d{2}[\s_-]+/;

export interface Source {
	bytes: Uint8Array;
	/** The file's name, without its folder. */
	name: string;
	/** The day the file was last changed, YYYY-MM-DD. */
	changed: string;
}

export interface Wishes {
	format: Format | 'auto';
	encoding: string | null;
	/** The seminar's id; made from day and file name where null. */
	id: string | null;
}

export interface Converted extends Folder {
	id: string;
	format: Format;
	encoding: string;
	title: string;
	/** source.txt; UTF-8. */
	source: string;
	/** Whether source.txt has other bytes than the file received, which is then kept beside it. */
	recoded: boolean;
	topics: Given['topics'];
}

function read(format: Format, text: string, lineAt: (offset: number) => number): Transcript {
	switch (format) {
		case 'news':
			return readNews(text);
		case 'turns':
			return readTurns(text);
		case 'markdown':
			return readMarkdown(text, lineAt);
		case 'akn':
			return readAkn(text, lineAt);
	}
}

function checkLines(text: string): void {
	for (const [i, start] of lineStarts(text).entries()) {
		const end = text.indexOf('\n', start);
		const length = (end < 0 ? text.length : end) - start;
		if (length <= LONGEST_LINE) continue;
		throw new SourceError(
			i + 1,
			`the line has ${length} characters, more than any paragraph (${LONGEST_LINE}): break it where its paragraphs end`,
		);
	}
}

function decodingFindings({ encoding, guessed, malformed }: Decoded): Finding[] {
	const findings: Finding[] = [];
	if (guessed) findings.push({ line: 1, what: `the encoding was taken to be ${encoding}; if words look wrong, name it with --encoding` });
	if (encoding !== 'utf-8')
		findings.push({ line: 1, what: `source.txt is the text in UTF-8; the ${encoding} file as received is beside it` });
	if (malformed.length > 0) {
		const lines = malformed.slice(0, 10).join(', ');
		findings.push({
			line: malformed[0] ?? 1,
			what: `bytes that mean nothing in ${encoding} became \uFFFD on ${malformed.length} line(s): ${lines}`,
		});
	}
	return findings;
}

/** The seminar's day: from the source, else from the file's name, else the file's own date, with a summary that says the day is unknown. */
function dayOf(transcript: Transcript, source: Source, findings: Finding[]): { date: string; summary?: string } {
	const named = dateIn(source.name.replace(/^(\d{4})(\d{2})(\d{2})(?!\d)/, '$1-$2-$3'));
	if (named !== null) return { date: named };
	if (transcript.date !== null) {
		findings.push({ line: transcript.date.line, what: `the day was taken from the text: ${transcript.date.text}` });
		return { date: transcript.date.text };
	}
	findings.push({
		line: 1,
		what: `no day was found: ${source.changed} is the file's own; mend date in seminar.yaml and remove the summary that says so`,
	});
	return { date: source.changed, summary: '日期未詳，暫以檔案日期代之。' };
}

/**
 * @param taken whether a seminar's id is taken
 * @throws SourceError, DecodeError
 */
export function convert(source: Source, wishes: Wishes, register: Register, taken: (id: string) => boolean): Converted {
	const decoded = decode(source.bytes, wishes.encoding);
	const findings = decodingFindings(decoded);
	if (!/[^\s\p{Cc}\p{Cf}]/u.test(decoded.text)) throw new SourceError(1, 'the file is empty');
	const format = wishes.format === 'auto' ? detect(clean(decoded.text.slice(0, LOOKED_AT), false).text, source.name) : wishes.format;
	const plain = format === 'news' || format === 'turns';
	if (format !== 'akn') checkLines(decoded.text);
	const cleaned = clean(decoded.text, plain);
	const transcript = read(format, cleaned.text, cleaned.lineAt);
	const stem = source.name.replace(/\.(?:an\.)?\w{1,8}$/, '');
	const { given, title } = transcript;
	const day = given?.seminar.date === undefined ? dayOf(transcript, source, findings) : { date: given.seminar.date };
	if (title === null && given?.seminar.title === undefined)
		findings.push({ line: 1, what: `the source gives no title: “${stem}” is the file's name` });
	const meta = {
		...day,
		...(transcript.kind ? { kind: transcript.kind } : {}),
		...given?.seminar,
		title: given?.seminar.title ?? ((title?.text ?? stem).replace(DAY_AHEAD, '') || stem),
	};
	const ownId =
		given?.id ?? `${meta.date}-${slug(stem.replace(DAY_AHEAD, '')) || 'seminar'}`.replace(`${meta.date}-${meta.date}`, meta.date);
	const id = wishes.id ?? freeId(ownId, (one) => taken(one) || !isSeminarId(one));
	const folder = folderOf(id, meta, transcript, decoded.text, cleaned, register);
	if (folder.pages === 0) throw new SourceError(1, 'the file has a title but no words below it');
	return {
		...folder,
		findings: [...findings, ...folder.findings].sort((a, b) => a.line - b.line),
		id,
		format,
		encoding: decoded.encoding,
		title: meta.title,
		source: decoded.text,
		recoded: decoded.encoding !== 'utf-8' || decoded.malformed.length > 0,
		topics: given?.topics ?? new Map(),
	};
}
