/** The text of a content file. It must be UTF-8: another encoding would be published as nonsense. Pure. */
import type { Problem } from './problem.ts';

const LINE_FEED = 0x0a;
const strict = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodes(bytes: Uint8Array): boolean {
	try {
		strict().decode(bytes);
		return true;
	} catch {
		return false;
	}
}

/** The line, from 1, of the first bytes that are not UTF-8. */
function faultyLine(bytes: Uint8Array): number {
	for (let line = 1, start = 0; ; line++) {
		const end = bytes.indexOf(LINE_FEED, start);
		if (end < 0 || !decodes(bytes.subarray(start, end))) return line;
		start = end + 1;
	}
}

function notUtf8(bytes: Uint8Array, file: string): Problem {
	const what = 'the file is not UTF-8; it may be GBK, Big5 or UTF-16';
	const remedy = 'Save it as UTF-8: most editors have “Save with encoding”; or `iconv -f gb18030 -t utf-8 FILE`.';
	return { file, line: faultyLine(bytes), what, remedy };
}

/** The text of a file, or what is wrong with its bytes. */
export function decodeContent(bytes: Uint8Array, file: string): { text: string } | { problem: Problem } {
	try {
		return { text: strict().decode(bytes) };
	} catch {
		return { problem: notUtf8(bytes, file) };
	}
}
