/** Pictures that an earlier build drew: drawing one takes as long as writing ten pages. The edge to the disk. */
import { hash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Beside what other tools keep; a folder that may be removed at any time. */
const FOLDER = join('node_modules', '.cache', 'share-pictures');
/** What a picture depends on beside its texts: how it is drawn, and which versions of fonts and libraries are installed. */
const MADE_BY = ['src/cards/*.ts', 'src/record/palette.ts', 'src/i18n/line-edges.ts', 'package-lock.json'];

let maker: string | undefined;

/** A hash of the files that draw pictures; made once. */
function makerHash(): string {
	const files = globSync(MADE_BY).sort();
	maker ??= hash('sha256', files.map((file) => `${file}\0${hash('sha256', readFileSync(file))}`).join('\n'));
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
	try {
		mkdirSync(FOLDER, { recursive: true });
		// Written beside and renamed, so that a build beside this one never reads half a picture.
		const part = `${file}.${process.pid}`;
		writeFileSync(part, drawn);
		renameSync(part, file);
	} catch {
		// A folder that cannot be written only costs time.
	}
	return drawn;
}
