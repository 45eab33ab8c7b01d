/** The form in which a file has the index of places: shorter, because alike values stand side by side. */
import type { PlaceFile, PlaceIndex } from './places.ts';

/** The JSON of a built index's `places.<hash>.json`. */
export interface PackedPlaces extends Omit<PlaceIndex, 'files'> {
	files: PackedFiles;
}

/** Of each file its first word, its name and its length; words and names with blanks between them, of which they have none. */
interface PackedFiles {
	from: string;
	names: string;
	kilobytes: number[];
}

export function packPlaces({ files, ...places }: PlaceIndex): PackedPlaces {
	return {
		...places,
		files: {
			from: files.map(([from]) => from).join(' '),
			names: files.map(([, name]) => name).join(' '),
			kilobytes: files.map(([, , kilobytes]) => kilobytes),
		},
	};
}

export function unpackPlaces({ files: { from, names, kilobytes }, ...places }: PackedPlaces): PlaceIndex {
	const [words, all] = [from.split(' '), names.split(' ')];
	return { ...places, files: kilobytes.map((length, i): PlaceFile => [words[i] ?? '', all[i] ?? '', length]) };
}
