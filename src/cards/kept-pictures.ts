/** Pictures that an earlier build drew: drawing one takes as long as writing ten pages. The edge to the disk. */
import { hash } from 'node:crypto';
import { hashOfFiles, isKept, keepFile, keptPath, readKept } from '../content/kept-files.ts';

/** What a picture depends on beside its texts: how it is drawn, and which versions of fonts and libraries are installed. */
const MADE_BY = ['src/cards/*.ts', 'src/record/palette.ts', 'src/i18n/line-edges.ts', 'package-lock.json'];

let maker: string | undefined;

/** A hash of the files that draw pictures; made once. */
function makerHash(): string {
	maker ??= hashOfFiles(MADE_BY);
	return maker;
}

/** Where a picture is kept: the name of the file is a hash of everything that it is drawn from. */
function fileOf(texts: object): string {
	return keptPath('share-pictures', hash('sha256', `${makerHash()}\0${JSON.stringify(texts)}`));
}

/**
 * A picture that was drawn before, else a new one, which is kept.
 * @param texts all that it shows, and its colours
 * @returns the same bytes as a new picture
 */
export async function keptPicture(texts: object, draw: () => Promise<Buffer>): Promise<Buffer> {
	const file = fileOf(texts);
	const kept = readKept(file);
	if (kept !== null) return kept;
	const drawn = await draw();
	keepFile(file, drawn);
	return drawn;
}

/**
 * Draws a picture for later, unless it is kept already.
 * @param texts all that it shows, and its colours
 * @returns whether it is kept now; if not, whoever asks for it must draw it again
 */
export async function keepPicture(texts: object, draw: () => Promise<Buffer>): Promise<boolean> {
	const file = fileOf(texts);
	return isKept(file) || keepFile(file, await draw());
}
