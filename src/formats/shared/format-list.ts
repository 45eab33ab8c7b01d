import type { Extent } from '../../record/site-identity.ts';

/** The export files of a seminar: name, media type, and whether there is one for each locale (`bothLocales`) or for the traditional one only. */
export const FORMATS = {
	epub: { file: 'record.epub', type: 'application/epub+zip', bothLocales: true },
	md: { file: 'record.md', type: 'text/markdown', bothLocales: true },
	txt: { file: 'record.txt', type: 'text/plain', bothLocales: true },
	json: { file: 'record.json', type: 'application/json', bothLocales: false },
	akn: { file: 'record.akn.xml', type: 'application/akn+xml', bothLocales: false },
	zip: { file: 'record.zip', type: 'application/zip', bothLocales: false },
} as const;

type Format = keyof typeof FORMATS;

const EACH: readonly Format[] = ['epub', 'md', 'txt', 'json', 'akn'];

/** The formats that an archive has, in the order in which they are listed: the least one has none, its tables have the words. */
export function formatsIn(extent: Extent): readonly Format[] {
	if (extent === 'packed') return ['zip'];
	return extent === 'least' ? [] : EACH;
}
