/** Converts one source, from its bytes to the files of a seminar's folder. Pure, but new people are added to the register. */
import type { SourceContext } from '../formats/shared/paragraphs.ts';
import { type Finding, SourceError, type SourceMetadata, type Transcript } from '../formats/shared/transcript.ts';
import type { RecordLang } from '../i18n/locale.ts';
import { lineStarts } from '../record/line-ends.ts';
import { clean } from './clean.ts';
import { type Decoded, decode, decodingFindings } from './decode.ts';
import type { Source } from './inputs.ts';
import { langOf } from './record-lang.ts';
import { seminarFacts } from './seminar-facts.ts';
import { type SeminarFolder, seminarFolder } from './seminar-folder.ts';
import { detectFormat, SOURCE_FORMATS, type SourceFormatName } from './source-format.ts';
import type { SpeakerRegister } from './speaker-register.ts';

/** No paragraph is longer. A longer line has lost its line ends. */
const MOST_LINE_CHARACTERS = 200_000;
/** How much of a source is looked at to find its format. */
const DETECTION_CHARACTERS = 1_000_000;

export interface ImportOptions {
	format: SourceFormatName | 'auto';
	/** A name of the Encoding Standard; null to detect the encoding. */
	encoding: string | null;
	/** The seminar's id; null to make it from the date and the file's name. */
	id: string | null;
	/** The seminar's title and date; null to find them in the source. */
	title?: string | null;
	date?: string | null;
	/** The record's language; null to find it by its characters and words. */
	lang?: RecordLang | null;
	/** Whose labels are whose: label → name. */
	speakers?: ReadonlyMap<string, string>;
}

export interface Converted extends SeminarFolder {
	id: string;
	format: SourceFormatName;
	encoding: string;
	title: string;
	/** The text of source.txt. */
	source: string;
	/** Whether source.txt has other bytes than the file received, which is then kept too. */
	recoded: boolean;
	topics: SourceMetadata['topics'];
}

/** @throws SourceError at the first line that is too long */
function checkLineLengths(text: string): void {
	for (const [i, start] of lineStarts(text).entries()) {
		const end = text.indexOf('\n', start);
		const length = (end < 0 ? text.length : end) - start;
		if (length <= MOST_LINE_CHARACTERS) continue;
		const message = `the line has ${length} characters; the limit is ${MOST_LINE_CHARACTERS}: put line breaks between its paragraphs`;
		throw new SourceError(i + 1, message);
	}
}

/** The record's language: what the editor says, else what the source says of itself, else what its characters and words tell. */
function languageFor(
	{ text, encoding }: Decoded,
	{ metadata }: Transcript,
	options: ImportOptions,
): { lang: RecordLang; findings: Finding[] } {
	const known = options.lang ?? metadata?.facts.lang;
	if (known != null) return { lang: known, findings: [] };
	const { lang, byWords } = langOf(text, encoding);
	const why = byWords ? 'by its characters and words' : 'by its characters; no words told the region';
	return { lang, findings: [{ line: 1, message: `the language was taken to be ${lang}, ${why}; to set it, import again with --lang` }] };
}

/**
 * @param isTaken whether a seminar has this id already
 * @throws SourceError where the source cannot become a record
 */
export function convert(source: Source, options: ImportOptions, register: SpeakerRegister, isTaken: (id: string) => boolean): Converted {
	const unpacked = source.unpacked ?? null;
	const decoded: Decoded =
		unpacked === null
			? decode(source.bytes, options.encoding)
			: { text: unpacked.text, encoding: unpacked.container, guessed: false, malformed: [] };
	if (!/[^\s\p{Cc}\p{Cf}]/u.test(decoded.text)) throw new SourceError(1, 'the file is empty');
	const context = (lineAt: SourceContext['lineAt']): SourceContext => ({
		lineAt,
		hints: unpacked?.hints ?? new Map(),
		pageBreaks: new Set(decoded.text.split('\n').flatMap((line, i) => (line.includes('\f') ? [i + 1] : []))),
		isKnown: (name) => register.knows(name),
		speakers: options.speakers ?? new Map(),
	});
	const detect = () => {
		const { text, lineAt } = clean(decoded.text.slice(0, DETECTION_CHARACTERS), false);
		return detectFormat(text, source.name, unpacked !== null, context(lineAt));
	};
	const format = options.format === 'auto' ? detect() : options.format;
	if (format !== 'akn') checkLineLengths(decoded.text);
	const { plain, read } = SOURCE_FORMATS[format];
	const cleaned = clean(decoded.text, plain);
	const transcript = read(cleaned.text, context(cleaned.lineAt));
	const { lang, findings: langFindings } = languageFor(decoded, transcript, options);
	const { id: ownId, facts, findings } = seminarFacts(transcript, source, lang, options, isTaken);
	const id = options.id ?? ownId;
	const folder = seminarFolder(id, facts, transcript, decoded.text, cleaned, register);
	if (folder.pages === 0) throw new SourceError(1, 'the file has a title but no text below it');
	return {
		...folder,
		findings: [...(unpacked?.findings ?? decodingFindings(decoded)), ...langFindings, ...findings, ...folder.findings].sort(
			(a, b) => a.line - b.line,
		),
		id,
		format,
		encoding: decoded.encoding,
		title: facts.title,
		source: decoded.text,
		recoded: unpacked !== null || decoded.encoding !== 'utf-8' || decoded.malformed.length > 0,
		topics: transcript.metadata?.topics ?? new Map(),
	};
}
