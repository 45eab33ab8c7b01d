/** Files that are no plain text: .docx and saved web pages become text. */
import { readDocx } from '../formats/docx/read.ts';
import { readHtml } from '../formats/html/read.ts';
import { SourceError } from '../formats/shared/transcript.ts';
import type { UnpackedText } from '../formats/shared/unpacked.ts';
import { decode } from './decode.ts';

export type Container = 'docx' | 'html';

/** First bytes of files that cannot be imported, and what to do. */
const REFUSED: [magic: string, message: string][] = [
	['%PDF', 'this is a PDF: copy its text, or export it as text (pdftotext -layout), and import that'],
	['\u00d0\u00cf\u0011\u00e0', 'this is an old Word file (.doc): save it as .docx and import that'],
	['{\\rtf', 'this is a rich text file (.rtf): save it as .docx and import that'],
];
const HEAD_BYTES = 4096;
const CHARSET = /<meta[^>]+charset=["']?\s*([\w-]+)/i;

function containerOf(head: string, name: string): Container | null {
	if (/\.docx$/i.test(name) || (head.startsWith('PK\u0003\u0004') && /word\/|\[Content_Types\]/.test(head))) return 'docx';
	if (/\.x?html?$/i.test(name) || /^\s*(?:<!doctype html|<html[\s>])/i.test(head.replace(/^\u00ef\u00bb\u00bf/, ''))) return 'html';
	return null;
}

/**
 * The text of a file that is no plain text; null where it is plain text.
 * @throws SourceError where it cannot be read, with what to do
 */
export async function unpack(
	bytes: Uint8Array,
	name: string,
	encoding: string | null,
): Promise<(UnpackedText & { container: Container }) | null> {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
	const refused = REFUSED.find(([magic]) => head.startsWith(magic));
	if (refused !== undefined) throw new SourceError(1, refused[1]);
	const container = containerOf(head, name);
	if (container === null) return null;
	if (container === 'docx') return { ...(await readDocx(bytes)), container };
	const { text } = decode(bytes, encoding ?? CHARSET.exec(head)?.[1] ?? null);
	return { ...readHtml(text), container };
}
