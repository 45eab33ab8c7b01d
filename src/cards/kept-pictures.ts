/** Pictures that an earlier build drew: drawing one takes as long as writing ten pages. The edge to the disk. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOfFiles, KEPT_FILES, keepFile } from '../content/kept-files.ts';

const FOLDER = join(KEPT_FILES, 'share-pictures');
/** What a picture depends on beside its texts: how it is drawn, and which versions of fonts and libraries are installed. */
const MADE_BY = ['src/cards/*.ts', 'src/record/palette.ts', 'src/i18n/line-edges.ts', 'package-lock.json'];

let maker: string | undefined;

/** A hash of the files that draw pictures; made once. */
function makerHash(): string {
	maker ??= hashOfFiles(MADE_BY);
	return maker;
}

function read(file: string): Buffer | undefined {
	try {
		return readFileSync(file);
	} catch {
		return undefined;
	}
}

/**
 * A picture that was drawn before, else a new one, which is kept.
 * @param texts all that it shows, and its colours
 * @returns the same bytes as a new picture: the name of the file is a hash of everything that it is drawn from
 */
export async function keptPicture(texts: object, draw: () => Promise<Buffer>): Promise<Buffer> {
	const file = join(FOLDER, `${hash('sha256', `${makerHash()}\0${JSON.stringify(texts)}`)}.png`);
	const kept = read(file);
	if (kept !== undefined) return kept;
	const drawn = await draw();
	keepFile(file, drawn);
	return drawn;
}
