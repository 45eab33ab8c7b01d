/** Packs a built site's text ahead: `.br` and `.gz` beside each file, for servers that send them as they are. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { mapAtOnce } from '../search/build/at-once.ts';
import { filesIn } from './files-in.ts';
import { type FormerSite, takeFile } from './kept/former-file.ts';

const packers = {
	br: (bytes: Buffer) =>
		promisify(brotliCompress)(bytes, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
				[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
				[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
			},
		}),
	gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/** Endings of text; everything else that a build makes is packed already. */
const TEXT = /\.(?:html|css|js|json|xml|txt|md|bib|ris|svg|webmanifest)$/;
const PACKED = /\.(?:br|gz)$/;

/** Whether a file is another one packed. */
export function isPacked(path: string): boolean {
	return PACKED.test(path);
}

async function pack(dir: string, path: string, former: FormerSite | undefined): Promise<void> {
	for (const [ending, packer] of Object.entries(packers)) {
		const copy = `${path}.${ending}`;
		if (former?.taken.has(path) && takeFile(former, dir, copy) !== null) continue;
		const bytes = await readFile(join(dir, path));
		const packed = await packer(bytes);
		if (packed.length < bytes.length) await writeFile(join(dir, copy), packed);
	}
}

/**
 * Packs every text of a folder, where that makes it smaller. The same text gives the same bytes.
 * @param former the site before it: of texts that are its own, the packed copies are taken, too
 */
export async function precompress(dir: string, former?: FormerSite): Promise<void> {
	const texts = filesIn(dir).filter((path) => TEXT.test(path));
	await mapAtOnce(texts, (path) => pack(dir, path, former));
}
