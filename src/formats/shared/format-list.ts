import type { Extent } from '../../record/site-identity.ts';

/** The export files of a seminar: name, media type, and whether there is one for each locale (`bothLocales`) or for the traditional one only. */
export const FORMATS = {
	epub: { file: 'record.epub', type: 'application/epub+zip', bothLocales: true },
	md: { file: 'record.md', type: 'text/markdown', bothLocales: true },
	txt: { file: 'record.txt', type: 'text/plain', bothLocales: true },
	json: { file: 'record.json', type: 'application/json', bothLocales: false },
	akn: { file: 'record.akn.xml', type: 'application/akn+xml', bothLocales: false },
} as const;

type Format = keyof typeof FORMATS;

/** In the order in which they are listed. */
export const FORMAT_IDS = Object.keys(FORMATS) as Format[];

/** The formats that an archive has: the least one has none, its tables have the words. */
export function formatsIn(extent: Extent): Format[] {
	return extent === 'least' ? [] : FORMAT_IDS;
}
