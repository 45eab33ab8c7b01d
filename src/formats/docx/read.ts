/** A Word file as text. Mammoth reads it to HTML; headings, bold words, lists and tables are kept as hints. */
import { fromHtml } from 'hast-util-from-html';
import mammoth from 'mammoth';
import { htmlLines } from '../html/read-lines.ts';
import { SourceError } from '../shared/transcript.ts';
import type { UnpackedText } from '../shared/unpacked.ts';

const STYLES = [
	"p[style-name='Title'] => h1:fresh",
	"p[style-name='Subtitle'] => p:fresh",
	"p[style-name='標題'] => h1:fresh",
	"p[style-name='标题'] => h1:fresh",
];

/** @throws SourceError where the file is no Word file */
export async function readDocx(bytes: Uint8Array): Promise<UnpackedText> {
	const ignoreImages = mammoth.images.imgElement(async () => ({ src: '' }));
	let html: string;
	try {
		({ value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap: STYLES, convertImage: ignoreImages }));
	} catch {
		throw new SourceError(1, 'the file is no Word file (.docx), or it is damaged: save it again in Word, or export it as text');
	}
	const lines = htmlLines(fromHtml(html, { fragment: true }));
	const hints = new Map(lines.map(({ hint }, i) => [i + 1, hint]));
	return { text: `${lines.map(({ text }) => text).join('\n')}\n`, hints, findings: [] };
}
